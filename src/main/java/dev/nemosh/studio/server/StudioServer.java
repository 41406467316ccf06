package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.Secret;
import dev.nemosh.studio.server.export.RenderQueue;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.media.Intake;
import dev.nemosh.studio.server.media.UrlFetch;
import dev.nemosh.studio.server.turn.Turns;
import dev.nemosh.studio.server.wire.FileAnswer;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.NemoException;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The studio behind HTTP on 127.0.0.1, owner of its data directory while it runs. Everything that it answers with is on
 * disk first, so that it can be killed at any instant; {@link #close} only makes the end tidier.
 */
public final class StudioServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);

    private final StudioOptions options;
    private final Ownership ownership;
    private final Turns turns;
    private final RenderQueue queue;
    private final RunRoutes runs;
    private final String key;
    private final String secret;
    private final Javalin http;

    private StudioServer(StudioOptions options, StudioParts parts, Ownership ownership) throws IOException {
        this.options = options;
        this.ownership = ownership;
        SecureRandom random = new SecureRandom();
        Faults faults = new Faults(options.faults());
        Store store = Store.open(options, parts.clock(), random);
        key = StudioKey.readOrMake(options.dataDirectory(), random);
        turns = new Turns(
                parts.agent(), store.sessions(), store.ledger(), faults, options.pacing(), parts.messages());
        queue = new RenderQueue(store.jobs(), store.films(), store.media(), parts.renderer(), faults, parts.clock());
        Callers callers = new Callers(store.accounts(), faults);
        runs = new RunRoutes(
                store, callers, turns, faults, options.dialect(), options.pacing().heartbeat(), parts.clock(), random);
        secret = Secret.letters(random, 32);
        FileAnswer files = new FileAnswer(faults);
        long limit = options.uploadLimitBytes();
        UrlFetch fetch = new UrlFetch(options.allowPrivate(), limit, FETCH_LIMIT, parts.clock());
        http = new Routes(List.of(
                new Gate(faults),
                new AccountRoutes(store, callers, faults, options.rateLimit(), options.keyed() ? key : null),
                new SessionRoutes(store, callers),
                runs,
                new UploadRoutes(store, callers, new Intake(store.media(), parts.inspector(), fetch, limit), limit),
                new RenderRoutes(store, callers, queue, faults, files, options.renderShape(), parts.clock()),
                new MediaRoutes(store, faults, files),
                new PageRoutes(store),
                new ProofRoutes(secret)), parts.messages()).open();
    }

    /**
     * Starts a studio.
     *
     * @throws NemoException where another process owns the data directory, or the port is taken
     */
    public static StudioServer start(StudioOptions options, StudioParts parts) {
        return startIfFree(options, parts)
                .orElseThrow(() ->
                        failure(parts, "directory-owned", "server.directory-owned", options.dataDirectory()));
    }

    /**
     * Starts a studio unless another one owns the data directory.
     *
     * @throws NemoException where the directory can't be used, or the port is taken
     */
    public static Optional<StudioServer> startIfFree(StudioOptions options, StudioParts parts) {
        try {
            Ownership ownership = Ownership.take(options.dataDirectory()).orElse(null);
            if (ownership == null) {
                return Optional.empty();
            }
            try {
                StudioServer server = new StudioServer(options, parts, ownership);
                server.begin();
                return Optional.of(server);
            } catch (RuntimeException | IOException e) {
                ownership.close();
                throw e;
            }
        } catch (JavalinBindException e) {
            throw failure(parts, "port-taken", "server.port-taken", options.port());
        } catch (IOException | UncheckedIOException e) {
            throw failure(parts, "directory-unusable", "server.directory-unusable", options.dataDirectory());
        }
    }

    private void begin() throws IOException {
        try {
            http.start(HOST, options.port());
            new Endpoint(address(), secret).write(options.dataDirectory());
            queue.start();
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    /** Its base URL, without a slash at the end. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + http.port());
    }

    /** What a client sends as its id to be given a token, where that is asked of it. */
    public String key() {
        return key;
    }

    /** Lets running turns come to their end, and leaves the running render to the next start. */
    @Override
    public void close() {
        runs.close();
        turns.close();
        queue.close();
        http.stop();
        try {
            Endpoint.remove(options.dataDirectory());
            ownership.close();
        } catch (IOException e) {
            // A file left behind misleads nobody: its answer can't be proved. The lock ends with the process.
        }
    }

    private static NemoException failure(StudioParts parts, String code, String messageKey, Object value) {
        return new NemoException(new Failure(
                ExitCode.BACKEND, code, parts.messages().text(messageKey, value),
                parts.messages().text(messageKey + "-hint")));
    }
}
