package dev.nemosh.studio.server.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file types that the service takes (protocol, 4.5), each known by extension and by its first bytes. */
public enum MediaType {
    MP4("video/mp4", Signature.ISO_BOX),
    MOV("video/quicktime", Signature.ISO_BOX),
    AVI("video/x-msvideo", Signature.RIFF_AVI),
    WEBM("video/webm", Signature.EBML),
    MKV("video/x-matroska", Signature.EBML),
    JPG("image/jpeg", Signature.JPEG),
    JPEG("image/jpeg", Signature.JPEG),
    PNG("image/png", Signature.PNG),
    GIF("image/gif", Signature.GIF),
    WEBP("image/webp", Signature.RIFF_WEBP),
    MP3("audio/mpeg", Signature.MPEG_AUDIO),
    WAV("audio/wav", Signature.RIFF_WAVE),
    M4A("audio/mp4", Signature.ISO_BOX),
    AAC("audio/aac", Signature.MPEG_AUDIO);

    /** How many bytes from the start tell a file's type. */
    public static final int HEAD_BYTES = 12;

    private final String contentType;
    private final Signature signature;

    MediaType(String contentType, Signature signature) {
        this.contentType = contentType;
        this.signature = signature;
    }

    private enum Signature { ISO_BOX, RIFF_AVI, RIFF_WEBP, RIFF_WAVE, EBML, JPEG, PNG, GIF, MPEG_AUDIO }

    /** What it is served as. */
    public String contentType() {
        return contentType;
    }

    /** The extension that its files are kept with. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a file by its name's extension. */
    public static Optional<MediaType> ofName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.name().equals(extension)).findFirst();
    }

    /** The type that a server states. */
    public static Optional<MediaType> ofContentType(String stated) {
        String bare = stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.contentType.equals(bare)).findFirst();
    }

    /** What a file of that name is served as. */
    public static String contentTypeOf(String fileName) {
        return ofName(fileName).map(MediaType::contentType).orElse("application/octet-stream");
    }

    /** Whether a file of this type can begin with these bytes. */
    public boolean beginsWith(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return switch (signature) {
            case ISO_BOX -> bytes.length() >= 8
                    && bytes.substring(4, 8).matches("ftyp|moov|mdat|wide|free|skip|pnot");
            case RIFF_AVI -> riff(bytes, "AVI ");
            case RIFF_WEBP -> riff(bytes, "WEBP");
            case RIFF_WAVE -> riff(bytes, "WAVE");
            case EBML -> bytes.startsWith("\u001aE\u00df\u00a3");
            case JPEG -> bytes.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> bytes.startsWith("\u0089PNG\r\n\u001a\n");
            case GIF -> bytes.startsWith("GIF8");
            case MPEG_AUDIO -> bytes.startsWith("ID3") || bytes.startsWith("ADIF")
                    || bytes.length() > 1 && bytes.charAt(0) == 0xff && (bytes.charAt(1) & 0xe0) == 0xe0;
        };
    }

    private static boolean riff(String bytes, String form) {
        return (bytes.startsWith("RIFF") || bytes.startsWith("RF64")) && bytes.startsWith(form, 8);
    }
}
