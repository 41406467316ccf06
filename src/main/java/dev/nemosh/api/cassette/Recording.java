package dev.nemosh.api.cassette;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** One call of a cassette, put together from its records. Times are milliseconds since the recording began. */
final class Recording {
    /** A piece of the answer's body. */
    record Piece(long at, byte[] bytes) {}

    /** How the answer began. */
    record Answer(long at, int status, Protocol protocol, Headers headers) {}

    final long asked;
    final String method;
    final String url;
    final @Nullable String range;
    final String body;
    final List<Piece> pieces = new ArrayList<>();
    private String sent = "";
    private @Nullable Answer answer;
    private @Nullable CallFault fault;
    private String end = "cut";

    Recording(long asked, String method, String url, @Nullable String range, String body) {
        this.asked = asked;
        this.method = method;
        this.url = url;
        this.range = range;
        this.body = body;
    }

    /** The files that went with it, as {@link RequestWords} tells of them. */
    String sent() {
        return sent;
    }

    void sent(String parts) {
        sent = parts;
    }

    @Nullable Answer answer() {
        return answer;
    }

    void answer(Answer told) {
        answer = told;
    }

    @Nullable CallFault fault() {
        return fault;
    }

    void fault(CallFault told) {
        fault = told;
    }

    /** How the body ended: {@code whole}, or what broke it; {@code cut} where the cassette does not say. */
    String end() {
        return end;
    }

    void end(String how) {
        end = how;
    }

    /** How many bytes of the body there are. */
    long bytes() {
        return pieces.stream().mapToLong(piece -> piece.bytes().length).sum();
    }
}
