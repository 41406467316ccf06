package dev.nemosh.studio.render;

/** Hears how far a render is; called from the rendering thread. */
@FunctionalInterface
public interface Progress {
    /** @param percent 0 to 100, never less than before; 100 once the file is in its place */
    void reached(int percent);
}
