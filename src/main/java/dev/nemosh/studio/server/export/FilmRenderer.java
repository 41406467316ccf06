package dev.nemosh.studio.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Whoever makes a video file of a draft. */
@FunctionalInterface
public interface FilmRenderer {

    /**
     * What is to be rendered.
     *
     * @param draft as the client sent it
     * @param media finds the file that a source of the draft names
     * @param target the file to write
     */
    record Order(JsonNode draft, OutputOptions output, Function<String, Optional<Path>> media, Path target) {}

    /**
     * Renders; an interrupt of the thread ends it early. The log of it may be left beside the file
     * ({@link dev.nemosh.studio.server.disk.Shelf#log}).
     *
     * @param progress told every now and then how far it is, 0 to 100
     * @return the film's length in milliseconds
     * @throws InterruptedException where it was ended early
     * @throws IOException where it can't be written or coded
     * @throws dev.nemosh.text.NemoException where the draft can't be rendered, in words for its user
     */
    long render(Order order, IntConsumer progress) throws IOException, InterruptedException;
}
