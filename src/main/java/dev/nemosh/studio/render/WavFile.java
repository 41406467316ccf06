package dev.nemosh.studio.render;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A stereo WAV file of 16 bits and 48,000 samples a second that is being written, and its samples' hash. */
final class WavFile implements AutoCloseable {
    /** Stereo samples a second. */
    static final int RATE = 48_000;

    private static final int HEADER = 44;
    private static final int FRAME_BYTES = 4;

    private final Path file;
    private final OutputStream out;
    private final MessageDigest digest = Digests.sha256();
    private long bytes;

    WavFile(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(new byte[HEADER]);
    }

    /** Adds samples, left and right in turn; what passes -1 or 1 is cut. */
    void write(float[] stereo) throws IOException {
        write(stereo, stereo.length / 2, 1);
    }

    /** Adds the first pairs of samples, multiplied. */
    void write(float[] stereo, int frames, double gain) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(frames * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames * 2; i++) {
            double sample = Math.max(-1, Math.min(1, stereo[i] * gain));
            block.putShort((short) Math.round(sample * Short.MAX_VALUE));
        }
        digest.update(block.array());
        out.write(block.array());
        bytes += block.capacity();
    }

    /** The SHA-256 of the samples written, once; nothing may be written after it. */
    String sha256() {
        return Digests.hex(digest);
    }

    @Override
    public void close() throws IOException {
        out.close();
        int size = (int) Math.min(bytes, 0xFFFFFFFFL - HEADER);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(size + HEADER - 8).put(ascii("WAVEfmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * FRAME_BYTES);
        header.putShort((short) FRAME_BYTES).putShort((short) 16).put(ascii("data")).putInt(size);
        try (RandomAccessFile start = new RandomAccessFile(file.toFile(), "rw")) {
            start.write(header.array());
        }
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
