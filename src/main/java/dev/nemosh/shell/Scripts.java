package dev.nemosh.shell;

import dev.nemosh.line.LineRouter;
import dev.nemosh.script.ArrivingScript;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptException;
import dev.nemosh.script.ScriptParser;
import dev.nemosh.script.Variables;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import dev.nemosh.text.TypedPaths;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** A shell's scripts: read, run, and the variables that lines set for them. Safe for use by several threads. */
public final class Scripts {
    private final Recall recall;
    private final Connection connection;
    private final Messages messages;
    private final ScriptParser parser;
    private final Variables variables;
    private final LongSupplier nanoTime;

    /**
     * Scripts of one shell.
     *
     * @param output takes what happens
     * @param variables as they are at first
     * @param paths from the working directory
     * @param nanoTime for measuring
     */
    public Scripts(Output output, Connection connection, Messages messages, LineRouter router, Variables variables,
            TypedPaths paths, LongSupplier nanoTime) {
        this.recall = new Recall(output, connection, paths);
        this.connection = connection;
        this.messages = messages;
        this.parser = new ScriptParser(messages, router, paths);
        this.variables = variables;
        this.nanoTime = nanoTime;
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
        ScriptRunner runner = runner(dispatcher, false);
        try {
            return runner.run(read(file, arguments), null, cancel);
        } catch (ScriptException e) {
            return runner.refuse(e.problems());
        }
    }

    /** What runs scripts with that dispatcher. */
    ScriptRunner runner(Dispatcher dispatcher, boolean keepGoing) {
        return new ScriptRunner(dispatcher, connection, recall, messages, nanoTime, keepGoing);
    }

    /** Reads a script file. */
    synchronized Script read(String file, List<String> arguments) {
        return parser.parse(file, variables.copy().withArguments(arguments));
    }

    /** Reads lines that are no file's. */
    synchronized Script read(String name, String lines) {
        return parser.parseText(name, lines, variables.copy());
    }

    /** Lines that are read as they arrive, until it is asked to stop. */
    ArrivingScript arriving(String name, Reader in, Cancel cancel) {
        return new ArrivingScript(name, parser, variables, in, cancel);
    }
}
