package dev.nemosh.studio.server.wire;

import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends files that never change: whole or by a range, with an entity tag. */
public final class FileAnswer {
    private static final int BUFFER = 128 * 1024;

    private final Faults faults;

    public FileAnswer(Faults faults) {
        this.faults = faults;
    }

    /**
     * Answers with the file, or the range of it that is asked for; a HEAD request gets the headers alone.
     *
     * @throws IOException where it can't be read or the client is gone
     */
    public void send(Context call, Path file, String contentType) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            String tag = tag(file, size);
            HttpServletResponse answer = call.res();
            answer.setContentType(contentType);
            answer.setHeader("ETag", tag);
            answer.setHeader("Cache-Control", "private");
            boolean byRange = !faults.has(Fault.NO_RANGE);
            if (byRange) {
                answer.setHeader("Accept-Ranges", "bytes");
            }
            ByteRange range = byRange ? range(call, tag, size) : null;
            if (range != null && !range.satisfiable()) {
                answer.setHeader("Content-Range", "bytes */" + size);
                answer.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            if (range == null) {
                range = new ByteRange(0, size - 1);
            } else {
                answer.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                answer.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + size);
            }
            answer.setContentLengthLong(range.length());
            if (!call.req().getMethod().equals("HEAD")) {
                boolean cut = faults.strikes(Fault.CUT_DOWNLOAD, file.getFileName().toString());
                copy(channel, range.from(), cut ? range.length() * 2 / 5 : range.length(), answer.getOutputStream());
                if (cut) {
                    Connection.cut(call);
                }
            }
        }
    }

    private String tag(Path file, long size) {
        String name = faults.has(Fault.CHANGING_ETAG) ? UUID.randomUUID().toString() : file.getFileName().toString();
        return "\"" + name + "-" + size + "\"";
    }

    private static @Nullable ByteRange range(Context call, String tag, long size) {
        String asked = call.header("Range");
        String condition = call.header("If-Range");
        boolean holds = condition == null || condition.equals(tag);
        return asked == null || !holds ? null : ByteRange.of(asked, size).orElse(null);
    }

    private static void copy(FileChannel file, long from, long count, OutputStream out) throws IOException {
        byte[] bytes = new byte[BUFFER];
        file.position(from);
        for (long rest = count; rest > 0; ) {
            int read = file.read(ByteBuffer.wrap(bytes, 0, (int) Math.min(bytes.length, rest)));
            if (read < 0) {
                throw new IOException("the file ends early");
            }
            out.write(bytes, 0, read);
            rest -= read;
        }
        out.flush();
    }
}
