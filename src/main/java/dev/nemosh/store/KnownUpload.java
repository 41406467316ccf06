package dev.nemosh.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a session already has.
 *
 * @param hash of its bytes, SHA-256 in lower-case hexadecimal
 * @param bytes its length
 * @param name as the backend calls it
 * @param kind as the backend calls it; empty where it did not say
 * @param durationMillis how long it runs; null where the backend did not say
 * @param width in pixels; null where the backend did not say
 * @param height in pixels; null where the backend did not say
 * @param time when it was uploaded
 */
public record KnownUpload(
        String hash, long bytes, String name, String kind, @Nullable Long durationMillis, @Nullable Integer width,
        @Nullable Integer height, Instant time) {}
