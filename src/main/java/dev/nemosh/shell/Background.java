package dev.nemosh.shell;

import dev.nemosh.store.RenderJob;

/** Work that goes on beside the lines. */
@FunctionalInterface
public interface Background {
    /** Follows a render job until its file is in place, and tells it; in scripts it is left to {@code jobs watch}. */
    void follow(Workspace workspace, RenderJob job);
}
