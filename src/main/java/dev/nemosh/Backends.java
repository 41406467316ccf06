package dev.nemosh;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Backend;
import dev.nemosh.api.Token;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.ClientId;
import dev.nemosh.studio.server.StudioHost;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The backends by their names, and the one in force. Safe for use by several threads. */
final class Backends implements Connection, AutoCloseable {
    static final String CLOUD = "cloud";
    static final String EMBEDDED = "embedded";
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

    private final Settings settings;
    private final Messages messages;
    private final Services services;
    private final Surroundings surroundings;
    private final Supplier<StudioHost> hosts;
    private final Cassettes cassettes;
    private String name;
    private @Nullable StudioHost host;
    private @Nullable Workspace workspace;
    private Consumer<Workspace> watcher = changed -> {};

    /**
     * @param name the backend to begin with
     * @param hosts gives the embedded studio when it is first needed
     * @param cassettes those that are recorded on and answered from; closed with this
     */
    Backends(String name, Settings settings, Messages messages, Services services, Surroundings surroundings,
            Supplier<StudioHost> hosts, Cassettes cassettes) {
        this.name = name;
        this.settings = settings;
        this.messages = messages;
        this.services = services;
        this.surroundings = surroundings;
        this.hosts = hosts;
        this.cassettes = cassettes;
    }

    @Override
    public synchronized Workspace workspace() {
        Workspace now = workspace;
        if (now == null || name.equals(EMBEDDED) && !now.backend().api().equals(host().endpoint())) {
            now = open(name);
            workspace = now;
            watcher.accept(now);
        }
        return now;
    }

    @Override
    public Workspace connect(String backend, Cancel cancel) {
        Workspace next = open(backend);
        Backend.Kind kind = next.backend().kind();
        if (kind == Backend.Kind.CLOUD || kind == Backend.Kind.SERVER) {
            look(next, cancel);
        }
        return enter(backend, next);
    }

    private synchronized Workspace enter(String backend, Workspace next) {
        name = backend;
        workspace = next;
        watcher.accept(next);
        return next;
    }

    /** One that refuses the token may stay: {@code auth login} needs it in force. */
    private void look(Workspace next, Cancel cancel) {
        Failure failure;
        try {
            next.account().credits(cancel);
            return;
        } catch (ApiException e) {
            failure = next.failures().of(e);
        } catch (NemoException e) {
            failure = e.failure();
        }
        if (failure.exit() != ExitCode.AUTHENTICATION) {
            throw new NemoException(new Failure(failure.exit(), failure.code(),
                    messages.text("nemosh.not-connected", failure.message(), inForce()), failure.hint()));
        }
    }

    private synchronized String inForce() {
        return name;
    }

    /** Tells the watcher of each backend that comes into force. */
    synchronized void whenChanged(Consumer<Workspace> newWatcher) {
        watcher = newWatcher;
    }

    /** Where the journals of scripts are kept: those of a replay are no part of what has really been done. */
    Path journals() {
        return name.startsWith(Cassettes.REPLAY)
                ? cassettes.scratch() : surroundings.directories().state().resolve("scripts");
    }

    /** Ends the embedded studio, where it runs in this process, and the cassettes. */
    @Override
    public synchronized void close() {
        if (host != null) {
            host.close();
        }
        cassettes.close();
    }

    private synchronized Workspace open(String backend) {
        if (backend.equals(EMBEDDED)) {
            URI address = host().endpoint();
            StudioHost studio = host();
            return services.open(
                    new Backend(Backend.Kind.EMBEDDED, EMBEDDED, address, address), null, studio::key);
        }
        if (backend.equals(CLOUD)) {
            return services.open(cloud(), ownToken(), this::clientId);
        }
        if (backend.startsWith(Cassettes.REPLAY)) {
            boolean timed = settings.is(SettingKey.REPLAY_SPEED, "recorded");
            Cassettes.Replay replay = cassettes.replay(backend, timed);
            return services.open(replay.backend(), replay.way(), null, () -> "replay");
        }
        return services.open(server(backend), ownToken(), this::clientId);
    }

    private StudioHost host() {
        StudioHost ready = host;
        if (ready == null) {
            ready = hosts.get();
            host = ready;
        }
        return ready;
    }

    private Backend cloud() {
        URI api = address(settings.words(SettingKey.API_URL).orElseThrow());
        URI web = address(settings.words(SettingKey.WEB_URL).orElse("https://nemovideo.com"));
        return new Backend(Backend.Kind.CLOUD, CLOUD, api, web);
    }

    private Backend server(String url) {
        URI api = address(url);
        URI web = settings.words(SettingKey.WEB_URL).map(this::address).orElse(api);
        return new Backend(Backend.Kind.SERVER, key(url), api, web);
    }

    /** What things are kept under for the backend of that name: a server's origin, else the name. */
    static String key(String backend) {
        Matcher origin = ORIGIN.matcher(backend);
        return origin.lookingAt() ? origin.group().toLowerCase(Locale.ROOT) : backend;
    }

    private URI address(String url) {
        try {
            URI address = URI.create(url.replaceAll("/+$", ""));
            String scheme = String.valueOf(address.getScheme());
            boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            if (http && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw usage("nemosh.no-backend", url);
    }

    private @Nullable Token ownToken() {
        String words = surroundings.variable("NEMO_TOKEN").strip();
        if (words.isEmpty()) {
            return null;
        }
        try {
            return new Token(words);
        } catch (IllegalArgumentException e) {
            throw new NemoException(new Failure(ExitCode.AUTHENTICATION, "token",
                    messages.text("nemosh.bad-token"), messages.text("nemosh.bad-token-hint")));
        }
    }

    private String clientId() {
        Path file = surroundings.directories().home().resolve(".config/nemovideo/client_id");
        return settings.words(SettingKey.CLIENT_ID).orElseGet(() -> new ClientId(file, UUID::randomUUID).get());
    }

    private NemoException usage(String key, Object... values) {
        return new NemoException(new Failure(ExitCode.USAGE, "usage",
                messages.text(key, values), messages.text("nemosh.no-backend-hint")));
    }
}
