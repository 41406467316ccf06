package dev.nemosh.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a value out of a JSON text as it stands there: no number, order or escape is touched on the way. */
final class RawJson {
    private RawJson() {}

    /** The value under these names, from the outermost in; null where there is none, or it is null. */
    static @Nullable String slice(String json, String... path) {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? inObject(parser, json, path, 0) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable String inObject(JsonParser parser, String json, String[] path, int depth)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(path[depth]);
            JsonToken value = parser.nextToken();
            if (wanted && depth == path.length - 1) {
                return value == JsonToken.VALUE_NULL ? null : whole(parser, json);
            }
            if (wanted && value == JsonToken.START_OBJECT) {
                return inObject(parser, json, path, depth + 1);
            }
            parser.skipChildren();
        }
        return null;
    }

    private static String whole(JsonParser parser, String json) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.getText();
        return json.substring(from, (int) parser.currentLocation().getCharOffset());
    }
}
