package dev.nemosh.shell;

import dev.nemosh.script.ArrivingScript;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptException;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Cancel;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Runs lines that nobody types: those of a script file, of {@code -c}, or of standard input. */
public final class BatchShell implements Host {
    private final Cancel cancel = new Cancel();
    private @Nullable ScriptRunner runner;

    /**
     * What is to be run.
     *
     * @param lines of {@code -c}
     * @param script a file; {@code -} or null for standard input where there are no lines
     * @param arguments the script's own
     * @param keepGoing whether to go on after a line that failed
     * @param resume whether lines that an earlier run finished are skipped
     * @param dryRun whether lines are only looked at
     * @param journals where the journals of scripts are kept
     * @param session the id of the session that a dry run would begin in; asked for then only
     */
    public record Order(List<String> lines, @Nullable String script, List<String> arguments, boolean keepGoing,
            boolean resume, boolean dryRun, Path journals, Supplier<Optional<String>> session) {}

    /** Runs it to its end. */
    public ExitCode run(Order order, Scripts scripts, Dispatcher dispatcher, DryRun dryRun, InputStream in) {
        Signals.register("INT", cancel::ask);
        ScriptRunner running = scripts.runner(dispatcher, order.keepGoing());
        runner = running;
        String file = order.script();
        if (order.lines().isEmpty() && (file == null || file.equals("-"))) {
            ArrivingScript arriving =
                    scripts.arriving("stdin", new InputStreamReader(in, StandardCharsets.UTF_8), cancel);
            return order.dryRun() ? dryRun.look(arriving, cancel) : running.run(arriving, cancel);
        }
        try {
            Script script = file == null
                    ? scripts.read("-c", String.join("\n", order.lines())) : scripts.read(file, order.arguments());
            ScriptProgress progress = file == null
                    ? null : new ScriptProgress(order.journals(), Path.of(file), script, order.resume());
            if (!order.dryRun()) {
                return running.run(script, progress, cancel);
            }
            if (progress != null) {
                order.session().get().ifPresent(progress::look);
            }
            return dryRun.look(script, progress);
        } catch (ScriptException e) {
            return running.refuse(e.problems());
        }
    }

    @Override
    public void leave() {
        if (runner != null) {
            runner.leave();
        }
    }

    @Override
    public void clear() {
        // There is no screen to empty.
    }

    @Override
    public List<String> history() {
        return runner == null ? List.of() : runner.given();
    }
}
