package dev.nemosh.studio.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that titles are set in, all from the package: none of the machine's are asked for.
 *
 * <p>On a machine without fontconfig Java can't even open a font file unless it is told what its logical fonts are. So
 * the first of these made in a process must come before anything else draws text: it writes a font configuration into
 * the cache directory and names it in the system property {@code sun.awt.fontconfig}, unless the property is set.
 */
public final class Typefaces {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String HEAVY = "/fonts/otf/Lato2/Lato-Heavy.ttf";
    private static final String MEDIUM = "/fonts/otf/Lato2/Lato-Medium.ttf";
    private static final String CHINESE = "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";
    private static final String[] FAMILIES = {"dialog", "dialoginput", "monospaced", "sansserif", "serif"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    private final Font heavy;
    private final Font medium;
    private @Nullable Font chinese;

    /**
     * @param cache a directory that may be written to; made where it is missing
     * @throws UncheckedIOException if the cache can't be written or a font of the package can't be read
     */
    public Typefaces(Path cache) {
        try {
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, configuration(cache).toString());
            }
            heavy = font(HEAVY);
            medium = font(MEDIUM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For titles in letters. */
    Font heavy() {
        return heavy;
    }

    /** For what stands below titles. */
    Font medium() {
        return medium;
    }

    /** For what the others lack: Chinese, and much else. Large, so it is opened when first needed. */
    synchronized Font chinese() {
        Font open = chinese;
        if (open == null) {
            try {
                open = font(CHINESE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            chinese = open;
        }
        return open;
    }

    private static Path configuration(Path cache) throws IOException {
        Files.createDirectories(cache);
        Path font = cache.resolve("Lato-Medium.ttf").toAbsolutePath();
        replace(font, bytes(MEDIUM));
        Properties lines = new Properties();
        lines.setProperty("version", "1");
        lines.setProperty("sequence.allfonts", "latin-1");
        lines.setProperty("filename.Studio", font.toString());
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                lines.setProperty(family + "." + style + ".latin-1", "Studio");
            }
        }
        StringWriter text = new StringWriter();
        lines.store(text, null);
        Path configuration = cache.resolve("fontconfig.properties").toAbsolutePath();
        replace(configuration, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return configuration;
    }

    /** Another process may be reading the same file, so it is replaced whole. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "font", ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Font font(String resource) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(resource)));
        } catch (FontFormatException e) {
            throw new IOException("the font " + resource + " can't be read", e);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the font " + resource + " is not in the package");
            }
            return in.readAllBytes();
        }
    }
}
