package dev.nemosh.studio.render;

import dev.nemosh.studio.scene.Scenes;
import dev.nemosh.studio.scene.Strips;
import dev.nemosh.studio.scene.Titles;
import dev.nemosh.studio.scene.Typefaces;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The FFmpegs that the tests run with. */
final class Ffmpegs {
    static final Messages WORDS = new Messages(Language.ENGLISH);
    private static final Path JAR = Path.of(System.getProperty("nemosh.ffmpeg.jar", "target/ffmpeg/missing.jar"));
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("nemosh-tests-" + System.getProperty("user.name"));

    private Ffmpegs() {}

    /** The package's own. */
    static Ffmpeg bundled() throws InterruptedException {
        return finder("", "").find();
    }

    /** The machine's, or the test is skipped. */
    static Ffmpeg installed() throws InterruptedException {
        var first = finder("", System.getenv("PATH")).candidates().get(0);
        Assumptions.assumeTrue(first.origin() == Ffmpeg.Origin.PATH && first.ffmpeg().isPresent(),
                "needs the Debian package ffmpeg");
        return first.ffmpeg().get();
    }

    static Ffmpeg of(String which) throws InterruptedException {
        return which.equals("bundled") ? bundled() : installed();
    }

    static Renderer renderer(Ffmpeg ffmpeg, MediaLibrary media) {
        Scenes scenes = new Scenes(new Strips(Runnable::run, 1));
        return new Renderer(ffmpeg, media, scenes, new Titles(new Typefaces(CACHE)), WORDS);
    }

    static Path jar() {
        return JAR;
    }

    private static FfmpegFinder finder(String setting, String path) {
        try {
            Files.createDirectories(CACHE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FfmpegFinder(setting, path, JAR, CACHE, WORDS);
    }
}
