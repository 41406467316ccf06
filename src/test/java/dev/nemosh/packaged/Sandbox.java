package dev.nemosh.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place to run the packaged program in, with a home and directories of its own.
 *
 * @param folder where everything of the place lies
 * @param program the launcher
 * @param work the working directory
 * @param environment what the program finds; nothing else
 */
record Sandbox(Path folder, Path program, Path work, Map<String, String> environment) {

    /** A place in that folder, with the program that the build has assembled. */
    static Sandbox in(Path folder) {
        Path program = distribution().resolve("bin/nemosh");
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve("home/config").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("home/state").toString());
        environment.put("XDG_DATA_HOME", folder.resolve("home/data").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("home/cache").toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        Path work = folder.resolve("work");
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sandbox(folder, program, work, environment);
    }

    /** The folder that the build has assembled. */
    static Path distribution() {
        return Path.of(System.getProperty("nemosh.distribution", "target/nemosh")).toAbsolutePath();
    }

    /** The same place with a variable set otherwise. */
    Sandbox with(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Sandbox(folder, program, work, changed);
    }

    /** The same place with another launcher. */
    Sandbox with(Path launcher) {
        return new Sandbox(folder, launcher, work, environment);
    }

    /** The same place with another working directory, which is made. */
    Sandbox inside(String name) {
        Path other = folder.resolve(name);
        try {
            Files.createDirectories(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sandbox(folder, program, other, environment);
    }

    /** Starts the program in a terminal of 80 columns and 24 rows. */
    ShellProcess shell(String... words) {
        return shell(80, 24, words);
    }

    /** Starts the program in a terminal of that size. */
    ShellProcess shell(int columns, int rows, String... words) {
        return ShellProcess.start(this, columns, rows, command(words));
    }

    /** Starts the program between pipes. */
    Program program(String... words) {
        return Program.start(this, command(words));
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of(words));
        return command;
    }
}
