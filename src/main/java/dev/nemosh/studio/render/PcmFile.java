package dev.nemosh.studio.render;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Raw stereo sound in a scratch file: 32-bit floats, little-endian, 48,000 pairs a second. */
final class PcmFile {
    private static final int FRAME_BYTES = 8;

    private PcmFile() {}

    /** Writes such a file. */
    static final class Writer implements AutoCloseable {
        private final OutputStream out;

        Writer(Path file) throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        /** Adds the first pairs of samples. */
        void write(float[] stereo, int frames) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(frames * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(stereo, 0, frames * 2);
            out.write(bytes.array());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads such a file. */
    static final class Reader implements AutoCloseable {
        private final InputStream in;

        Reader(Path file) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        /** Reads up to that many pairs; fewer only at the end. */
        int read(float[] stereo, int frames) throws IOException {
            byte[] bytes = new byte[frames * FRAME_BYTES];
            int read = in.readNBytes(bytes, 0, bytes.length) / FRAME_BYTES;
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(stereo, 0, read * 2);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
