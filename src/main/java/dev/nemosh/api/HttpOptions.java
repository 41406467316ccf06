package dev.nemosh.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the backend is reached.
 *
 * @param connect until a connection stands, name look-up and all addresses included; also until the first answer of a
 *     backend that has not answered yet
 * @param answer the longest wait for the answer to a small call, and between two bytes of a file
 * @param proxies which proxy for which address
 * @param trustedPem certificates trusted beside Java's own, in PEM form ({@code SSL_CERT_FILE}); null for none
 * @param clientName the {@code User-Agent}
 */
public record HttpOptions(
        Duration connect, Duration answer, ProxyRules proxies, @Nullable String trustedPem, String clientName) {

    /** The defaults: 10 s and 60 s, no proxy, Java's own certificates. */
    public static HttpOptions usual() {
        return new HttpOptions(Duration.ofSeconds(10), Duration.ofSeconds(60), ProxyRules.none(), null, "nemosh");
    }
}
