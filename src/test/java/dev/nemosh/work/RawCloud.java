package dev.nemosh.work;

import dev.nemosh.api.Attribution;
import dev.nemosh.api.Backend;
import dev.nemosh.api.HttpNemoClient;
import dev.nemosh.api.HttpOptions;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.Retries;
import dev.nemosh.api.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend on a bare socket: every byte of its streams, and the way that they end, is the test's. */
final class RawCloud implements AutoCloseable {

    /** What becomes of a prompt that was received whole. */
    @FunctionalInterface
    interface Stream {
        void answer(OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Transport transport = new Transport(HttpOptions.usual());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final Deque<Stream> streams = new ArrayDeque<>();
    private volatile String draft = "null";
    private volatile Stream state = (out, socket) -> out.write(json(
            200, "{\"code\":0,\"data\":{\"session_id\":\"1\",\"state\":{\"draft\":" + draft + "}}}"));

    RawCloud() throws IOException {
        Thread accepting = new Thread(this::accept, "raw-cloud");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** The next prompts' answers, in order. */
    RawCloud answers(Stream... next) {
        synchronized (streams) {
            streams.clear();
            for (Stream stream : next) {
                streams.add(stream);
            }
        }
        return this;
    }

    void shows(String json) {
        draft = json;
    }

    /** Answers questions for the state otherwise from now on. */
    void answersState(Stream otherwise) {
        state = otherwise;
    }

    /** The prompts that were received whole. */
    int posts() {
        return posts.get();
    }

    NemoClient client() {
        URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
        return new HttpNemoClient(
                new Backend(Backend.Kind.SERVER, base.toString(), base, base),
                new Attribution("free-video-generation-api", "0.1.0", "unknown"), transport,
                new Retries(
                        3, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(30), time -> {},
                        (code, time) -> {}),
                InstantSource.system());
    }

    static byte[] json(int status, String body) {
        return answer(status, "application/json", "", body);
    }

    static byte[] answer(int status, String type, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + headers
                + "Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return join(head, bytes);
    }

    /** A whole event stream in chunks, one for each event. */
    static byte[] stream(String... events) {
        byte[] all = head();
        for (String event : events) {
            all = join(all, chunk(event));
        }
        return join(all, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] head() {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] chunk(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return join(join(size, bytes), "\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread serving = new Thread(() -> serve(socket), "raw-cloud-connection");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String request = request(in); !request.isEmpty(); request = request(in)) {
                route(request, socket);
                socket.getOutputStream().flush();
                if (socket.isClosed() || socket.isOutputShutdown()) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other end has gone, as some tests want it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void route(String request, Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        if (request.contains("/run_sse")) {
            posts.incrementAndGet();
            Stream next;
            synchronized (streams) {
                next = streams.size() > 1 ? streams.remove() : streams.element();
            }
            next.answer(out, socket);
        } else if (request.contains("/anonymous-token")) {
            out.write(json(200, "{\"code\":0,\"data\":{\"token\":\"nmv_usr_t\",\"user_id\":\"anon_1\"}}"));
        } else if (request.contains("/with-session/")) {
            out.write(json(200, "{\"code\":0,\"data\":{\"session_id\":\"552979870602441523"
                    + sessions.incrementAndGet() + "\",\"task_id\":\"t\"}}"));
        } else if (request.contains("/credits/")) {
            out.write(json(200, "{\"code\":0,\"data\":{\"available\":100,\"frozen\":0,\"total\":100}}"));
        } else {
            state.answer(out, socket);
        }
    }

    /** The request's first line, when all of it is here; empty at the end of the connection. */
    private static String request(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.readNBytes(length);
        return first;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        transport.close();
    }
}
