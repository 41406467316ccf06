package dev.nemosh.studio;

import dev.nemosh.studio.render.Ffmpeg;
import dev.nemosh.studio.render.FfmpegFinder;
import org.jspecify.annotations.Nullable;

/** The FFmpeg that the studio works with, looked for when it is first needed. */
final class FoundFfmpeg {
    private final FfmpegFinder finder;
    private @Nullable Ffmpeg found;

    FoundFfmpeg(FfmpegFinder finder) {
        this.finder = finder;
    }

    /** The FFmpeg; the search is repeated where the last one failed. */
    synchronized Ffmpeg get() throws InterruptedException {
        Ffmpeg ready = found;
        if (ready == null) {
            ready = finder.find();
            found = ready;
        }
        return ready;
    }
}
