package dev.nemosh.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, {@code type} first. What could drive a terminal is escaped. */
final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Half a character, which UTF-8 cannot carry. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    static {
        MAPPER.getFactory().setCharacterEscapes(new HarmlessEscapes());
    }

    private JsonLine() {}

    /** The object of that type, without a line break behind it. */
    static String of(String type, Map<String, Object> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.putAll(fields);
        try {
            return LONE_SURROGATE.matcher(MAPPER.writeValueAsString(object)).replaceAll(
                    lone -> String.format(Locale.ROOT, "\\\\u%04x", (int) lone.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Escapes, beyond what JSON asks for, delete, the C1 controls, and bidirectional and line controls. */
    private static final class HarmlessEscapes extends CharacterEscapes {
        private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

        static {
            ASCII[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean drives = c >= 0x80 && c <= 0x9f || c == 0x061c || c >= 0x200e && c <= 0x200f
                    || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x206f || c == 0xfeff
                    || c >= 0xfff9 && c <= 0xfffb;
            return drives ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
        }
    }
}
