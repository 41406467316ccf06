package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.server.disk.Secret;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The studio of a data directory, wherever it runs: in this process where no other has it, else in the process that
 * has. When that one ends, the next call takes its place. Safe for use by several threads.
 */
public final class StudioHost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final Path dataDirectory;
    private final Supplier<Optional<StudioServer>> starter;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();
    private @Nullable StudioServer own;
    private @Nullable HttpClient client;

    /**
     * @param starter starts the server unless another process owns the directory
     */
    public StudioHost(Path dataDirectory, Supplier<Optional<StudioServer>> starter, Messages messages) {
        this.dataDirectory = dataDirectory;
        this.starter = starter;
        this.messages = messages;
    }

    /**
     * The studio's base URL, good at this moment: started, or asked, before it is given. To be called before every
     * piece of work, and again when a connection to it fails.
     *
     * @throws NemoException where there is no studio to be had
     */
    public synchronized URI endpoint() {
        if (own != null) {
            return own.address();
        }
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            do {
                own = starter.get().orElse(null);
                if (own != null) {
                    return own.address();
                }
                Endpoint there = Endpoint.read(dataDirectory).orElse(null);
                if (there != null && answers(there)) {
                    return there.address();
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            } while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted());
        } catch (IOException e) {
            throw unreachable();
        }
        throw unreachable();
    }

    /**
     * The key that this user's programs send as client id; there is one once {@link #endpoint} has been called.
     *
     * @throws NemoException where it can't be read
     */
    public String key() {
        try {
            return StudioKey.read(dataDirectory);
        } catch (IOException e) {
            throw unreachable();
        }
    }

    /** Whether the studio runs in this process. */
    public synchronized boolean owner() {
        return own != null;
    }

    private boolean answers(Endpoint there) {
        String challenge = Secret.letters(random, 32);
        URI question = URI.create(there.address() + ProofRoutes.PATH + "?challenge=" + challenge);
        try {
            HttpRequest request = HttpRequest.newBuilder(question).timeout(PING).build();
            String body = client().send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode answer = Json.read(body);
            return Secret.same(there.proof(challenge), Json.text(answer.path("data"), "proof"));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpClient client() {
        HttpClient ready = client;
        if (ready == null) {
            ready = HttpClient.newBuilder().connectTimeout(PING).version(HttpClient.Version.HTTP_1_1).build();
            client = ready;
        }
        return ready;
    }

    private NemoException unreachable() {
        return new NemoException(new Failure(
                ExitCode.BACKEND, "unreachable", messages.text("server.host-unreachable", dataDirectory),
                messages.text("server.host-unreachable-hint")));
    }

    /** Ends the studio where it runs in this process. */
    @Override
    public synchronized void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
