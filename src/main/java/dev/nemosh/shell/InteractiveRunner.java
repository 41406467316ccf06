package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.ShellRunner;

/**
 * The shell in a terminal. The prompt is alive all the time: what is typed goes to the desk, which runs it now or in its
 * turn. Ctrl-C stops what runs, or clears the line, and never leaves; Ctrl-D on an empty line leaves.
 */
final class InteractiveRunner implements ShellRunner, Questions {
    /** Keys that answer whether to go on without Enter. */
    private static final String GO_ON_KEYS = " q";

    private enum Kind { YES_NO, SECRET, GO_ON }

    private record Asked(CleanText words, Kind kind, CompletableFuture<Optional<String>> answer) {
        Asked(CleanText words, Kind kind) {
            this(words, kind, new CompletableFuture<>());
        }
    }

    private final LiveReader reader;
    private final Painter painter;
    private final SharedHistory history;
    private final Messages messages;
    private final Desk desk;
    private final ReentrantLock asking = new ReentrantLock();
    private final Runnable promptChanged;
    private final PromptMarks marks;
    private volatile @Nullable Asked asked;
    private volatile boolean leaving;
    private String kept = "";
    private Optional<String> cutOff = Optional.empty();
    private List<String> dropped = List.of();

    /**
     * A runner over that reader.
     *
     * @param runner what runs a line
     * @param workers run the lines, at least two at a time
     * @param watcher is told when the desk has changed
     * @param promptChanged is to paint the prompt again, or the question in its place
     * @param marks tell the terminal where prompts begin and end
     */
    InteractiveRunner(LiveReader reader, Painter painter, SharedHistory history, Messages messages, LineRunner runner,
            ExecutorService workers, Desk.Watcher watcher, Runnable promptChanged, PromptMarks marks) {
        this.reader = reader;
        this.painter = painter;
        this.history = history;
        this.messages = messages;
        this.desk = new Desk(runner, this, workers, watcher);
        this.promptChanged = promptChanged;
        this.marks = marks;
        reader.interrupts(this::stopped);
    }

    /** Where typed lines wait. */
    Desk desk() {
        return desk;
    }

    /** The line that was under way when the user left. */
    Optional<String> cutOff() {
        return cutOff;
    }

    /** The lines that still waited when the user left. */
    List<String> dropped() {
        return dropped;
    }

    /** Whether the user is on the way out: what is broken off now, the farewell tells. */
    boolean isLeaving() {
        return leaving;
    }

    /** The question that stands in the prompt's place; empty where none is asked. */
    Optional<StyledText> question() {
        return Optional.ofNullable(asked).map(question ->
                StyledText.of(question.words(), Role.STRONG).plus(StyledText.of(CleanText.of(" "))));
    }

    /** Leaves after the line that says so. */
    void leave() {
        leaving = true;
    }

    @Override
    public void run(String[] ignored) {
        Terminal terminal = reader.getTerminal();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> interrupted());
        Attributes attributes = terminal.enterRawMode();
        try {
            while (!leaving) {
                readOne();
            }
        } finally {
            cutOff = desk.running();
            dropped = desk.interrupt();
            terminal.setAttributes(attributes);
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    @Override
    public boolean confirm(CleanText question) {
        return ask(new Asked(messages.text("shell.yes-no", question), Kind.YES_NO))
                .filter(answer -> isOneOf("shell.yes-words", answer)).isPresent();
    }

    @Override
    public Optional<String> secret(CleanText question) {
        return ask(new Asked(question, Kind.SECRET)).filter(words -> !words.isBlank());
    }

    @Override
    public boolean goOn(CleanText question) {
        return ask(new Asked(question, Kind.GO_ON)).filter(String::isBlank).isPresent();
    }

    @Override
    public int rows() {
        return reader.getTerminal().getHeight();
    }

    private boolean isOneOf(String key, String answer) {
        return messages.text(key).toString().lines().anyMatch(answer.strip()::equalsIgnoreCase);
    }

    private void readOne() {
        history.refresh();
        Asked question = asked;
        String typed = question == null ? kept : "";
        if (question == null) {
            kept = "";
        }
        try {
            if (question == null && !desk.isBusy()) {
                painter.sequence(marks.promptBegins(desk.last()));
                promptChanged.run();
            }
            String line = reader.readLine("", null, (Character) null, typed);
            accept(line);
        } catch (UserInterruptException e) {
            marks.inputDropped();
            interrupted();
        } catch (EndOfFileException e) {
            if (asked != null) {
                answer(Optional.empty());
            } else {
                leaving = true;
            }
        }
    }

    private void accept(String line) {
        painter.sequence(marks.outputBegins());
        Asked question = asked;
        if (question == null) {
            desk.take(line);
            return;
        }
        boolean answers = line.isBlank() || switch (question.kind()) {
            case SECRET -> true;
            case YES_NO -> isOneOf("shell.yes-words", line) || isOneOf("shell.no-words", line);
            case GO_ON -> isOneOf("shell.enough-words", line);
        };
        if (!answers) {
            keep(line);
        }
        answer(Optional.of(line));
    }

    /** For the next line: a line that was meant for something else than the question is not lost. */
    private synchronized void keep(String line) {
        kept = line + kept;
    }

    /** Ctrl-C while a line is typed: it stops what runs, if anything does, and leaves the line alone. */
    private boolean stopped() {
        boolean stops = asked == null && desk.runs();
        if (stops) {
            interrupted();
        }
        return stops;
    }

    /** Ctrl-C, at the prompt or between two lines. Who has read enough wants nothing else stopped. */
    private void interrupted() {
        Asked question = asked;
        if (question != null) {
            answer(Optional.empty());
            if (question.kind() == Kind.GO_ON) {
                return;
            }
        }
        List<String> dropped = desk.interrupt();
        if (!dropped.isEmpty()) {
            CleanText all = CleanText.lineOf(String.join(messages.text("shell.between").toString(), dropped));
            painter.line(StyledText.of(messages.text("shell.not-run", all), Role.CHANGED));
        }
    }

    /** Puts a question in the prompt's place, one at a time; what was typed comes back after the answer. */
    private Optional<String> ask(Asked question) {
        asking.lock();
        try {
            return askNow(question);
        } finally {
            asking.unlock();
        }
    }

    private Optional<String> askNow(Asked question) {
        synchronized (this) {
            kept = reader.takeBuffer() + kept;
            asked = question;
            reader.conceal(question.kind() == Kind.SECRET);
            reader.option(LineReader.Option.ERASE_LINE_ON_FINISH, question.kind() == Kind.GO_ON);
            reader.answers(question.kind() == Kind.GO_ON ? GO_ON_KEYS : "");
        }
        history.pause(true);
        promptChanged.run();
        try {
            return question.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            asked = null;
            reader.conceal(false);
            reader.answers("");
            reader.option(LineReader.Option.ERASE_LINE_ON_FINISH, false);
            history.pause(false);
            promptChanged.run();
        }
    }

    private void answer(Optional<String> words) {
        Asked question = asked;
        if (question != null) {
            asked = null;
            question.answer().complete(words);
        }
    }
}
