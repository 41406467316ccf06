package dev.nemosh.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server at the level of the socket: it counts requests as they arrive and answers with bytes, so that what a client
 * does behind its back is seen.
 */
final class RawServer implements AutoCloseable {

    /** Answers one request; the connection stays open where it returns true. */
    @FunctionalInterface
    interface Script {
        boolean answer(int number, String request, Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    RawServer(Script script) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The request lines with their bodies, in the order of arrival. */
    List<String> requests() {
        return requests;
    }

    /** How many requests to that path were taken whole. */
    long count(String path) {
        return requests.stream().filter(request -> request.startsWith("POST " + path + " ")).count();
    }

    /** A whole answer with JSON in it. */
    static boolean json(Socket socket, int status, String body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n");
        write(socket, head + body);
        return true;
    }

    static void write(Socket socket, String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket socket = server.accept();
            sockets.add(socket);
            start(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                if (!script.answer(requests.size(), request, socket)) {
                    return;
                }
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            String words = head.toString(StandardCharsets.ISO_8859_1);
            if (words.endsWith("\r\n\r\n")) {
                for (String line : words.split("\r\n")) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                return words + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other end, or the test, has closed it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
