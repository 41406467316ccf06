package dev.nemosh.shell;

import dev.nemosh.line.LineRouter;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptException;
import dev.nemosh.script.ScriptLine;
import dev.nemosh.script.ScriptParser;
import dev.nemosh.script.ScriptProblem;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.script.Step;
import dev.nemosh.script.Variables;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Runs lines that nobody types: those of a script file, of {@code -c}, or of standard input. */
public final class BatchShell implements Host {
    private static final Pattern SCRIPTED = Pattern.compile("\\s*(?:expect\\s|timeout\\s+\\d)");

    /**
     * What is to be run.
     *
     * @param lines of {@code -c}
     * @param script a file; {@code -} or null for standard input where there are no lines
     * @param arguments the script's own
     * @param variables of {@code -v}
     * @param environment for variables that nothing else sets
     * @param keepGoing whether to go on after a line that failed
     * @param resume whether lines that an earlier run finished are skipped
     * @param dryRun whether lines are only routed
     * @param journals where the journals of scripts are kept
     */
    public record Order(List<String> lines, @Nullable String script, List<String> arguments,
            Map<String, String> variables, Map<String, String> environment, boolean keepGoing, boolean resume,
            boolean dryRun, Path journals) {}

    private final Screen screen;
    private final Output output;
    private final Messages messages;
    private final List<String> given = new ArrayList<>();
    private final Cancel cancel = new Cancel();
    private @Nullable Recall recall;
    private @Nullable ScriptRunner runner;
    private boolean leaving;

    /**
     * @param looks of the stream that carries content
     * @param json where events go as JSON; null for words
     */
    public BatchShell(Screen screen, Looks looks, @Nullable PrintStream json, Messages messages, boolean quiet) {
        this.screen = screen;
        this.messages = messages;
        this.output = json == null
                ? new TextOutput(screen, looks, messages, quiet)
                : new JsonOutput(new OutputStreamWriter(json, StandardCharsets.UTF_8));
    }

    /** Takes what happens. */
    public Output output() {
        return output;
    }

    /** The same, remembered for a script's checks. */
    public Output recall(Connection connection, Path folder) {
        recall = new Recall(output, connection, folder);
        return recall;
    }

    /** Runs it to its end. */
    public ExitCode run(Order order, LineRouter router, Dispatcher dispatcher, Connection connection, InputStream in) {
        Signals.register("INT", cancel::ask);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "script-timer");
            thread.setDaemon(true);
            return thread;
        });
        ScriptRunner scripts = new ScriptRunner(dispatcher, connection, recall(), messages, order.keepGoing(), timer, cancel);
        runner = scripts;
        ScriptParser parser = new ScriptParser(messages, router, Path.of(""));
        try {
            String script = order.script();
            if (order.lines().isEmpty() && (script == null || script.equals("-"))) {
                return piped(order, router, line -> piped(line, dispatcher, scripts, parser), in);
            }
            Variables variables = new Variables(order.variables(), order.environment(), order.arguments());
            Script read = script == null
                    ? parser.parseText("-c", String.join("\n", order.lines()), variables)
                    : parser.parse(script, variables);
            ScriptProgress progress = script == null
                    ? null : new ScriptProgress(order.journals(), Path.of(script), read, order.resume());
            return order.dryRun() ? dryRun(read, router) : scripts.run(read, progress);
        } catch (ScriptException e) {
            for (ScriptProblem problem : e.problems()) {
                problem.lines().forEach(line -> screen.err(StyledText.of(line)));
            }
            return ExitCode.USAGE;
        } finally {
            timer.shutdownNow();
        }
    }

    @Override
    public void leave() {
        leaving = true;
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
        return List.copyOf(given);
    }

    /** Lines on standard input run as they arrive, as they stand. */
    private ExitCode piped(Order order, LineRouter router, Function<String, ExitCode> run, InputStream in) {
        ExitCode first = ExitCode.OK;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null && !leaving; line = lines.readLine()) {
                given.add(line);
                ExitCode code = order.dryRun() ? routed(line, router) : run.apply(line);
                first = first == ExitCode.OK ? code : first;
                if (cancel.isAsked() || code != ExitCode.OK && !order.keepGoing()) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first;
    }

    /** Checks and time limits are the script language's; everything else goes where it would from a prompt. */
    private ExitCode piped(String line, Dispatcher dispatcher, ScriptRunner scripts, ScriptParser parser) {
        if (!SCRIPTED.matcher(line).lookingAt()) {
            return dispatcher.run(line, cancel, Questions.NOBODY);
        }
        Variables none = new Variables(Map.of(), Map.of(), List.of());
        return scripts.run(parser.parseText("stdin", line.replace("$", "\\$"), none), null);
    }

    private ExitCode routed(String line, LineRouter router) {
        screen.out(StyledText.of(CleanText.lineOf(Dispatcher.routeName(router.route(line)) + ": " + line)));
        return ExitCode.OK;
    }

    private ExitCode dryRun(Script script, LineRouter router) {
        for (ScriptLine line : ScriptProgress.flat(script)) {
            String route = line.step() instanceof Step.Go go ? Dispatcher.routeName(router.route(go.line()))
                    : line.step() instanceof Step.Check ? "expect" : "set";
            screen.out(StyledText.of(CleanText.lineOf(route + ": " + line.text())));
        }
        return ExitCode.OK;
    }

    private Recall recall() {
        if (recall == null) {
            throw new IllegalStateException("no output that remembers");
        }
        return recall;
    }
}
