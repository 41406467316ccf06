package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.Optional;

/** Asks the user. Where nobody can be asked, every question has its default: what spends and overwrites nothing. */
public interface Questions {
    /** Nobody is there to be asked. */
    Questions NOBODY = new Questions() {
        @Override
        public boolean confirm(CleanText question) {
            return false;
        }

        @Override
        public Optional<String> secret(CleanText question) {
            return Optional.empty();
        }
    };

    /** A yes or no; no is the default. Blocks until it is answered. */
    boolean confirm(CleanText question);

    /** Something that is not to be seen while it is typed; empty where it was refused. Blocks. */
    Optional<String> secret(CleanText question);
}
