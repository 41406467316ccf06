package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.Token;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.store.KeptSession;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.store.Tokens;
import dev.nemosh.store.TurnHistory;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Account;
import dev.nemosh.work.Project;
import dev.nemosh.work.Versions;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What this machine keeps of the work with a backend that is never asked anything. */
final class WorkPlace {
    static final Instant NOW = Instant.parse("2026-01-17T12:00:00Z");

    final StateDirectory state;
    final Sessions sessions;
    final TurnHistory turns;
    private final Backend backend;
    private final Messages messages;
    private final @Nullable Token token;

    /** @param token of {@code NEMO_TOKEN}; null for none */
    WorkPlace(Path folder, Backend.Kind kind, Messages messages, @Nullable Token token) {
        this.state = new StateDirectory(folder, file -> {});
        this.backend = new Backend(kind, kind.name().toLowerCase(Locale.ROOT), URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:1"));
        this.sessions = new Sessions(state, backend.key());
        this.turns = new TurnHistory(state, backend.key());
        this.messages = messages;
        this.token = token;
    }

    WorkPlace inSession(String id, String name) {
        sessions.keep(new KeptSession(id, null, name, NOW, NOW));
        return this;
    }

    /** A start of the program there. */
    Workspace open() {
        NemoClient client = (NemoClient) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {NemoClient.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("backend")) {
                        return backend;
                    }
                    throw new AssertionError("the backend is asked: " + method.getName());
                });
        InstantSource clock = InstantSource.fixed(NOW);
        Account account = new Account(client, token, () -> "client-1", new Tokens(state), clock, messages);
        Project project = new Project(
                client, account, sessions, clock, messages, Project.LAST, null, Locale.ENGLISH);
        Versions versions = new Versions(
                client, account, id -> new DraftVersions(state, backend.key(), id), clock, messages);
        return new Workspace(backend, client, account, project, null, versions, turns, null, null, null, null, null);
    }
}
