package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher is right and silent wherever the installation lies, and whichever Java runs it. */
class LauncherIT {
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
        Path other = otherJava();
        Sandbox place = Sandbox.in(folder).with("JAVA_HOME", other.toString());
        assertRightAndSilent(place);
        try (ShellProcess shell = place.shell("-b", "embedded")) {
            shell.awaitPrompt().enter("help").awaitScreen("export").awaitPrompt();
            assertEquals(0, shell.count("WARNING"), shell.screen());
            shell.type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
        }
    }

    /** Another one that is installed beside this one; where there is none, this one in another place. */
    private Path otherJava() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> installed = Files.list(own.getParent())) {
            Path other = installed
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")) && !home.startsWith(own)
                            && !isSame(home, own))
                    .findFirst().orElse(null);
            return other == null ? Files.createSymbolicLink(folder.resolve("other java"), own) : other;
        }
    }

    private static boolean isSame(Path home, Path other) {
        try {
            return Files.isSameFile(home, other);
        } catch (IOException e) {
            return true;
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
