package dev.nemosh;

import dev.nemosh.shell.Thumbnails;
import dev.nemosh.studio.render.FfmpegFinder;
import dev.nemosh.studio.render.MediaFacts;
import dev.nemosh.studio.render.MediaProbe;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Small pictures of media, made by FFmpeg, which is looked for when the first one is wanted. */
final class FilmThumbnails implements Thumbnails {
    private final Supplier<FfmpegFinder> finder;
    private final Messages messages;

    FilmThumbnails(Supplier<FfmpegFinder> finder, Messages messages) {
        this.finder = finder;
        this.messages = messages;
    }

    @Override
    public List<byte[]> of(Path file, int most, int side) throws IOException, InterruptedException {
        MediaProbe probe = new MediaProbe(finder.get().find(), messages);
        MediaFacts facts = probe.look(file);
        int count = switch (facts.kind()) {
            case VIDEO -> most;
            case PICTURE -> 1;
            case AUDIO -> 0;
        };
        List<byte[]> pictures = new ArrayList<>();
        Path png = Files.createTempFile("nemosh-", ".png");
        try {
            for (int i = 0; i < count; i++) {
                probe.thumbnail(file, facts.durationMillis() * (2L * i + 1) / (2L * count), side, png);
                pictures.add(Files.readAllBytes(png));
            }
        } finally {
            Files.deleteIfExists(png);
        }
        return pictures;
    }
}
