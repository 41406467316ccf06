package dev.nemosh;

import dev.nemosh.shell.Terminals;
import dev.nemosh.text.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * Goes once through what matters at a start: a prompt in a terminal, a film on the embedded studio, its tracks, its
 * export. A class-data archive made of it holds what a real start loads. Nothing of the user's is touched.
 */
final class Rehearsal {
    private static final String LINES = String.join("\r",
            "make a 1 second ocean sunset video", "tracks", "credits", "export rehearsal.mp4 --resolution 128x72",
            "exit", "");

    private Rehearsal() {}

    /** Rehearses; the exit code is 0 where everything went well. */
    public static void main(String[] words) throws IOException {
        Path stage = Files.createTempDirectory("nemosh-rehearsal-");
        try {
            Surroundings found = Surroundings.ofProcess();
            Map<String, String> environment = new HashMap<>(found.environment());
            environment.put("HOME", stage.toString());
            for (String variable : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")) {
                environment.put(variable, stage.resolve(variable).toString());
            }
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Surroundings staged = new Surroundings(environment, Directories.of(environment, stage.toString()),
                    InputStream.nullInputStream(), nowhere, nowhere, List.of("in", "out", "err"), found.home(), "", "",
                    "en");
            touch("org.jline.terminal.impl.jni.JniTerminalProvider", "org.jline.terminal.impl.PosixSysTerminal",
                    "org.jline.terminal.impl.jni.linux.LinuxNativePty", "org.jline.nativ.CLibrary",
                    "org.jline.nativ.JLineNativeLoader", Terminals.class.getName());
            System.setProperty("user.dir", stage.toString());
            ExitCode code = new Launch(staged, Rehearsal::terminal).run(List.of("-b", "embedded"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(stage), "rehearsal-cleaner"));
            System.exit(code.number());
        } catch (RuntimeException e) {
            remove(stage);
            throw e;
        }
    }

    private static Terminal terminal() {
        try {
            LineDisciplineTerminal terminal = new LineDisciplineTerminal(
                    "rehearsal", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
            terminal.setSize(new Size(80, 24));
            terminal.processInputBytes(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)).readAllBytes());
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(String... classes) {
        for (String name : classes) {
            try {
                Class.forName(name, false, Rehearsal.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                // Another platform's.
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary directory: the system clears it.
        }
    }
}
