package dev.nemosh.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Gives small pictures of media files. */
@FunctionalInterface
public interface Thumbnails {
    /**
     * Pictures of a film from its beginning to its end; one of a picture; none of a sound.
     *
     * @param file the media
     * @param most how many at most
     * @param side the most pixels that a picture may have on its longer side
     * @return PNG files
     * @throws dev.nemosh.text.NemoException where nothing can be made of the file
     * @throws IOException where what makes the pictures cannot be run
     */
    List<byte[]> of(Path file, int most, int side) throws IOException, InterruptedException;
}
