package dev.nemosh.script;

import dev.nemosh.draft.Draft;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What has just happened, as far as checks ask. May ask the backend. */
public interface Facts {

    /** The words of the last reply; empty before the first one. */
    Optional<String> reply();

    /** The session's draft; empty where there is none. */
    Optional<Draft> draft();

    /** The credits available. */
    OptionalLong credits();

    /** The exit code of the line before; 0 before the first one. */
    int exit();

    /** Where a file named in a script lies. */
    Path file(String name);
}
