package dev.nemosh.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Opens one project in a browser and nothing else (protocol, 4.3).
 *
 * @param secret goes into the claim link
 * @param expiresIn how long it is good for; null where the answer does not say
 */
public record ClaimToken(String secret, @Nullable Duration expiresIn) {

    @Override
    public String toString() {
        return "ClaimToken[***]";
    }
}
