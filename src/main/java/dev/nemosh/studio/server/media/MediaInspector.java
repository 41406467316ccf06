package dev.nemosh.studio.server.media;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a media file. */
@FunctionalInterface
public interface MediaInspector {

    /**
     * What a file holds, whatever its name says; what it does not have, or does not tell, is 0.
     *
     * @param kind {@code video}, {@code image} or {@code audio}
     * @param framesPerSecond of a moving picture
     */
    record Facts(String kind, long durationMillis, int width, int height, double framesPerSecond) {}

    /**
     * Inspects the file.
     *
     * @throws IOException where it can't be read as media
     */
    Facts inspect(Path file) throws IOException;
}
