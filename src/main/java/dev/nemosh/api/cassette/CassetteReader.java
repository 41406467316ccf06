package dev.nemosh.api.cassette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Reads a cassette's lines. Nothing in them is taken on trust: they may come from anybody. */
final class CassetteReader {
    private static final int LONGEST_LINE = 32 << 20;
    private static final long LARGEST = 256L << 20;

    private final BufferedReader in;
    private final Map<Integer, Recording> calls = new LinkedHashMap<>();
    private @Nullable URI api;
    private @Nullable URI web;
    private long size;
    private int line;
    private boolean last;

    CassetteReader(Reader in) {
        this.in = new BufferedReader(in);
    }

    Cassette read() throws IOException, CassetteException {
        begin(next());
        for (String words = next(); words != null; words = next()) {
            JsonNode record;
            try {
                record = CassetteFile.JSON.readTree(words);
            } catch (JsonProcessingException e) {
                if (last) {
                    break;
                }
                throw wrong(CassetteException.Reason.LINE);
            }
            try {
                take(record);
            } catch (IllegalArgumentException | IOException e) {
                throw wrong(CassetteException.Reason.LINE);
            }
        }
        if (api == null || web == null) {
            throw wrong(CassetteException.Reason.EMPTY);
        }
        return new Cassette(api, web, new ArrayList<>(calls.values()));
    }

    private void begin(@Nullable String words) throws CassetteException {
        JsonNode first = null;
        try {
            first = words == null ? null : CassetteFile.JSON.readTree(words);
        } catch (JsonProcessingException e) {
            // No cassette, as told below.
        }
        if (first == null || !first.path("kind").asText().equals("cassette")) {
            throw wrong(CassetteException.Reason.NOT_ONE);
        }
        if (first.path("version").asInt() != CassetteFile.VERSION) {
            throw wrong(CassetteException.Reason.VERSION);
        }
    }

    /** The next line without its end; null behind the last one. */
    private @Nullable String next() throws IOException, CassetteException {
        StringBuilder words = new StringBuilder();
        line++;
        int c = in.read();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            words.append((char) c);
            if (words.length() > LONGEST_LINE || ++size > LARGEST) {
                throw wrong(CassetteException.Reason.SIZE);
            }
        }
        last = c < 0;
        return last && words.isEmpty() ? null : words.toString();
    }

    /** A record of a kind that is not known here is passed over: later versions may have more. */
    private void take(JsonNode record) throws IOException {
        Recording call = calls.get(record.path("call").asInt());
        switch (record.path("kind").asText()) {
            case "backend" -> backend(record);
            case "request" -> calls.put(record.path("call").asInt(), request(record));
            case "sent" -> known(call).sent(record.path("parts").toString());
            case "answer" -> known(call).answer(answer(record));
            case "piece" -> known(call).pieces.add(new Recording.Piece(record.path("at").asLong(), bytes(record)));
            case "end" -> known(call).end(record.path("how").asText());
            case "fault" -> known(call).fault(new CallFault(record.path("code").asText(),
                    record.path("reached").asText(), record.path("words").asText()));
            default -> { }
        }
    }

    /** The first one counts: the calls of all are answered, whichever backend they went to. */
    private void backend(JsonNode record) {
        if (api == null) {
            api = address(record.path("api").asText());
            web = address(record.path("web").asText());
        }
    }

    private static URI address(String words) {
        URI address = URI.create(words);
        if (address.getHost() == null || address.getScheme() == null || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException(words);
        }
        return address;
    }

    private static Recording request(JsonNode record) {
        JsonNode range = record.path("headers").path("Range");
        return new Recording(record.path("at").asLong(), record.path("method").asText(), record.path("url").asText(),
                range.isTextual() ? range.asText() : null, record.path("body").asText());
    }

    private static Recording.Answer answer(JsonNode record) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        record.path("headers").properties().forEach(header -> headers.add(header.getKey(), header.getValue().asText()));
        int status = record.path("status").asInt();
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status");
        }
        return new Recording.Answer(record.path("at").asLong(), status,
                Protocol.get(record.path("protocol").asText("http/1.1")), headers.build());
    }

    private static byte[] bytes(JsonNode record) {
        return record.has("base64")
                ? Base64.getDecoder().decode(record.path("base64").asText())
                : record.path("text").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static Recording known(@Nullable Recording call) {
        if (call == null) {
            throw new IllegalArgumentException("a record of no call");
        }
        return call;
    }

    private CassetteException wrong(CassetteException.Reason reason) {
        return new CassetteException(reason, line);
    }
}
