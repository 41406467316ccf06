package dev.nemosh.shell;

import dev.nemosh.script.ArrivingScript;
import dev.nemosh.script.Checks;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptLine;
import dev.nemosh.script.ScriptProblem;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.script.Step;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Event;
import dev.nemosh.work.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script's lines in order. It stops at the first that fails, unless it is to keep going; then every failure is
 * named at the end, and the exit code is that of the first. A failure that the next line expects is none.
 */
final class ScriptRunner {
    /** How long a line that failed waits for one that expects it; who writes to a pipe may wait for this end. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private record Failed(String file, ScriptLine line, ExitCode code) {}

    private final Dispatcher dispatcher;
    private final Connection connection;
    private final Recall recall;
    private final Checks checks;
    private final Messages messages;
    private final LongSupplier nanoTime;
    private final boolean keepGoing;
    private final List<Failed> failed = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private @Nullable ScriptProgress progress;
    private volatile boolean leaving;

    ScriptRunner(Dispatcher dispatcher, Connection connection, Recall recall, Messages messages, LongSupplier nanoTime,
            boolean keepGoing) {
        this.dispatcher = dispatcher;
        this.connection = connection;
        this.recall = recall;
        this.checks = new Checks(messages, recall);
        this.messages = messages;
        this.nanoTime = nanoTime;
        this.keepGoing = keepGoing;
    }

    /** Ends the script after the running line. */
    void leave() {
        leaving = true;
    }

    /** The lines so far, as they were given. */
    synchronized List<String> given() {
        return List.copyOf(given);
    }

    /**
     * Runs a script that was read whole.
     *
     * @param journal of a script file's run; null for lines that have none
     */
    ExitCode run(Script script, @Nullable ScriptProgress journal, Cancel cancel) {
        progress = journal;
        return report(lines(script, cancel));
    }

    /** Runs lines as they arrive. */
    ExitCode run(ArrivingScript script, Cancel cancel) {
        // Going on, the next line is waited for in any case.
        ComingLines coming = new ComingLines(script::next, () -> keepGoing || script.arrives(SOON));
        return report(lines(script.name(), coming, cancel));
    }

    private ExitCode report(ExitCode code) {
        if (keepGoing && !failed.isEmpty()) {
            recall.accept(new Event.Notice(failed.size() == 1
                    ? messages.text("shell.script-failures-one")
                    : messages.text("shell.script-failures", failed.size())));
            failed.forEach(line -> recall.accept(new Event.Notice(messages.text("shell.script-failure",
                    line.file() + ":" + line.line().number(), line.code().number(), line.line().text()))));
        }
        return code;
    }

    private ExitCode lines(Script script, Cancel cancel) {
        return lines(script.name(), ComingLines.of(script), cancel);
    }

    private ExitCode lines(String file, ComingLines coming, Cancel cancel) {
        ExitCode first = ExitCode.OK;
        while (!leaving && !cancel.isAsked()) {
            ScriptLine line = coming.take();
            if (line == null) {
                break;
            }
            int before = failed.size();
            ExitCode code = line(file, line, coming, cancel);
            if (code != ExitCode.OK && coming.nextChecksExit()) {
                failed.subList(before, failed.size()).clear();
                code = ExitCode.OK;
            }
            first = first == ExitCode.OK ? code : first;
            if (code != ExitCode.OK && !keepGoing) {
                break;
            }
        }
        return cancel.isAsked() && first == ExitCode.OK ? ExitCode.INTERRUPTED : first;
    }

