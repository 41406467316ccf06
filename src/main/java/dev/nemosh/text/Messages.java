package dev.nemosh.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one catalogue of what the shell says, in its two languages. A key is {@code room.words-with-hyphens}; the file
 * {@code messages/room_en.properties} has its English, {@code messages/room_zh.properties} its Chinese. A file is read
 * when its first message is asked for. Messages are plain text with {@code {0}}, {@code {1}} for what is filled in.
 */
public final class Messages {
    private final Language language;
    private final boolean signs;
    private final Map<String, Properties> rooms = new ConcurrentHashMap<>();

    public Messages(Language language) {
        this(language, true);
    }

    /** @param signs whether the reader can be shown signs beyond ASCII; without, punctuation stands for them */
    public Messages(Language language, boolean signs) {
        this.language = language;
        this.signs = signs;
    }

    /** What stands where the rest of a text was cut off. */
    public char cutMark() {
        return signs ? '…' : '.';
    }

    /** The language that this catalogue speaks. */
    public Language language() {
        return language;
    }

    /**
     * The message of that key with the values filled in; whatever is foreign in them is cleaned onto one line.
     *
     * @throws IllegalArgumentException where the catalogue has no such key: a mistake in the program
     */
    public CleanText text(String key, Object... values) {
        String form = form(key);
        if (form == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.code());
        }
        return CleanText.of(fill(signs ? form : form.replace(" · ", ", "), values));
    }

    /** Whether the catalogue has that key. */
    public boolean has(String key) {
        return form(key) != null;
    }

    private @Nullable String form(String key) {
        String room = key.substring(0, Math.max(0, key.indexOf('.')));
        return rooms.computeIfAbsent(room, this::read).getProperty(key);
    }

    private Properties read(String room) {
        Properties messages = new Properties();
        String file = "/dev/nemosh/messages/" + room + "_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static String fill(String form, Object[] values) {
        StringBuilder filled = new StringBuilder(form.length() + 16 * values.length);
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean place = c == '{' && i + 2 < form.length() && form.charAt(i + 2) == '}'
                    && Character.isDigit(form.charAt(i + 1)) && form.charAt(i + 1) - '0' < values.length;
            if (place) {
                Object value = values[form.charAt(i + 1) - '0'];
                filled.append(value instanceof CleanText clean ? clean : CleanText.lineOf(String.valueOf(value)));
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
