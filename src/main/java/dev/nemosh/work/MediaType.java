package dev.nemosh.work;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of media that the service takes or makes, known by a file's name and by its first bytes. */
enum MediaType {
    MP4(Container.ISO), MOV(Container.ISO), M4A(Container.ISO),
    WEBM(Container.MATROSKA), MKV(Container.MATROSKA),
    AVI(Container.AVI), WAV(Container.WAVE), WEBP(Container.WEBP),
    JPG(Container.JPEG), JPEG(Container.JPEG), PNG(Container.PNG), GIF(Container.GIF),
    MP3(Container.MPEG_AUDIO), AAC(Container.MPEG_AUDIO);

    /** So many bytes at the beginning of a file tell its container. */
    static final int SIGNATURE_BYTES = 16;

    /** The form of a file, by its first bytes. */
    enum Container { ISO, MATROSKA, AVI, WAVE, WEBP, JPEG, PNG, GIF, MPEG_AUDIO }

    private final Container container;

    MediaType(Container container) {
        this.container = container;
    }

    Container container() {
        return container;
    }

    /** The type that a file's name says. */
    static Optional<MediaType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.name().equals(extension)).findFirst();
    }

    /** The container that the first bytes show. */
    static Optional<Container> containerOf(byte[] start) {
        String words = new String(start, 0, Math.min(start.length, SIGNATURE_BYTES), StandardCharsets.ISO_8859_1);
        String box = words.length() < 8 ? "" : words.substring(4, 8);
        String riff = words.startsWith("RIFF") && words.length() >= 12 ? words.substring(8, 12) : "";
        if (box.matches("ftyp|moov|mdat|wide|free|skip")) {
            return Optional.of(Container.ISO);
        } else if (words.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(Container.MATROSKA);
        } else if (words.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Container.JPEG);
        } else if (words.startsWith("\u0089PNG")) {
            return Optional.of(Container.PNG);
        } else if (words.startsWith("GIF8")) {
            return Optional.of(Container.GIF);
        } else if (words.startsWith("ID3") || words.startsWith("ADIF") || isFrame(words)) {
            return Optional.of(Container.MPEG_AUDIO);
        }
        return switch (riff) {
            case "AVI " -> Optional.of(Container.AVI);
            case "WAVE" -> Optional.of(Container.WAVE);
            case "WEBP" -> Optional.of(Container.WEBP);
            default -> Optional.empty();
        };
    }

    /** Eleven set bits begin a frame of MPEG sound. */
    private static boolean isFrame(String words) {
        return words.length() > 1 && words.charAt(0) == 0xff && (words.charAt(1) & 0xe0) == 0xe0;
    }
}
