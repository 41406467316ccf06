package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Cancel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Where typed lines wait their turn. One line runs at a time; lines typed meanwhile are queued and run in order, lines
 * that only read run at once beside it. Safe for use by several threads.
 */
final class Desk {
    /** What the desk tells about itself. */
    interface Watcher {
        /** Something has changed: what runs, or how many lines wait. */
        void changed();
    }

    private final LineRunner runner;
    private final Questions questions;
    private final ExecutorService workers;
    private final Watcher watcher;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<Cancel> beside = new ArrayList<>();
    private @Nullable Cancel running;
    private @Nullable String runningLine;
    private ExitCode last = ExitCode.OK;

    /** A desk whose lines run on the workers' threads. */
    Desk(LineRunner runner, Questions questions, ExecutorService workers, Watcher watcher) {
        this.runner = runner;
        this.questions = questions;
        this.workers = workers;
        this.watcher = watcher;
    }

    /** Takes a line; it runs now or in its turn. */
    void take(String line) {
        LineRunner.Pace pace = runner.pace(line);
        synchronized (this) {
            if (pace == LineRunner.Pace.BESIDE && running != null) {
                Cancel cancel = new Cancel();
                beside.add(cancel);
                workers.execute(() -> runBeside(line, cancel));
                return;
            }
            waiting.addLast(line);
            if (running == null) {
                startNext();
            }
        }
        watcher.changed();
        if (pace == LineRunner.Pace.ALONE) {
            awaitIdle();
        }
    }

    /** Takes the last waiting line back, for the user to change or drop it. */
    synchronized Optional<String> takeBack() {
        Optional<String> line = Optional.ofNullable(waiting.pollLast());
        watcher.changed();
        return line;
    }

    /** The lines that wait, first first. */
    synchronized List<String> waiting() {
        return List.copyOf(waiting);
    }

    /** Whether a line runs. */
    synchronized boolean isBusy() {
        return running != null;
    }

    /** Whether something runs, in its turn or beside, that has not been asked to stop. */
    synchronized boolean runs() {
        return running != null && !running.isAsked() || beside.stream().anyMatch(cancel -> !cancel.isAsked());
    }

    /** The line that runs. */
    synchronized Optional<String> running() {
        return Optional.ofNullable(runningLine);
    }

    /** How the last line ended. */
    synchronized ExitCode last() {
        return last;
    }

    /** Stops what runs, and gives back the lines that were waiting: they do not run any more. */
    List<String> interrupt() {
        List<Cancel> asked = new ArrayList<>();
        List<String> dropped;
        synchronized (this) {
            if (running != null) {
                asked.add(running);
            }
            asked.addAll(beside);
            dropped = List.copyOf(waiting);
            waiting.clear();
        }
        asked.forEach(Cancel::ask);
        watcher.changed();
        return dropped;
    }

    /** Waits until no line runs and none waits. An interrupt of this thread stops the line instead. */
    void awaitIdle() {
        synchronized (this) {
            while (running != null) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    running.ask();
                }
            }
        }
    }

    private void startNext() {
        String line = waiting.pollFirst();
        runningLine = line;
        if (line == null) {
            running = null;
            notifyAll();
            return;
        }
        Cancel cancel = new Cancel();
        running = cancel;
        workers.execute(() -> runInTurn(line, cancel));
    }

    private void runInTurn(String line, Cancel cancel) {
        ExitCode code = ExitCode.FAILED;
        try {
            code = runner.run(line, cancel, questions);
        } finally {
            synchronized (this) {
                last = code;
                startNext();
            }
            watcher.changed();
        }
    }

    private void runBeside(String line, Cancel cancel) {
        try {
            runner.run(line, cancel, questions.besideAnother());
        } finally {
            synchronized (this) {
                beside.remove(cancel);
            }
        }
    }

}
