package dev.nemosh.work;

import dev.nemosh.api.Attribution;
import dev.nemosh.api.Backend;
import dev.nemosh.api.HttpNemoClient;
import dev.nemosh.api.HttpOptions;
import dev.nemosh.api.ProxyRules;
import dev.nemosh.api.Retries;
import dev.nemosh.api.Token;
import dev.nemosh.api.Transport;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.store.JobJournal;
import dev.nemosh.store.KeptSession;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.store.Tokens;
import dev.nemosh.store.UploadIndex;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A backend on loopback with everything that works with it, a clock that moves by waiting, and what it has told. */
final class RenderBench implements AutoCloseable {
    final Messages messages = new Messages(Language.ENGLISH);
    final List<Event> events = new CopyOnWriteArrayList<>();
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));
    final StateDirectory state;
    final Transport transport = new Transport(new HttpOptions(
            Duration.ofSeconds(20), Duration.ofSeconds(20), ProxyRules.none(), null, "nemosh/test"));
    final Backing backing;
    final JobJournal jobs;
    final Failures failures;
    final RenderDesk desk;

    RenderBench(int port, Path folder) {
        state = new StateDirectory(folder.resolve("state"), file -> {});
        URI api = URI.create("http://127.0.0.1:" + port);
        Backend backend = new Backend(Backend.Kind.CLOUD, "cloud", api, URI.create("https://web.example"));
        InstantSource clock = now::get;
        HttpNemoClient client = new HttpNemoClient(
                backend, new Attribution("s", "1", "unknown"), transport, Retries.none(), clock);
        Account account = new Account(
                client, new Token("nmv_usr_test"), () -> "client", new Tokens(state), clock, messages);
        Sessions sessions = new Sessions(state, "cloud");
        sessions.keep(new KeptSession("55", "t77", "City at night!", now.get(), now.get()));
        Project project = new Project(client, account, sessions, clock, messages, "55", "en", Locale.ENGLISH);
        Versions versions = new Versions(
                client, account, session -> new DraftVersions(state, "cloud", session), clock, messages);
        backing = new Backing(client, account, project, versions);
        jobs = new JobJournal(state, "cloud");
        failures = new Failures(messages, backend, account::status);
        desk = new RenderDesk(
                backing, jobs, failures, messages, Duration.ofSeconds(30), Duration.ofMinutes(15), clock,
                time -> now.updateAndGet(before -> before.plus(time)));
    }

    Uploads uploads(long most, Questions questions) {
        return new Uploads(
                backing, session -> new UploadIndex(state, "cloud", session), new UploadCheck(most, messages), failures,
                messages, questions, now::get);
    }

    <E extends Event> List<E> told(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        transport.close();
    }
}
