package dev.nemosh.script;

import dev.nemosh.line.Files;
import dev.nemosh.line.LineRouter;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.TypedPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads scripts the way the program does, without a disk behind the router. */
final class ScriptFixture {
    static final Messages MESSAGES = new Messages(Language.ENGLISH);

    private ScriptFixture() {}

    static ScriptParser parser(Path folder) {
        return new ScriptParser(MESSAGES, new LineRouter(MESSAGES, Files.NONE), new TypedPaths(folder, folder));
    }

    static Script read(String text, String... arguments) {
        return parser(Path.of(".")).parseText("x.nemo", text, variables(Map.of(), arguments));
    }

    static Variables variables(Map<String, String> given, String... arguments) {
        return new Variables(given, Map.of("HOME", "/home/ana"), List.of(arguments));
    }

    static List<String> texts(String text, String... arguments) {
        return read(text, arguments).lines().stream().map(ScriptLine::text).toList();
    }
}