    private ExitCode line(String file, ScriptLine line, ComingLines coming, Cancel cancel) {
        synchronized (this) {
            given.add(line.text());
        }
        recall.begin();
        if (line.step() instanceof Step.Nested nested) {
            return timed(line, "run", () -> nested(file, line, nested, cancel));
        }
        join();
        if (skips(file, line)) {
            return ExitCode.OK;
        }
        ExitCode code;
        if (line.step() instanceof Step.Check check) {
            code = timed(line, "expect", () -> check(file, line, check));
        } else if (line.step() instanceof Step.Unreadable unreadable) {
            code = timed(line, dispatcher.routeName(line.text()), () -> refuse(unreadable.problems()));
        } else {
            code = go(file, line, ((Step.Go) line.step()), cancel);
        }
        join();
        if (code != ExitCode.OK) {
            failed.add(new Failed(file, line, code));
        }
        if (progress != null && (code == ExitCode.OK || coming.nextChecksExit())) {
            progress.finished(line, session().orElse(null),
                    new ScriptProgress.Outcome(code.number(), recall.replyOfLine()));
        }
        return code;
    }

    /** Tells what does not parse. */
    ExitCode refuse(List<ScriptProblem> problems) {
        problems.forEach(problem -> recall.failure(problem.failure(), Output.Place.of(problem)));
        return problems.get(0).failure().exit();
    }

    private ExitCode go(String file, ScriptLine line, Step.Go go, Cancel cancel) {
        ExitCode code = within(line.limit(), cancel, own ->
                dispatcher.run(go.line(), new Output.Place(file, line.number()), own, Questions.NOBODY));
        recall.ended(code.number());
        return code;
    }

    private ExitCode nested(String file, ScriptLine line, Step.Nested nested, Cancel cancel) {
        int before = failed.size();
        ExitCode ended = within(line.limit(), cancel, own -> {
            ExitCode code = lines(nested.script(), own);
            if (code == ExitCode.INTERRUPTED && own.overrun().isPresent()) {
                Failure late = dispatcher.late(own.overrun().get(), messages.text("shell.stopped-watching-hint"));
                recall.failure(late, new Output.Place(file, line.number()));
                return late.exit();
            }
            return code;
        });
        recall.ended(ended.number());
        if (ended != ExitCode.OK && failed.size() == before) {
            failed.add(new Failed(file, line, ended));
        }
        return ended;
    }

    private ExitCode check(String file, ScriptLine line, Step.Check check) {
        Optional<Failure> otherwise = checks.failure(check.expectation());
        otherwise.ifPresent(failure -> {
            recall.failure(failure, new Output.Place(file, line.number()));
            recall.ended(failure.exit().number());
        });
        return otherwise.map(Failure::exit).orElse(ExitCode.OK);
    }

    private ExitCode timed(ScriptLine line, String route, Supplier<ExitCode> work) {
        long start = nanoTime.getAsLong();
        ExitCode code = work.get();
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        recall.result(new LineResult(line.text(), route, code, took, null));
        return code;
    }

    private static ExitCode within(@Nullable Duration limit, Cancel cancel, Function<Cancel, ExitCode> work) {
        if (limit == null) {
            return work.apply(cancel);
        }
        Cancel own = new Cancel();
        cancel.whenAsked(own::ask);
        CompletableFuture<Void> end = new CompletableFuture<>();
        end.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            own.overrun(limit);
            return null;
        });
        try {
            return work.apply(own);
        } finally {
            end.complete(null);
        }
    }

    /** Passes over a line that an earlier run has finished; what follows finds what it left behind. */
    private boolean skips(String file, ScriptLine line) {
        if (progress == null || !progress.skips(line)) {
            return false;
        }
        if (line.step() instanceof Step.Go go) {
            progress.outcome(line).ifPresent(recall::restore);
            if (go.scene() == Step.Scene.NEW_SESSION) {
                progress.sessionBehind(line).ifPresent(connection.workspace().project()::use);
            }
        }
        recall.accept(new Event.Notice(messages.text("shell.script-skipped", file + ":" + line.number())));
        return true;
    }

    /** The journal is kept by session, which may be there only after a line has made it. */
    private void join() {
        if (progress != null) {
            session().ifPresent(progress::in);
        }
    }

    private Optional<String> session() {
        return connection.workspace().project().current().map(Session::id);
    }
}
