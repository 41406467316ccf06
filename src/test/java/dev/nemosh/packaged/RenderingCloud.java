package dev.nemosh.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend that renders for as long as the test wants, and hands its film out in part until the test lets it. */
final class RenderingCloud implements AutoCloseable {
    private static final int FILM_BYTES = 3_000_000;
    private static final int FIRST_PART = FILM_BYTES * 2 / 5;
    private static final String DRAFT =
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":5000,\"m\":{\"title\":\"city timelapse\"}}]}],\"d\":5000}";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] film = made();
    private final AtomicInteger submits = new AtomicInteger();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final CountDownLatch delivery = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch downloading = new CountDownLatch(1);
    private volatile boolean rendered;
    private volatile String draft = DRAFT;

    RenderingCloud() throws IOException {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it has rendered. */
    byte[] film() {
        return film.clone();
    }

    private static byte[] made() {
        byte[] bytes = new byte[FILM_BYTES];
        new Random(7).nextBytes(bytes);
        ByteBuffer boxes = ByteBuffer.wrap(bytes);
        boxes.putInt(20).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putLong(0);
        boxes.putInt(8).put("moov".getBytes(StandardCharsets.US_ASCII));
        boxes.putInt(FILM_BYTES - boxes.position()).put("mdat".getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    /** How many renders were asked for. */
    int submits() {
        return submits.get();
    }

    /** The ranges of all downloads that were begun; empty for the whole file. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    /** Waits until somebody has asked after the render. */
    void awaitPoll() throws InterruptedException {
        if (!asked.await(Transcript.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asks after the render");
        }
    }

    /** Waits until somebody downloads a film. */
    void awaitDownload() throws InterruptedException {
        if (!downloading.await(Transcript.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("nobody downloads the film");
        }
    }

    /** The film is done from now on. */
    void render() {
        rendered = true;
    }

    /** Films that are asked for from now on take their time. */
    void takeTime() {
        rendered = false;
    }

    /** The draft that the state holds from now on. */
    void shows(String json) {
        draft = json;
    }

    /** Downloads come to their end from now on. */
    void deliver() {
        delivery.countDown();
    }

    private void answer(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath();
        if (path.startsWith("/films/")) {
            send(call);
        } else if (path.contains("/anonymous-token")) {
            json(call, "{\"token\":\"nmv_usr_rendering\",\"user_id\":\"anon_1\"}");
        } else if (path.contains("/with-session/")) {
            json(call, "{\"session_id\":\"5529798706024415231\",\"task_id\":\"task_7\"}");
        } else if (path.contains("/credits/")) {
            json(call, "{\"available\":100,\"frozen\":0,\"total\":100}");
        } else if (path.contains("/api/render/") && call.getRequestMethod().equals("POST")) {
            submits.incrementAndGet();
            json(call, "{\"status\":\"pending\",\"progress\":0}");
        } else if (path.contains("/api/render/")) {
            json(call, rendered
                    ? "{\"status\":\"completed\",\"progress\":100,\"output\":{\"url\":\"" + address() + "/films/1.mp4\"}}"
                    : "{\"status\":\"processing\",\"progress\":40}");
            asked.countDown();
        } else {
            json(call, "{\"session_id\":\"1\",\"state\":{\"draft\":" + draft + "}}");
        }
    }

    private void send(HttpExchange call) throws IOException {
        String range = call.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        int first = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        call.getResponseHeaders().add("Content-Type", "video/mp4");
        call.getResponseHeaders().add("ETag", "\"film-1\"");
        if (range != null) {
            call.getResponseHeaders().add(
                    "Content-Range", "bytes " + first + "-" + (FILM_BYTES - 1) + "/" + FILM_BYTES);
        }
        call.sendResponseHeaders(range == null ? 200 : 206, FILM_BYTES - first);
        try (OutputStream out = call.getResponseBody()) {
            int part = Math.max(first, FIRST_PART);
            out.write(film, first, part - first);
            out.flush();
            downloading.countDown();
            delivery.await();
            out.write(film, part, FILM_BYTES - part);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange call, String data) throws IOException {
        byte[] bytes = ("{\"code\":0,\"data\":" + data + "}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
