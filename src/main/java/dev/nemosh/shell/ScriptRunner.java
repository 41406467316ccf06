package dev.nemosh.shell;

import dev.nemosh.line.Line;
import dev.nemosh.script.Checks;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptLine;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.script.Step;
import dev.nemosh.text.CleanText;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script's lines in order. It stops at the first that fails, unless it is to keep going; then every failure is
 * named at the end, and the exit code is that of the first.
 */
final class ScriptRunner {
    private record Failed(String file, ScriptLine line, ExitCode code) {}

    private final Dispatcher dispatcher;
    private final Connection connection;
    private final Recall recall;
    private final Checks checks;
    private final Messages messages;
    private final boolean keepGoing;
    private final ScheduledExecutorService timer;
    private final Cancel cancel;
    private final List<Failed> failed = new ArrayList<>();
    private volatile boolean leaving;
    private int number;

    ScriptRunner(Dispatcher dispatcher, Connection connection, Recall recall, Messages messages, boolean keepGoing,
            ScheduledExecutorService timer, Cancel cancel) {
        this.dispatcher = dispatcher;
        this.connection = connection;
        this.recall = recall;
        this.checks = new Checks(messages, recall);
        this.messages = messages;
        this.keepGoing = keepGoing;
        this.timer = timer;
        this.cancel = cancel;
    }

    /** Ends the script after the running line. */
    void leave() {
        leaving = true;
    }

    /**
     * Runs it.
     *
     * @param progress the journal of a script file's run; null for lines that have none
     */
    ExitCode run(Script script, @Nullable ScriptProgress progress) {
        ExitCode code = lines(script, progress);
        if (failed.size() > 1) {
            recall.accept(new Event.Notice(messages.text("shell.script-failures", failed.size())));
            failed.forEach(line -> recall.accept(new Event.Notice(messages.text("shell.script-failure",
                    line.file() + ":" + line.line().number(), line.code().number(), line.line().text()))));
        }
        return code;
    }

    private ExitCode lines(Script script, @Nullable ScriptProgress progress) {
        ExitCode first = ExitCode.OK;
        for (ScriptLine line : script.lines()) {
            if (leaving || cancel.isAsked()) {
                break;
            }
            ExitCode code = line.step() instanceof Step.Nested nested
                    ? lines(nested.script(), progress) : step(script.name(), line, progress);
            first = first == ExitCode.OK ? code : first;
            if (code != ExitCode.OK && !keepGoing) {
                return code;
            }
        }
        return cancel.isAsked() && first == ExitCode.OK ? ExitCode.INTERRUPTED : first;
    }

    private ExitCode step(String file, ScriptLine line, @Nullable ScriptProgress progress) {
        int place = number++;
        name(progress);
        if (progress != null && progress.done(place)) {
            recall.accept(new Event.Notice(messages.text("shell.script-skipped", file + ":" + line.number())));
            return ExitCode.OK;
        }
        ExitCode code = ExitCode.OK;
        if (line.step() instanceof Step.Check check) {
            code = check(file, line, check);
        } else if (line.step() instanceof Step.Go go) {
            code = go(file, line, go.line());
            recall.ended(code);
            code = line.outcomeChecked() ? ExitCode.OK : code;
        }
        name(progress);
        if (code != ExitCode.OK) {
            failed.add(new Failed(file, line, code));
        } else if (progress != null) {
            progress.finished(place);
        }
        return code;
    }

    private ExitCode check(String file, ScriptLine line, Step.Check check) {
        Optional<Failure> otherwise = checks.failure(check.expectation());
        otherwise.ifPresent(failure -> recall.failure(failure, new Output.Place(file, line.number())));
        ExitCode code = otherwise.map(Failure::exit).orElse(ExitCode.OK);
        recall.result(new LineResult(line.text(), "expect", code, Duration.ZERO, null));
        return code;
    }

    private ExitCode go(String file, ScriptLine line, Line words) {
        Output.Place place = new Output.Place(file, line.number());
        Duration limit = line.limit();
        if (limit == null) {
            return dispatcher.run(words, place, cancel, Questions.NOBODY);
        }
        Cancel own = new Cancel();
        cancel.whenAsked(own::ask);
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> end = timer.schedule(() -> {
            over.set(true);
            own.ask();
        }, limit.toMillis(), TimeUnit.MILLISECONDS);
        ExitCode code = dispatcher.run(words, place, own, Questions.NOBODY);
        end.cancel(false);
        if (code == ExitCode.INTERRUPTED && over.get()) {
            CleanText what = messages.text("shell.script-timeout", dev.nemosh.text.Durations.setting(limit));
            recall.failure(new Failure(ExitCode.UNKNOWN_OUTCOME, "timeout", what,
                    messages.text("shell.stopped-watching-hint")), place);
            return ExitCode.UNKNOWN_OUTCOME;
        }
        return code;
    }

    /** The journal is kept by session, which may be there only after a line has made it. */
    private void name(@Nullable ScriptProgress progress) {
        if (progress != null) {
            connection.workspace().project().current().map(Session::id).ifPresent(progress::in);
        }
    }
}
