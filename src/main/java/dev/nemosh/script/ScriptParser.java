package dev.nemosh.script;

import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.LineRouter;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads scripts whole, with the scripts that they run, and checks every line before the first one runs.
 *
 * <p>Variables are expanded while reading: a script sets them line by line and has no branches, so each has one value
 * at each line. Lines that read well are routed again when they run, since a file may have come to be there by then.
 */
public final class ScriptParser {
    private final Messages messages;
    private final LineRouter router;
    private final TypedPaths paths;

    /**
     * A parser.
     *
     * @param paths from the working directory
     */
    public ScriptParser(Messages messages, LineRouter router, TypedPaths paths) {
        this.messages = messages;
        this.router = router;
        this.paths = paths;
    }

    /**
     * Reads a script file.
     *
     * @param file as the user wrote it
     * @param variables as they are before its first line; left as they are
     * @throws ScriptException where a line of it, or of a script that it runs, is wrong
     * @throws NemoException where the file cannot be read
     */
    public Script parse(String file, Variables variables) {
        Path path = path(file);
        return parse(file, read(file, path), variables.copy(), List.of(real(path)), path);
    }

    /**
     * Reads a script's text, such as that of {@code -c}.
     *
     * @param name how errors call it
     * @throws ScriptException where a line of it, or of a script that it runs, is wrong
     */
    public Script parseText(String name, String text, Variables variables) {
        return parse(name, text, variables.copy(), List.of(), null);
    }

    /** Reads a line that has just arrived, as it stands; {@code set} changes the variables themselves. */
    List<ScriptLine> parseArrived(String name, ArrivingLines.Arrived arrived, Variables variables) {
        SourceText source = new SourceText(name, arrived.text(), arrived.number());
        return lines(new LineReader(source, router, variables, false, messages,
                (file, arguments) -> nested(file, variables.withArguments(arguments), List.of(), "", null)));
    }

    private Script parse(String name, String text, Variables variables, List<Path> running, @Nullable Path path) {
        return new Script(name, lines(new LineReader(new SourceText(name, text), router, variables, true, messages,
                (file, arguments) -> nested(file, variables.withArguments(arguments), running, name, path))));
    }

    private static List<ScriptLine> lines(LineReader reader) {
        List<ScriptProblem> problems = new ArrayList<>();
        List<ScriptLine> lines = reader.read(problems);
        if (!problems.isEmpty()) {
            throw new ScriptException(problems);
        }
        return lines;
    }

    private Script nested(String file, Variables variables, List<Path> running, String byName, @Nullable Path by) {
        Path here = path(file);
        Path beside = by == null ? here : by.resolveSibling(file);
        Path path = Files.exists(beside) ? beside : here;
        Path real = real(path);
        if (running.contains(real)) {
            throw failure(ExitCode.USAGE, "script.runs-itself", file);
        }
        List<Path> deeper = new ArrayList<>(running);
        deeper.add(real);
        // Errors call it as its user would: by the way that leads to the script that runs it.
        String name = path == beside && by != null ? Path.of(byName).resolveSibling(file).toString() : file;
        return parse(name, read(file, path), variables, deeper, path);
    }

    private Path path(String file) {
        try {
            return paths.of(file);
        } catch (InvalidPathException e) {
            throw failure(ExitCode.FILE, "script.unreadable", file);
        }
    }

    private String read(String file, Path path) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
        } catch (CharacterCodingException e) {
            throw failure(ExitCode.USAGE, "script.not-utf8", file);
        } catch (IOException e) {
            throw failure(ExitCode.FILE, "script.unreadable", file);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private NemoException failure(ExitCode exit, String key, String file) {
        boolean builtIn = exit == ExitCode.FILE && BuiltIn.named(file).isPresent();
        CleanText hint = messages.text(builtIn ? "script.builtin-hint" : key + "-hint", file);
        return new NemoException(new Failure(exit, key.substring(7), messages.text(key, file), hint));
    }
}
