package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import dev.nemosh.work.GuiAction;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The interactive shell's output: told as everywhere, and followed by the status line, the prompt and the suggestions. */
final class LiveOutput implements Output {
    private final Output told;
    private final StatusBoard board;
    private final PromptLine prompt;
    private final Suggestions suggestions;
    private final KnownWords words;
    private final Standing standing;
    private final TerminalSignals signals;
    private final Runnable changed;
    private final BooleanSupplier leaving;

    /**
     * @param changed is to show prompt and status line again
     * @param leaving whether the user is on the way out: a line that is broken off for it is told by the farewell
     */
    LiveOutput(Output told, StatusBoard board, PromptLine prompt, Suggestions suggestions, KnownWords words,
            Standing standing, TerminalSignals signals, Runnable changed, BooleanSupplier leaving) {
        this.told = told;
        this.board = board;
        this.prompt = prompt;
        this.suggestions = suggestions;
        this.words = words;
        this.standing = standing;
        this.signals = signals;
        this.changed = changed;
        this.leaving = leaving;
    }

    @Override
    public void accept(Event event) {
        board.saw(event);
        signals.saw(event);
        if (board.hears(event)) {
            board.usual(standing.usual());
        }
        if (event instanceof Event.Receipt receipt && receipt.creditsAfter() != null) {
            prompt.credits(receipt.creditsAfter());
        } else if (event instanceof Event.Credits credits) {
            prompt.credits(credits.available());
        } else if (event instanceof Event.Offered offered && offered.action() == GuiAction.EXPORT) {
            suggestions.offer("export");
        } else if (event instanceof Event.Uploaded uploaded) {
            words.uploaded(uploaded);
        }
        changed.run();
        told.accept(event);
    }

    @Override
    public void answer(Answer answer, boolean json) {
        told.answer(answer, json);
    }

    @Override
    public void failure(Failure failure, @Nullable Place place) {
        if (failure.exit() != ExitCode.INTERRUPTED || !leaving.getAsBoolean()) {
            told.failure(failure, place);
        }
    }

    @Override
    public void result(LineResult result) {
        told.result(result);
        signals.ended(result);
        standing.refresh();
        changed.run();
    }
}
