package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.api.NemoClient;
import dev.nemosh.store.TurnHistory;
import dev.nemosh.work.Account;
import dev.nemosh.work.Conversation;
import dev.nemosh.work.Exports;
import dev.nemosh.work.Failures;
import dev.nemosh.work.Jobs;
import dev.nemosh.work.PendingPrompts;
import dev.nemosh.work.Project;
import dev.nemosh.work.Questions;
import dev.nemosh.work.Uploads;
import dev.nemosh.work.Versions;
import java.util.function.Function;

/**
 * Everything that works with one backend.
 *
 * @param backend which
 * @param client its HTTP
 * @param account the user's account there
 * @param project the session to work in
 * @param conversation with the agent
 * @param versions of the session's draft
 * @param turns what prompts have cost and how long they took
 * @param uploads files into the session, with what asks the user
 * @param exports of the draft
 * @param jobs that render
 * @param pending prompts whose end was never seen
 * @param failures tells calls that failed
 */
public record Workspace(
        Backend backend, NemoClient client, Account account, Project project, Conversation conversation,
        Versions versions, TurnHistory turns, Function<Questions, Uploads> uploads, Exports exports, Jobs jobs,
        PendingPrompts pending, Failures failures) {}
