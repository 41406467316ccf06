package dev.nemosh.studio.director.timeline;

/** What a track of the studio's drafts holds; one track a lane. */
public enum Lane {
    /** Scenes, clips and pictures. */
    PICTURE(0),
    /** Music that the studio plays. */
    MUSIC(1),
    /** A user's sounds. */
    SOUND(1),
    /** Titles. */
    TITLE(7),
    /** Captions: what is said, line by line. */
    CAPTIONS(7);

    private final int trackType;

    Lane(int trackType) {
        this.trackType = trackType;
    }

    /** The wire's {@code tt}. */
    public int trackType() {
        return trackType;
    }
}
