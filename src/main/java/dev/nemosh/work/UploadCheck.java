package dev.nemosh.work;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a file before a byte of it is sent: is it there, may it be read, is it what its name says, does it fit. */
public final class UploadCheck {
    private static final int WHOLE = 100;

    private final long mostBytes;
    private final Messages messages;

    /**
     * The check.
     *
     * @param mostBytes {@code upload.max}
     */
    public UploadCheck(long mostBytes, Messages messages) {
        this.mostBytes = mostBytes;
        this.messages = messages;
    }

    /**
     * The file's length in bytes.
     *
     * @throws NemoException where it can't be uploaded
     */
    long require(Path file) {
        String name = file.getFileName().toString();
        Optional<MediaType> type = MediaType.ofName(name);
        try {
            if (!Files.exists(file)) {
                throw refused("missing", "missing", name);
            }
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw refused("unreadable", "unreadable", name);
            }
            if (type.isEmpty()) {
                throw refused("4001", "unsupported", name, Failures.TYPES);
            }
            Optional<MediaType.Container> container = MediaType.containerOf(start(file));
            if (!container.equals(Optional.of(type.get().container()))) {
                throw refused("4001", container.isEmpty() ? "no-media" : "other-media", name);
            }
            long bytes = Files.size(file);
            if (bytes > mostBytes) {
                long fits = Math.max(1, mostBytes * WHOLE / bytes);
                throw refused("4002", "too-large", name, Sizes.words(bytes), Sizes.words(mostBytes), fits);
            }
            return bytes;
        } catch (IOException e) {
            throw refused("unreadable", "unreadable", name);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MediaType.SIGNATURE_BYTES);
        }
    }

    private NemoException refused(String code, String key, String name, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = new ForeignText(name);
        System.arraycopy(values, 0, all, 1, values.length);
        String message = "upload." + key;
        return new NemoException(new Failure(
                ExitCode.FILE, code, messages.text(message, all), messages.text(message + "-hint", all)));
    }
}
