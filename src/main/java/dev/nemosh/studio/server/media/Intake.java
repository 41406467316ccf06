package dev.nemosh.studio.server.media;

import dev.nemosh.studio.server.disk.Asset;
import dev.nemosh.studio.server.disk.Shelf;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes users' files in: checks what they are, looks into them, and puts them on the shelf. */
public final class Intake {
    private final Shelf shelf;
    private final MediaInspector inspector;
    private final UrlFetch fetch;
    private final long limitBytes;

    /**
     * @param limitBytes the largest file
     */
    public Intake(Shelf shelf, MediaInspector inspector, UrlFetch fetch, long limitBytes) {
        this.shelf = shelf;
        this.inspector = inspector;
        this.fetch = fetch;
        this.limitBytes = limitBytes;
    }

    /**
     * Takes a file that lies at a fresh place of the shelf; afterwards it lies there no longer.
     *
     * @param name as the user calls it
     * @throws Refusal where it is of no supported type, by name or by content, or too large
     * @throws IOException where it can't be kept
     */
    public Asset take(Path file, String name) throws IOException {
        try {
            MediaType type = MediaType.ofName(name).orElseThrow(() -> Refusal.unsupported(name));
            if (Files.size(file) > limitBytes) {
                throw Refusal.tooLarge(Sizes.words(limitBytes));
            }
            if (!type.beginsWith(head(file))) {
                throw Refusal.unsupported(name);
            }
            MediaInspector.Facts facts = facts(file, name);
            long bytes = Files.size(file);
            String kept = shelf.take(file, type.extension());
            return new Asset(
                    kept.substring(0, kept.indexOf('.')), name, facts.kind(), shelf.path(kept),
                    facts.durationMillis(), facts.width(), facts.height(), facts.framesPerSecond(), bytes);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Takes what a URL leads to.
     *
     * @throws Refusal where it may not be fetched, or is no supported file
     * @throws IOException where it can't be kept
     */
    public Asset takeUrl(String url) throws IOException {
        Path file = shelf.fresh("url");
        try {
            UrlFetch.Fetched fetched = fetch.fetch(url, file);
            String name = fetched.name();
            if (MediaType.ofName(name).isEmpty()) {
                MediaType stated = MediaType.ofContentType(fetched.contentType())
                        .orElseThrow(() -> Refusal.unsupported(url));
                name = (name.isEmpty() ? "download" : name) + "." + stated.extension();
            }
            return take(file, name);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private MediaInspector.Facts facts(Path file, String name) {
        try {
            return inspector.inspect(file);
        } catch (IOException e) {
            throw Refusal.unsupported(name);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MediaType.HEAD_BYTES);
        }
    }
}
