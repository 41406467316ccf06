package dev.nemosh.work.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Media files of a few bytes, as far as their containers tell a length. */
public final class SmallMedia {
    private SmallMedia() {}

    public static byte[] mp4(int millis) {
        return movie(0, 1_000, millis, 0);
    }

    /** A movie of header version 0 or 1; a fragmented one has the length in its extends header. */
    static byte[] movie(int version, int scale, int duration, int fragmented) {
        ByteBuffer header = ByteBuffer.allocate(version == 1 ? 40 : 32);
        header.put((byte) version).put(new byte[3]);
        if (version == 1) {
            header.putLong(0).putLong(0).putInt(scale).putLong(duration);
        } else {
            header.putInt(0).putInt(0).putInt(scale).putInt(duration);
        }
        byte[] extend = fragmented == 0 ? new byte[0]
                : box("mvex", box("mehd", ByteBuffer.allocate(8).putInt(0).putInt(fragmented).array()));
        return join(box("ftyp", "isom0000".getBytes(StandardCharsets.US_ASCII)), box("mdat", new byte[100]),
                box("moov", join(box("udta", new byte[9]), box("mvhd", header.array()), extend)));
    }

    /** A movie with a track of sound and one of pictures of that size. */
    static byte[] picture(int width, int height) {
        byte[] sound = box("trak", box("tkhd", new byte[84]));
        ByteBuffer header = ByteBuffer.allocate(84).putInt(76, width << 16).putInt(80, height << 16);
        return join(box("ftyp", latin("isom0000")), box("moov", join(sound, box("trak", box("tkhd", header.array())))));
    }

    /** WebM with a track of sound and one of pictures of that size. */
    static byte[] webmPicture(int width, int height) {
        byte[] sides = join(element(0xb0, ByteBuffer.allocate(2).putShort((short) width).array()),
                element(0xba, ByteBuffer.allocate(2).putShort((short) height).array()));
        byte[] tracks = join(element(0xae, new byte[] {(byte) 0xec, (byte) 0x80}), element(0xae, element(0xe0, sides)));
        return join(element(0x1a45dfa3, new byte[10]), element(0x18538067, element(0x1654ae6b, tracks)));
    }

    static byte[] wav(int bytesPerSecond, int bytes) {
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(latin("RIFF")).putInt(36 + bytes).put(latin("WAVEfmt ")).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(bytesPerSecond / 2).putInt(bytesPerSecond).putShort((short) 2)
                .putShort((short) 16).put(latin("data")).putInt(bytes);
        return wav.array();
    }

    static byte[] gif(int... delays) {
        ByteBuffer gif = ByteBuffer.allocate(100 + 40 * delays.length).order(ByteOrder.LITTLE_ENDIAN);
        gif.put(latin("GIF89a")).putShort((short) 1).putShort((short) 1).put((byte) 0x80).putShort((short) 0);
        gif.put(new byte[6]);
        for (int delay : delays) {
            gif.put(new byte[] {0x21, (byte) 0xf9, 4, 0}).putShort((short) delay).putShort((short) 0);
            gif.put((byte) 0x2c).put(new byte[9]).put(new byte[] {2, 2, 'x', 'y', 0});
        }
        gif.put((byte) 0x3b);
        return java.util.Arrays.copyOf(gif.array(), gif.position());
    }

    static byte[] webm(double duration, int scale) {
        byte[] info = join(element(0x2ad7b1, ByteBuffer.allocate(4).putInt(scale).array()),
                element(0x4489, ByteBuffer.allocate(8).putDouble(duration).array()));
        return join(element(0x1a45dfa3, new byte[10]),
                element(0x18538067, join(element(0xec, new byte[5]), element(0x1549a966, info))));
    }

    /** Frames of 44.1 kHz, 128 kbit/s, stereo; {@code counted}: with an Info header that says so many frames. */
    static byte[] mp3(int frames, int counted, boolean tagged) {
        byte[] tag = tagged ? join(latin("ID3"), new byte[] {4, 0, 0, 0, 0, 1, 2}, new byte[130]) : new byte[0];
        ByteBuffer sound = ByteBuffer.allocate(417 * frames);
        for (int i = 0; i < frames; i++) {
            sound.position(417 * i).putInt(0xfffb9000);
        }
        if (counted > 0) {
            sound.position(36).put(latin("Info")).putInt(1).putInt(counted);
        }
        return join(tag, sound.array());
    }

    private static byte[] element(int id, byte[] body) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(id).array();
        int from = 0;
        while (bytes[from] == 0) {
            from++;
        }
        byte[] name = java.util.Arrays.copyOfRange(bytes, from, 4);
        return join(name, ByteBuffer.allocate(2).putShort((short) (0x4000 | body.length)).array(), body);
    }

    private static byte[] box(String name, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(8 + body.length).array(), latin(name), body);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
