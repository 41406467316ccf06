package dev.nemosh.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A service that the shell works with.
 *
 * @param kind which of the known ones
 * @param key the name under which its token, sessions and histories are kept: {@code cloud}, {@code embedded}, or the
 *     URL's origin
 * @param api the base URL of its HTTP, without a slash at the end
 * @param web the base URL of its web pages, for claim and registration links
 */
public record Backend(Kind kind, String key, URI api, URI web) {

    /** Which service it is. */
    public enum Kind {
        /** NemoVideo's own. */
        CLOUD,
        /** The studio in this program. */
        EMBEDDED,
        /** A compatible server. */
        SERVER,
        /** A recorded conversation. */
        REPLAY
    }

    /** Where a user takes the project over in a browser (protocol, 4.3). It holds the claim token, never the bearer's. */
    public URI claimLink(ClaimToken claim) {
        return URI.create(web + "/workspace/claim?ct=" + URLEncoder.encode(claim.secret(), StandardCharsets.UTF_8));
    }

    /** Whether it answers on this machine. */
    public boolean isLoopback() {
        String host = api.getHost();
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
