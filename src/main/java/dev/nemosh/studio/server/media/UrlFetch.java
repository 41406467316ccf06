package dev.nemosh.studio.server.media;

import dev.nemosh.studio.server.disk.PrivateFiles;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Fetches a URL that a client names into a file. Addresses of this machine and of private networks are refused, at
 * every redirect anew. The Java runtime keeps a looked-up address for longer than a connection takes, so the address
 * that was checked is the one that is used.
 */
public final class UrlFetch {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final boolean allowPrivate;
    private final long limitBytes;
    private final Duration limit;
    private final InstantSource clock;

    /**
     * @param allowPrivate whether private addresses may be fetched from
     * @param limitBytes the largest file
     * @param limit the longest time that one fetch may take
     */
    public UrlFetch(boolean allowPrivate, long limitBytes, Duration limit, InstantSource clock) {
        this.allowPrivate = allowPrivate;
        this.limitBytes = limitBytes;
        this.limit = limit;
        this.clock = clock;
    }

    /** A fetched file's name, and the type that its server stated, which may be empty. */
    public record Fetched(String name, String contentType) {}

    /**
     * Fetches into a new file.
     *
     * @throws Refusal where the URL is none, may not be fetched, or brings no file
     */
    public Fetched fetch(String url, Path target) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        try {
            URI place = new URI(url.strip());
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                check(place);
                HttpRequest request = HttpRequest.newBuilder(place).timeout(limit).GET().build();
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() == 200) {
                        save(body, target);
                        return new Fetched(name(place), answer.headers().firstValue("Content-Type").orElse(""));
                    }
                    String next = answer.headers().firstValue("Location").orElse("");
                    if (!REDIRECTS.contains(answer.statusCode()) || next.isEmpty()) {
                        throw Refusal.badRequest("server.url-status", url, answer.statusCode());
                    }
                    place = place.resolve(new URI(next));
                }
            }
            throw Refusal.badRequest("server.url-redirects", url);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw Refusal.badRequest("server.url-invalid", url);
        } catch (IOException e) {
            throw Refusal.badRequest("server.url-unreachable", url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.badRequest("server.url-unreachable", url);
        }
    }

    private void check(URI place) throws UnknownHostException {
        String scheme = String.valueOf(place.getScheme());
        if (place.getHost() == null || !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw Refusal.badRequest("server.url-invalid", place);
        }
        if (allowPrivate) {
            return;
        }
        for (InetAddress address : InetAddress.getAllByName(place.getHost())) {
            if (AddressGuard.closed(address)) {
                throw Refusal.badRequest("server.url-private", place.getHost());
            }
        }
    }

    private void save(InputStream body, Path target) throws IOException {
        long deadline = clock.millis() + limit.toMillis();
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel file = PrivateFiles.create(target)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > limitBytes) {
                    throw Refusal.tooLarge(Sizes.words(limitBytes));
                }
                if (clock.millis() > deadline) {
                    throw new IOException("too slow");
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
        }
    }

    private static String name(URI place) {
        String path = place.getPath() == null ? "" : place.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
