package dev.nemosh.studio.server.disk;

/**
 * A user's file in a session.
 *
 * @param id the studio's id for it
 * @param name its file name as the user gave it
 * @param kind {@code video}, {@code image} or {@code audio}
 * @param path where the studio serves it, relative to the backend: {@code /media/...}
 * @param durationMillis its length; 0 for a still picture
 * @param width in pixels; 0 for sound
 * @param height in pixels; 0 for sound
 * @param framesPerSecond 0 for stills and sound
 * @param bytes the file's size
 */
public record Asset(
        String id, String name, String kind, String path, long durationMillis, int width, int height,
        double framesPerSecond, long bytes) {}
