package dev.nemosh.studio.render;

/**
 * What a media file holds.
 *
 * @param kind video, picture or sound
 * @param durationMillis its length; 0 for a picture
 * @param width in pixels as it is shown, turned where the file says so; 0 for a sound
 * @param height in pixels as it is shown; 0 for a sound
 * @param framesPerSecond 0 for a picture or a sound
 * @param sound whether it can be heard
 */
public record MediaFacts(
        Kind kind, long durationMillis, int width, int height, double framesPerSecond, boolean sound) {

    /** What a media file can be. */
    public enum Kind { VIDEO, PICTURE, AUDIO }
}
