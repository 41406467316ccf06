package dev.nemosh.studio;

import dev.nemosh.studio.render.Ffmpeg;
import dev.nemosh.studio.render.MediaFacts;
import dev.nemosh.studio.render.MediaProbe;
import dev.nemosh.studio.server.media.MediaInspector;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** Looks into uploaded files with FFmpeg. */
final class FileInspector implements MediaInspector {
    private final FoundFfmpeg found;
    private final Messages messages;

    FileInspector(FoundFfmpeg found, Messages messages) {
        this.found = found;
        this.messages = messages;
    }

    @Override
    public Facts inspect(Path file) throws IOException {
        try {
            MediaFacts facts = look(found.get(), file);
            String kind = switch (facts.kind()) {
                case VIDEO -> "video";
                case PICTURE -> "image";
                case AUDIO -> "audio";
            };
            return new Facts(
                    kind, facts.durationMillis(), facts.width(), facts.height(), facts.framesPerSecond());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** A file that FFmpeg can make nothing of is the file's failure, not the studio's. */
    private MediaFacts look(Ffmpeg ffmpeg, Path file) throws IOException, InterruptedException {
        try {
            return new MediaProbe(ffmpeg, messages).look(file);
        } catch (NemoException e) {
            throw new IOException(e);
        }
    }
}
