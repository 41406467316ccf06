package dev.nemosh.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A cloud with one session that renders: each kind of request has a queue of answers, of which the last one stays. */
final class FakeRenderCloud extends Dispatcher {
    static final byte[] FILM = film(40_000);

    final List<String> submitted = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> files = new CopyOnWriteArrayList<>();

    private final Deque<MockResponse> submits = new ArrayDeque<>(List.of(json("{\"code\":0,\"data\":{}}")));
    private final Deque<MockResponse> polls = new ArrayDeque<>(List.of(json("{\"status\":\"pending\"}")));
    private final Deque<Function<RecordedRequest, MockResponse>> media = new ArrayDeque<>();
    private String draft = "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":10000,\"m\":{\"name\":\"city\"}}]}],\"d\":10000}";

    void draft(String json) {
        draft = json;
    }

    FakeRenderCloud submits(MockResponse... answers) {
        submits.clear();
        submits.addAll(List.of(answers));
        return this;
    }

    FakeRenderCloud polls(MockResponse... answers) {
        polls.clear();
        polls.addAll(List.of(answers));
        return this;
    }

    FakeRenderCloud file(Function<RecordedRequest, MockResponse> answer) {
        media.add(answer);
        return this;
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body).build();
    }

    static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    static MockResponse completed(String url) {
        return json("{\"status\":\"completed\",\"progress\":100,\"output\":{\"url\":\"" + url + "\"}}");
    }

    /** An MP4 of that length, as far as its boxes go. */
    static byte[] film(int length) {
        byte[] film = new byte[length];
        byte[] start = "\0\0\0\020ftypisom\0\0\0\0\0\0\0\bmoov".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, film, 0, start.length);
        int rest = length - start.length;
        film[24] = (byte) (rest >> 24);
        film[25] = (byte) (rest >> 16);
        film[26] = (byte) (rest >> 8);
        film[27] = (byte) rest;
        System.arraycopy("mdat".getBytes(StandardCharsets.ISO_8859_1), 0, film, 28, 4);
        for (int i = 32; i < length; i++) {
            film[i] = (byte) (i * 31);
        }
        return film;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String target = String.valueOf(request.getTarget());
        if (target.endsWith("/latest")) {
            return json("{\"code\":0,\"data\":{\"state\":{\"draft\":" + draft + "}}}");
        } else if (target.equals("/api/render/proxy/lambda")) {
            submitted.add(request.getBody() == null ? "" : request.getBody().utf8());
            return next(submits);
        } else if (target.startsWith("/api/render/proxy/lambda/")) {
            return next(polls);
        } else if (target.equals("/api/auth/claim-token")) {
            return json("{\"code\":0,\"data\":{\"claim_token\":\"clm_x1\"}}");
        }
        files.add(request);
        Function<RecordedRequest, MockResponse> answer = media.size() > 1 ? media.poll() : media.peek();
        return answer == null ? status(404) : answer.apply(request);
    }

    private static MockResponse next(Deque<MockResponse> answers) {
        return answers.size() > 1 ? answers.poll() : answers.peek();
    }
}
