package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher is right and silent wherever the installation lies, and whichever Java runs it. */
class LauncherIT {
    private static final Path OTHER_JAVA = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    @TempDir
    private Path folder;

    @Test
    void throughSymbolicLinks() throws Exception {
        Path direct = Files.createSymbolicLink(folder.resolve("nemo"), Sandbox.in(folder).program());
        Path relative = Files.createSymbolicLink(folder.resolve("nemo2"), Path.of("nemo"));
        assertRightAndSilent(Sandbox.in(folder).with(direct));
        assertRightAndSilent(Sandbox.in(folder).with(relative));
    }

    @Test
    void movedToAPathWithBlanksAndBeyondAscii() throws Exception {
        Path moved = folder.resolve("my programs/尼莫 shell");
        copy(Sandbox.distribution(), moved);
        Sandbox place = Sandbox.in(folder).with(moved.resolve("bin/nemosh")).with("LANG", "C");
        assertRightAndSilent(place);
        // By now an archive of its own may have been made for this place.
        assertRightAndSilent(place);
    }

    @Test
    void withACacheThatCannotBeWritten() throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertRightAndSilent(Sandbox.in(folder).with("XDG_CACHE_HOME", cache.toString()));
        assertRightAndSilent(Sandbox.in(folder).with("XDG_CACHE_HOME", "/dev/null"));
    }

    @Test
    void withAnotherJava() throws Exception {
        assumeTrue(Files.isExecutable(OTHER_JAVA.resolve("bin/java")), "needs a JDK 25 (Debian: temurin-25-jdk)");
        Sandbox place = Sandbox.in(folder).with("JAVA_HOME", OTHER_JAVA.toString());
        assertRightAndSilent(place);
        try (Program program = place.program("--version")) {
            program.exit();
            assertTrue(program.out().contains("Java 25"), program.out());
        }
        try (ShellProcess shell = place.shell("-b", "embedded")) {
            shell.awaitPrompt().enter("help").awaitScreen("export").awaitPrompt();
            assertEquals(0, shell.count("WARNING"), shell.screen());
            shell.type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
        }
    }

    @Test
    void withoutAnyJavaItSaysWhatIsMissing() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : new String[] {"sh", "readlink", "locale"}) {
            Path real = Path.of("/usr/bin").resolve(tool);
            Files.createSymbolicLink(tools.resolve(tool), real);
        }
        try (Program program = Sandbox.in(folder).with("PATH", tools.toString()).program("--version")) {
            assertEquals(1, program.exit());
            assertTrue(program.err().startsWith("nemosh: no Java was found\nhint: "), program.err());
        }
    }

    /** A line that is only routed needs most of the program's classes, and nobody else. */
    private static void assertRightAndSilent(Sandbox place) throws Exception {
        try (Program program = place.program("-n", "-c", "导出 导出.mp4")) {
            assertEquals(0, program.exit(), program.err());
            assertEquals("export: 导出 导出.mp4\n", program.out());
            assertEquals("", program.err());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
