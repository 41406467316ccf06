package dev.nemosh.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A backend on a bare socket that answers when the test says so: the test takes each prompt's {@link Reply} and says its
 * pieces one by one. It counts what was received whole.
 */
final class ScriptedCloud implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Half of a surrogate pair that has lost the other half. */
    private static final Pattern SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile String draft = "null";

    /** One prompt's stream, spoken by the test. */
    static final class Reply {
        private final String prompt;
        private final OutputStream out;
        private final CountDownLatch over = new CountDownLatch(1);

        private Reply(String prompt, OutputStream out) {
            this.prompt = prompt;
            this.out = out;
        }

        /** The prompt's words. */
        String prompt() {
            return prompt;
        }

        /** A piece of the reply, on its way when this returns. */
        Reply says(String piece) {
            return event("{\"content\":{\"parts\":[{\"text\":" + quoted(piece)
                    + "}],\"role\":\"model\"},\"partial\":true,\"author\":\"nemo_agent\"}");
        }

        Reply heartbeat() {
            return event("{\"type\":\"heartbeat\"}");
        }

        /** The stream ends as it should. */
        void ends() {
            write("0\r\n\r\n");
            over.countDown();
        }

        /** The connection breaks. */
        void breaks() throws IOException {
            over.countDown();
            out.close();
        }

        private Reply event(String json) {
            String event = "data: " + json + "\n\n";
            return write(Integer.toHexString(event.getBytes(StandardCharsets.UTF_8).length)
                    + "\r\n" + event + "\r\n");
        }

        private Reply write(String words) {
            try {
                out.write(words.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    ScriptedCloud() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "scripted-cloud");
        accepting.setDaemon(true);
        accepting.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Waits for the next prompt. */
    Reply awaitPrompt() throws InterruptedException {
        Reply reply = replies.poll(Transcript.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (reply == null) {
            throw new AssertionError("no prompt came");
        }
        return reply;
    }

    /** The draft that the state holds from now on. */
    void shows(String json) {
        draft = json;
    }

    /** How many requests of that kind were received whole. */
    long count(String path) {
        return requests.stream().filter(line -> line.contains(path)).count();
    }

    /** How many prompts were accepted. */
    long prompts() {
        return count("/run_sse");
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread serving = new Thread(() -> serve(socket), "scripted-cloud-connection");
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
            OutputStream out = socket.getOutputStream();
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                answer(first, body(in), out);
                out.flush();
            }
        } catch (IOException e) {
            // The other end has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void answer(String first, String body, OutputStream out) throws IOException, InterruptedException {
        requests.add(first);
        if (first.contains("/run_sse")) {
            Reply reply = new Reply(JSON.readTree(body).at("/new_message/parts/0/text").asText(), out);
            reply.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            replies.add(reply);
            reply.over.await();
        } else if (first.contains("/anonymous-token")) {
            json(out, "{\"token\":\"nmv_usr_scripted\",\"user_id\":\"anon_1\"}");
        } else if (first.contains("/with-session/")) {
            json(out, "{\"session_id\":\"552979870602441523" + sessions.incrementAndGet() + "\",\"task_id\":\"task_7\"}");
        } else if (first.contains("/credits/")) {
            json(out, "{\"available\":100,\"frozen\":0,\"total\":100}");
        } else {
            json(out, "{\"session_id\":\"1\",\"state\":{\"draft\":" + draft + "}}");
        }
    }

    private static void json(OutputStream out, String data) throws IOException {
        byte[] bytes = ("{\"code\":0,\"data\":" + data + "}").getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring("content-length:".length()).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** A string in JSON; half of a surrogate pair may stand at a piece's edge. */
    private static String quoted(String words) {
        return SURROGATE.matcher(JSON.getNodeFactory().textNode(words).toString())
                .replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
