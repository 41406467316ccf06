package dev.nemosh.studio.director;

/**
 * Media of a project that a prompt may speak of.
 *
 * @param id the studio's id for it
 * @param name its file name, as the user gave it
 * @param kind {@code video}, {@code audio} or {@code image}
 * @param url where the studio serves it; what a draft names it by
 * @param durationMillis its length; 0 for an image, or where unknown
 * @param width of its picture in pixels; 0 where it has none
 * @param height of its picture in pixels; 0 where it has none
 */
public record Asset(String id, String name, String kind, String url, long durationMillis, int width, int height) {

    /** Whether it can be seen: a clip or a picture. */
    public boolean visible() {
        return !kind.equals("audio");
    }
}
