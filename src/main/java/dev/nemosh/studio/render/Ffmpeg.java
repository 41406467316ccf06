package dev.nemosh.studio.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An FFmpeg that has passed its self-test.
 *
 * @param origin where it was found
 * @param program its {@code ffmpeg}
 * @param version as it names it
 * @param encoders those of the studio's encoders that it has
 */
public record Ffmpeg(Origin origin, Program program, String version, Set<String> encoders) {

    /** Where an FFmpeg may come from, in the order of trying. */
    public enum Origin {
        /** The setting {@code studio.ffmpeg}. */
        SETTING,
        /** A folder of the PATH. */
        PATH,
        /** The package itself. */
        BUNDLED
    }

    public Ffmpeg {
        encoders = Set.copyOf(encoders);
    }

    /** The file that is run. */
    public Path file() {
        return program.file();
    }

    /** Whether it has that encoder. */
    boolean codes(String encoder) {
        return encoders.contains(encoder);
    }

    /** Its process with those arguments, saying only what goes wrong. */
    ProcessBuilder with(List<String> arguments) {
        return program.with(arguments);
    }

    /** Its sister that looks into files, where it lies beside it. */
    Optional<Program> probe() {
        String name = file().getFileName().toString().replace("ffmpeg", "ffprobe");
        Path probe = file().resolveSibling(name);
        boolean there = !name.equals(file().getFileName().toString()) && Files.isExecutable(probe);
        return there ? Optional.of(new Program(probe, program.environment())) : Optional.empty();
    }
}
