package dev.nemosh.api.cassette;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;

/**
 * An answer's body on its way to its reader. Words are written down line by line, so that no secret is cut in two; files
 * in the pieces in which they come, up to {@link #LARGEST_FILE}.
 */
final class RecordedBody extends ForwardingSource {
    /** How much of a file that comes down is kept. */
    static final long LARGEST_FILE = 16L << 20;
    /** A longer line is written in parts, cut behind a quote, where no secret goes on. */
    private static final int LONGEST_LINE = 1 << 20;

    private final int call;
    private final CassetteFile file;
    private final Masking masking;
    private final boolean words;
    private final long promised;
    private final Buffer held = new Buffer();
    private long passed;
    private boolean over;

    RecordedBody(ResponseBody body, int call, CassetteFile file, Masking masking) {
        super(body.source());
        this.call = call;
        this.file = file;
        this.masking = masking;
        this.words = isWords(body.contentType());
        this.promised = body.contentLength();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        try {
            long read = super.read(sink, byteCount);
            if (read < 0) {
                end("whole");
            } else {
                keep(sink, read);
            }
            return read;
        } catch (IOException e) {
            end(e instanceof InterruptedIOException ? "timeout" : "broken");
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        end(passed == promised ? "whole" : "closed");
        super.close();
    }

    private void keep(Buffer sink, long read) throws IOException {
        passed += read;
        Buffer copy = new Buffer();
        if (words || passed <= LARGEST_FILE) {
            sink.copyTo(copy, sink.size() - read, read);
        }
        byte[] piece = copy.readByteArray();
        if (words) {
            hold(piece);
        } else if (piece.length > 0) {
            piece(piece);
        }
    }

    private void hold(byte[] piece) throws IOException {
        int line = lastOf('\n', piece);
        held.write(piece);
        if (line >= 0) {
            put(held.size() - piece.length + line + 1);
        } else if (held.size() > LONGEST_LINE) {
            int quote = lastOf('"', piece);
            put(quote < 0 ? held.size() : held.size() - piece.length + quote + 1);
        }
    }

    private static int lastOf(char wanted, byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private synchronized void end(String how) throws IOException {
        if (over) {
            return;
        }
        over = true;
        put(held.size());
        String kept = !words && passed > LARGEST_FILE ? "cut" : how;
        file.put(file.record("end", call).put("how", kept).put("bytes", passed));
    }

    private void put(long bytes) throws IOException {
        if (bytes > 0) {
            // In Latin-1 every byte is a character: masking leaves what it does not mask as it was.
            String masked = masking.mask(held.readString(bytes, StandardCharsets.ISO_8859_1));
            piece(masked.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void piece(byte[] bytes) {
        ObjectNode record = file.record("piece", call);
        try {
            record.put("text", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            record.put("base64", Base64.getEncoder().encodeToString(bytes));
        }
        file.put(record);
    }

    private static boolean isWords(MediaType type) {
        return type == null || switch (type.type()) {
            case "video", "audio", "image" -> false;
            default -> !type.subtype().equals("octet-stream");
        };
    }
}
