package dev.nemosh.shell;

import java.util.List;

/** Where lines are given: a terminal's prompt, or a script. */
public interface Host {
    /** Ends it after the running line. */
    void leave();

    /** Empties the screen, where there is one. */
    void clear();

    /** The lines given so far, the newest last. */
    List<String> history();
}
