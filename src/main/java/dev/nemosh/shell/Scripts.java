package dev.nemosh.shell;

import dev.nemosh.line.LineRouter;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptException;
import dev.nemosh.script.ScriptParser;
import dev.nemosh.script.ScriptProblem;
import dev.nemosh.script.Variables;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The scripts that a line runs, and the variables that lines set for them. Safe for use by several threads. */
public final class Scripts {
    private final Recall recall;
    private final Connection connection;
    private final Screen screen;
    private final Messages messages;
    private final ScriptParser parser;
    private final Variables variables;

    /**
     * Scripts of one shell.
     *
     * @param output takes what happens
     * @param variables as they are at first
     * @param folder where relative paths begin
     */
    public Scripts(Output output, Connection connection, Screen screen, Messages messages, LineRouter router,
            Variables variables, Path folder) {
        this.recall = new Recall(output, connection, folder);
        this.connection = connection;
        this.screen = screen;
        this.messages = messages;
        this.parser = new ScriptParser(messages, router, folder);
        this.variables = variables;
    }

    /** What every line is to be told to, so that a script's checks know what has just happened. */
    public Output output() {
        return recall;
    }

    /** Sets a variable for the scripts that are run from now on. */
    public synchronized void set(String name, String value) {
        variables.set(name, value);
    }

    /** The variables given or set, in their order. */
    public synchronized Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        variables.names().forEach(name -> variables.value(name).ifPresent(value -> all.put(name, value)));
        return all;
    }

    /** Runs a script file to its end; its problems are told, and it does not begin where it has any. */
    public ExitCode run(Dispatcher dispatcher, String file, List<String> arguments, Cancel cancel) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "script-timer");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ScriptRunner runner = new ScriptRunner(dispatcher, connection, recall, messages, false, timer, cancel);
            return runner.run(read(file, arguments), null);
        } catch (ScriptException e) {
            for (ScriptProblem problem : e.problems()) {
                for (CleanText line : problem.lines()) {
                    screen.err(StyledText.of(line));
                }
            }
            return ExitCode.USAGE;
        } finally {
            timer.shutdownNow();
        }
    }

    private synchronized Script read(String file, List<String> arguments) {
        return parser.parse(file, variables.copy().withArguments(arguments));
    }
}
