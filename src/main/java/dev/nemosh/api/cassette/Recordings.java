package dev.nemosh.api.cassette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The calls of a cassette that are not answered yet. Safe for use by several threads. */
final class Recordings {
    private static final String TOKEN = "/api/auth/anonymous-token";
    /** How much of a difference is told. */
    private static final int NEAR = 60;
    private static final Pattern NEW_SESSION = Pattern.compile("/api/tasks/[^/]+/with-session/[^/]+");
    private static final Pattern SESSION_IN_PATH = Pattern.compile("/api/(?:state|upload-video)/[^/]+/[^/]+/([^/?]+)");

    /** What answers a call. */
    sealed interface Found permits Held, Handed {}

    /** A recorded call. */
    record Held(Recording recording) implements Found {}

    /**
     * An answer that was not recorded, since the recording shell had its token or its session already: the cassette's
     * own stand in for them.
     */
    record Handed(String json) implements Found {}

    private final Masking masking = new Masking();
    private final String base;
    private final Map<String, Deque<Recording>> waiting = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private @Nullable String session;

    Recordings(Cassette cassette) {
        String path = cassette.api().getRawPath();
        base = path == null ? "" : path;
        for (Recording call : cassette.calls()) {
            waiting.computeIfAbsent(key(call.method, path(call.url), call.range, call.body, call.sent()),
                    key -> new ArrayDeque<>()).add(call);
            session = session == null ? sessionOf(call) : session;
        }
    }

    /**
     * What answers this request; it is not there for another one after that.
     *
     * @throws ReplayedFault where the cassette has no such call, or no more of them
     */
    synchronized Found next(Request request) throws IOException {
        AtomicReference<String> files = new AtomicReference<>("");
        RequestWords words = RequestWords.of(request, masking);
        Request measured = words.measured(parts -> files.set(parts.toString()));
        if (measured != request && measured.body() != null) {
            measured.body().writeTo(Okio.buffer(Okio.blackhole()));
        }
        String path = path(masking.mask(request.url().toString()));
        for (Map.Entry<String, String> id : renamed.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        String key = key(request.method(), path, request.header("Range"), words.text(), files.get());
        Deque<Recording> same = waiting.get(key);
        Recording call = same == null ? null : same.poll();
        if (call != null) {
            rename(words.text(), call.body);
            return new Held(call);
        }
        return handed(path).orElseThrow(() -> unrecorded(request, key));
    }

    private Optional<Found> handed(String path) {
        String endpoint = path.startsWith(base) ? path.substring(base.length()) : path;
        if (endpoint.equals(TOKEN)) {
            return Optional.of(new Handed("{\"code\":0,\"data\":{\"token\":\"" + Masking.STARS + "\"}}"));
        }
        if (NEW_SESSION.matcher(endpoint).matches() && session != null) {
            ObjectNode answer = CassetteFile.JSON.createObjectNode().put("code", 0);
            answer.putObject("data").put("session_id", session);
            String kept = answer.toString();
            session = null;
            return Optional.of(new Handed(kept));
        }
        return Optional.empty();
    }

    /** Names the call, and where another one was recorded in its place, what differs: a line now, a line then. */
    private ReplayedFault unrecorded(Request request, String key) {
        String call = request.method() + " " + request.url().encodedPath();
        String address = key.substring(0, key.indexOf('\n', request.method().length() + 1) + 1);
        String words = waiting.entrySet().stream()
                .filter(other -> other.getKey().startsWith(address) && !other.getValue().isEmpty())
                .min(Comparator.comparingLong(other -> other.getValue().element().asked))
                .map(other -> call + "\n" + difference(key, other.getKey()) + "\n" + difference(other.getKey(), key))
                .orElse(call);
        return new ReplayedFault(new CallFault(CallFault.UNRECORDED, "NO", words));
    }

    /** What of it is near the place from which on it is not like the other. */
    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = at;
        while (from > 0 && from > at - NEAR && !isQuote(one, from - 1)) {
            from--;
        }
        int to = at;
        while (to < one.length() && to < at + NEAR && !isQuote(one, to)) {
            to++;
        }
        return (one.substring(from, to) + (to == at + NEAR ? "…" : "")).replace('\n', ' ');
    }

    private static boolean isQuote(String words, int at) {
        return words.charAt(at) == '"' && (at == 0 || words.charAt(at - 1) != '\\');
    }

    /** The client names its renders anew on each run; from here on the new name means the recorded one. */
    private void rename(String now, String then) {
        String mine = id(now);
        String recorded = id(then);
        if (!mine.isEmpty() && !recorded.isEmpty()) {
            renamed.put(mine, recorded);
        }
    }

    private static String id(String body) {
        return json(body) instanceof ObjectNode object ? object.path("id").asText() : "";
    }

    /** What makes two calls the same: the host counts as little as what the client makes up anew. */
    private static String key(String method, String path, @Nullable String range, String body, String files) {
        JsonNode json = json(body);
        if (json instanceof ObjectNode object && object.has("id")) {
            object.put("id", "");
        }
        return String.join("\n", method, path, String.valueOf(range), json == null ? body : json.toString(), files);
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return body.isEmpty() ? null : CassetteFile.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String path(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            return url;
        }
        return parsed.encodedPath() + (parsed.encodedQuery() == null ? "" : "?" + parsed.encodedQuery());
    }

    private static @Nullable String sessionOf(Recording call) {
        Matcher inPath = SESSION_IN_PATH.matcher(path(call.url));
        if (inPath.find()) {
            return inPath.group(1);
        }
        JsonNode body = json(call.body);
        return body != null && body.path("session_id").isTextual() ? body.path("session_id").asText() : null;
    }
}
