package dev.nemosh;

import dev.nemosh.studio.Studio;
import dev.nemosh.studio.render.FfmpegFinder;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Puts a studio together from what the process finds around it. */
final class Studios {
    private Studios() {}

    /** The studio of this process; nothing of it starts yet. */
    static Studio studio(Surroundings surroundings, Settings settings, Messages messages) {
        return new Studio(ffmpeg(surroundings, settings, messages), surroundings.directories().cache(),
                InstantSource.system(), messages);
    }

    /** Finds FFmpeg. */
    static FfmpegFinder ffmpeg(Surroundings surroundings, Settings settings, Messages messages) {
        return new FfmpegFinder(settings.words(SettingKey.STUDIO_FFMPEG).orElse(""), surroundings.variable("PATH"),
                bundled(surroundings), surroundings.directories().cache().resolve("ffmpeg"), messages);
    }

    /** The package's FFmpeg: one jar beside the program's own; a path that is not there where there is none. */
    private static Path bundled(Surroundings surroundings) {
        Path home = surroundings.home();
        Path libraries = home == null ? Path.of("lib") : home.resolve("lib");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "ffmpeg-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            // No installation: FFmpeg comes from the setting or the PATH.
        }
        return libraries.resolve("ffmpeg.jar");
    }
}
