package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what happens: replies, changes, tables and files as content, everything else beside it. A reply's
 * Markdown is rendered for a terminal; a pipe and {@code --plain} get it as it stands.
 */
public final class TextOutput implements Output {
    private static final int MOST_CHANGES = 12;
    private static final int MOST_CHANGES_BESIDE_WORDS = 5;

    private final Screen screen;
    private final Looks looks;
    private final Messages messages;
    private final boolean quiet;
    private final EventWords words;
    private final @Nullable MarkdownStream markdown;
    private boolean inReply;
    private final ProgressWords progress;
    private final Tenths tenths = new Tenths();
    private final Map<CleanText, Integer> toldPercent = new HashMap<>();
    private boolean inWords;

    /**
     * @param looks of the stream that carries content
     * @param quiet whether progress, notices and receipts are left out ({@code -q})
     * @param nanoTime tells the time that rates are taken by
     */
    public TextOutput(Screen screen, Looks looks, Messages messages, boolean quiet, LongSupplier nanoTime) {
        this.screen = screen;
        this.looks = looks;
        this.messages = messages;
        this.quiet = quiet;
        this.words = new EventWords(messages);
        this.progress = new ProgressWords(messages, nanoTime);
        this.markdown = looks.terminal() && !looks.plain()
                ? new MarkdownStream(screen::width, looks.links(), looks.unicode()) : null;
    }

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.Text text) {
            inWords = true;
            reply(markdown == null ? StyledText.of(text.piece()) : markdown.feed(text.piece()));
        } else if (event instanceof Event.TextEnd) {
            endReply();
        } else if (event instanceof Event.Problem problem) {
            tell(problem.failure(), null);
        } else if (!content(event) && !quiet) {
            beside(event);
        }
    }

    /** A built-in may answer while a reply is being told: that goes on in its own line. */
    @Override
    public synchronized void answer(Answer answer, boolean json) {
        if (json) {
            screen.out(StyledText.of(CleanText.of(JsonLine.of(answer.type(), answer.fields()))));
        } else {
            answer.lines().forEach(screen::out);
        }
    }

    @Override
    public synchronized void failure(Failure failure, @Nullable Place place) {
        endReply();
        tell(failure, place);
    }

    private void tell(Failure failure, @Nullable Place place) {
        screen.status(StyledText.EMPTY);
        StyledText told = StyledText.of(messages.text("output.error", failure.message()), Role.PROBLEM);
        if (place == null) {
            screen.err(told);
        } else {
            String column = place.column() > 0 ? place.column() + ":" : "";
            CleanText where = CleanText.lineOf(place.file() + ":" + place.line() + ":" + column);
            screen.err(StyledText.of(where).plus(StyledText.of(" ")).plus(told));
            place.excerpt().forEach(line -> screen.err(StyledText.of(line)));
        }
        if (!failure.hint().isEmpty()) {
            screen.err(StyledText.of(messages.text("output.hint", failure.hint())));
        }
    }

    @Override
    public synchronized void result(LineResult result) {
        screen.status(StyledText.EMPTY);
        toldPercent.clear();
        inWords = false;
        tenths.restart();
    }

    /** Prints what is content; false where the event is none. A film may arrive while a reply is being told. */
    private boolean content(Event event) {
        if (event instanceof Event.Changed change) {
            changed(change.summary());
        } else if (event instanceof Event.Tracks tracks) {
            new TracksTable(messages).lines(tracks.draft(), screen.width()).forEach(this::print);
        } else if (event instanceof Event.Uploaded upload) {
            print(StyledText.of(words.uploaded(upload)));
        } else if (event instanceof Event.Exported export) {
            screen.status(StyledText.EMPTY);
            words.exported(export).forEach(screen::out);
        } else {
            return false;
        }
        return true;
    }

    /** A person is told the first of many changes, fewer where the agent has told of them itself. */
    private void changed(List<CleanText> summary) {
        int most = inWords ? MOST_CHANGES_BESIDE_WORDS : MOST_CHANGES;
        int told = !looks.terminal() || summary.size() <= most ? summary.size() : most - 1;
        summary.subList(0, told).forEach(line -> print(StyledText.of(line, Role.DONE)));
        if (told < summary.size()) {
            print(StyledText.of(messages.text("output.changes-more", summary.size() - told), Role.DONE));
        }
    }

    private void beside(Event event) {
        if (event instanceof Event.Notice notice) {
            screen.err(StyledText.of(notice.words()));
        } else if (event instanceof Event.Credits credits) {
            screen.err(StyledText.of(words.credits(credits), Role.DIM));
        } else if (event instanceof Event.Receipt receipt) {
            endReply();
            screen.status(StyledText.EMPTY);
            screen.err(StyledText.of(words.receipt(receipt), Role.DIM));
        } else if (event instanceof Event.NextSteps steps && looks.terminal()) {
            screen.err(StyledText.of(words.nextSteps(steps.steps()), Role.DIM));
        } else if (event instanceof Event.Alive alive && alive.working() != null) {
            screen.status(StyledText.of(alive.working(), Role.DIM));
        } else if (event instanceof Event.Transfer transfer) {
            transfer(transfer);
        } else if (event instanceof Event.Rendering rendering) {
            rendering(rendering);
        }
    }

    /** Where nothing can be redrawn, a line each tenth of the way has to do; the end is told by what came of it. */
    private void transfer(Event.Transfer transfer) {
        if (screen.statusWidth() > 0) {
            drawn(progress.of(transfer));
        } else if (tenths.passes(transfer)) {
            screen.err(StyledText.of(words.transfer(transfer), Role.DIM));
        }
    }

    private void rendering(Event.Rendering rendering) {
        if (screen.statusWidth() > 0) {
            drawn(progress.of(rendering));
        } else if (rendering.percent() >= toldPercent.getOrDefault(rendering.file(), 0) + 10) {
            toldPercent.put(rendering.file(), rendering.percent() / 10 * 10);
            screen.err(StyledText.of(words.rendering(rendering), Role.DIM));
        }
    }

    private void drawn(Progress now) {
        int cells = screen.statusWidth() - 1;
        String fitted = DisplayWidth.cut(
                now.within(cells, looks.unicode()).toString(), cells, messages.cutMark());
        screen.status(StyledText.of(CleanText.of(fitted), Role.DIM));
    }

    private void print(StyledText line) {
        endReply();
        screen.out(line);
    }

    private void reply(StyledText piece) {
        if (!piece.isEmpty()) {
            String shown = piece.plain().toString();
            inReply = !shown.endsWith("\n");
            screen.piece(piece);
        }
    }

    private void endReply() {
        if (markdown != null) {
            reply(markdown.end());
        }
        if (inReply) {
            screen.piece(StyledText.of("\n"));
            inReply = false;
        }
    }
}
