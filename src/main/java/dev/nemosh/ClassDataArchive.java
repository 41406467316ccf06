package dev.nemosh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The class-data archive that makes a start quick. One serves only the place, the JVM and the jars that it was made
 * with, so where there is none that fits (an installation that was moved, another JVM) one is made in the cache
 * directory, in a process of its own, for the next start. Where that cannot be, starts stay slower and nothing is said.
 *
 * <p>A stamp beside the archive says what it fits: first the place and the JVM's path, which the launcher compares,
 * then the JVM's version and the jars, which are compared here.
 */
final class ClassDataArchive {
    private static final long LONGEST_MINUTES = 5;

    private final Surroundings surroundings;
    private final String java;

    ClassDataArchive(Surroundings surroundings, String java) {
        this.surroundings = surroundings;
        this.java = java;
    }

    /** Makes an archive where the one in use does not fit. Blocks until it is made. */
    void renew() throws IOException, InterruptedException {
        Path home = surroundings.home();
        if (home == null || surroundings.archiveToMake().isEmpty()) {
            return;
        }
        String stamp = stamp(home);
        if (!surroundings.archive().isEmpty() && stamp.equals(kept(Path.of(surroundings.archive() + ".stamp")))) {
            return;
        }
        Path target = Path.of(surroundings.archiveToMake());
        Files.createDirectories(target.getParent());
        Path fresh = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            if (rehearse(home, fresh) && Files.size(fresh) > 0) {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(Path.of(target + ".stamp"), stamp, StandardCharsets.UTF_8);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** What an archive made now would fit. */
    String stamp(Path home) throws IOException {
        StringBuilder stamp = new StringBuilder(home + "|" + java + "\n");
        stamp.append(System.getProperty("java.vm.version")).append('\n');
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                stamp.append(jar.getFileName()).append(' ').append(Files.size(jar)).append(' ')
                        .append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
            }
        }
        return stamp.toString();
    }

    private boolean rehearse(Path home, Path archive) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:ArchiveClassesAtExit=" + archive, "-Xshare:auto",
                "-Xlog:disable", "-XX:+UseSerialGC", "-Xmx1g", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dnemosh.home=" + home, "-cp", home.resolve("lib/nemosh.jar").toString(), "dev.nemosh.Rehearsal"));
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } finally {
            process.destroy();
        }
    }

    private static String kept(Path stamp) throws IOException {
        return Files.isReadable(stamp) ? Files.readString(stamp, StandardCharsets.UTF_8) : "";
    }

    /** Writes the stamp for the archive that a build has made: {@code HOME JAVA ARCHIVE}. */
    public static void main(String[] words) throws IOException {
        Path home = Path.of(words[0]);
        String stamp = new ClassDataArchive(Surroundings.ofProcess(), words[1]).stamp(home);
        Files.writeString(Path.of(words[2] + ".stamp"), stamp, StandardCharsets.UTF_8);
    }
}
