package dev.nemosh.work;

import dev.nemosh.store.PromptJournal;
import dev.nemosh.store.TurnHistory;

/**
 * What is written down about prompts at one backend.
 *
 * @param journal those that may be under way
 * @param history those that have ended
 * @param guard what this run has used, against its limit
 */
public record Ledger(PromptJournal journal, TurnHistory history, CreditGuard guard) {}
