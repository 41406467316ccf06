package dev.nemosh.studio.director;

/**
 * How the agent behaves; the cloud's manners can be rehearsed.
 *
 * @param silentEdits whether some edits (about 30 %, always the same ones) are done without a word
 * @param guiWords whether replies speak of buttons and panels, as the cloud's do (protocol, 12)
 */
public record DirectorHabits(boolean silentEdits, boolean guiWords) {
    /** Answers always, and without buttons: the embedded studio's manners. */
    public static final DirectorHabits TALKATIVE = new DirectorHabits(false, false);
    /** The manners of the cloud's agent. */
    public static final DirectorHabits CLOUD = new DirectorHabits(true, true);
}
