package dev.nemosh.api;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes clients for tests, with a clock and waits of their own. */
final class Clients {
    static final Token TOKEN = new Token("nmv_usr_test");
    static final Attribution ATTRIBUTION = new Attribution("free-video-generation-api", "0.1.0", "unknown");
    static final StreamLimits PATIENT = new StreamLimits(Duration.ofHours(1), Duration.ofHours(1));

    /** The waits that calls asked for, in order. */
    final List<String> waits = new CopyOnWriteArrayList<>();

    private final Transport transport;

    Clients() {
        this(Duration.ofSeconds(10));
    }

    Clients(Duration connect) {
        this(connect, Duration.ofSeconds(60));
    }

    Clients(Duration connect, Duration answer) {
        this.transport = new Transport(new HttpOptions(
                connect, answer, ProxyRules.none(), null, "nemosh/test"));
    }

    NemoClient of(URI api) {
        return of(api, InstantSource.system());
    }

    NemoClient of(URI api, InstantSource clock) {
        Retries retries = new Retries(
                3, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofSeconds(30), time -> {},
                (code, time) -> waits.add(code + " " + time.toSeconds() + "s"));
        return new HttpNemoClient(
                new Backend(Backend.Kind.SERVER, api.toString(), api, api), ATTRIBUTION, transport, retries, clock);
    }

    void close() {
        transport.close();
    }
}
