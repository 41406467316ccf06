package dev.nemosh.draft;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft's JSON as text, from which tracks are cut out so that every other character stays as it was. */
final class DraftText {
    private static final JsonFactory JSON = new JsonFactory();

    private record Stretch(int from, int to) {}

    private final boolean quoted;
    private final String json;
    private final List<Stretch> tracks = new ArrayList<>();
    private @Nullable Stretch length;

    /** @param json a draft that has tracks; it may be wrapped into a JSON string */
    DraftText(String json) {
        this.json = DraftJson.unquoted(json);
        quoted = !this.json.equals(json);
        try (JsonParser parser = JSON.createParser(this.json)) {
            find(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with these tracks only and, where one is given, another stated length. */
    String with(List<Track> kept, @Nullable Long lengthMillis) {
        StringBuilder text = new StringBuilder(json);
        Stretch stated = length;
        boolean lengthBehind = stated != null && !tracks.isEmpty() && stated.from > tracks.get(0).from;
        if (lengthBehind) {
            putLength(text, lengthMillis);
        }
        StringBuilder list = new StringBuilder();
        for (Track track : kept) {
            Stretch own = tracks.get(track.index() - 1);
            list.append(list.isEmpty() ? "" : ",").append(json, own.from, own.to);
        }
        text.replace(tracks.get(0).from, tracks.get(tracks.size() - 1).to, list.toString());
        if (!lengthBehind) {
            putLength(text, lengthMillis);
        }
        return quoted ? DraftJson.write(TextNode.valueOf(text.toString())) : text.toString();
    }

    private void putLength(StringBuilder text, @Nullable Long millis) {
        Stretch stated = length;
        if (stated != null && millis != null) {
            text.replace(stated.from, stated.to, millis.toString());
        }
    }

    private void find(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("t") && value == JsonToken.START_ARRAY) {
                tracks.clear();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    tracks.add(stretch(parser));
                }
            } else if (name.equals("d") && value.isNumeric()) {
                length = stretch(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Stretch stretch(JsonParser parser) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return new Stretch(from, (int) parser.currentLocation().getCharOffset());
    }
}
