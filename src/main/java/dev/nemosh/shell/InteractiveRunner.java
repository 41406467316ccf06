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
    private record Asked(CleanText words, boolean secret, CompletableFuture<Optional<String>> answer) {}

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
     * @param promptChanged is to paint the usual prompt again
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
        String answer = ask(new Asked(messages.text("shell.yes-no", question), false, new CompletableFuture<>()))
                .orElse("").strip();
        return messages.text("shell.yes-words").toString().lines().anyMatch(answer::equalsIgnoreCase);
    }

    @Override
    public Optional<String> secret(CleanText question) {
        return ask(new Asked(question, true, new CompletableFuture<>())).filter(words -> !words.isBlank());
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
        if (asked != null) {
            answer(Optional.of(line));
        } else {
            desk.take(line);
        }
    }

    /** Ctrl-C while a line is typed: it stops what runs, if anything does, and leaves the line alone. */
    private boolean stopped() {
        boolean stops = asked == null && desk.runs();
        if (stops) {
            interrupted();
        }
        return stops;
    }

    /** Ctrl-C, at the prompt or between two lines. */
    private void interrupted() {
        if (asked != null) {
            answer(Optional.empty());
        }
        List<String> dropped = desk.interrupt();
        if (!dropped.isEmpty()) {
            painter.line(StyledText.of(
                    messages.text("shell.not-run", CleanText.lineOf(String.join(" · ", dropped))), Role.CHANGED));
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
        }
        history.pause(true);
        painter.prompt(StyledText.of(question.words(), Role.STRONG).plus(StyledText.of(CleanText.of(" "))), "");
        try {
            return question.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            asked = null;
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
