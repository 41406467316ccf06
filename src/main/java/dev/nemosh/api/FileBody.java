package dev.nemosh.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A file on its way up: read once, in pieces. */
final class FileBody extends RequestBody {
    private static final int PIECE = 64 * 1024;
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final UploadSource file;
    private final LongConsumer sent;

    FileBody(UploadSource file, LongConsumer sent) {
        this.file = file;
        this.sent = sent;
    }

    /** The file could not be read, or is not what it was when it was measured. */
    static final class SourceException extends IOException {
        private static final long serialVersionUID = 1L;

        SourceException(String file, IOException cause) {
            super(file, cause);
        }
    }

    @Override
    public MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return file.bytes();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = open()) {
            long done = 0;
            while (done < file.bytes()) {
                int read = read(in, piece, (int) Math.min(PIECE, file.bytes() - done));
                sink.write(piece, 0, read);
                done += read;
                sent.accept(done);
            }
        }
    }

    private InputStream open() throws SourceException {
        try {
            return file.content().open();
        } catch (IOException e) {
            throw new SourceException(file.name(), e);
        }
    }

    private int read(InputStream in, byte[] piece, int most) throws SourceException {
        try {
            int read = in.read(piece, 0, most);
            if (read < 0) {
                throw new EOFException(file.name());
            }
            return read;
        } catch (IOException e) {
            throw new SourceException(file.name(), e);
        }
    }
}
