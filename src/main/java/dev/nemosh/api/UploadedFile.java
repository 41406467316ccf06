package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import org.jspecify.annotations.Nullable;

/**
 * A file that the backend has taken (protocol, 4.5). Numbers are null where it does not say.
 *
 * @param name as the backend calls it
 * @param kind {@code video}, {@code image}, {@code audio}, or the backend's own word; empty where it gives none
 * @param url where it is kept, as the backend writes it; null where it does not say
 * @param durationMillis how long it runs
 * @param width in pixels
 * @param height in pixels
 */
public record UploadedFile(
        ForeignText name, ForeignText kind, @Nullable String url,
        @Nullable Long durationMillis, @Nullable Integer width, @Nullable Integer height) {}
