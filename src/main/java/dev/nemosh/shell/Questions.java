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

        @Override
        public boolean goOn(CleanText question) {
            return true;
        }

        @Override
        public int rows() {
            return 0;
        }
    };

    /** A yes or no; no is the default. Blocks until it is answered. */
    boolean confirm(CleanText question);

    /** Something that is not to be seen while it is typed; empty where it was refused. Blocks. */
    Optional<String> secret(CleanText question);

    /** Whether somebody who has read so far wants what follows; the question leaves no trace. Blocks. */
    boolean goOn(CleanText question);

    /** How many rows a person sees at once; 0 where nobody looks. */
    int rows();

    /** Those of a line that runs beside another: it is not asked anything but whether to go on. */
    default Questions besideAnother() {
        Questions asked = this;
        return new Questions() {
            @Override
            public boolean confirm(CleanText question) {
                return NOBODY.confirm(question);
            }

            @Override
            public Optional<String> secret(CleanText question) {
                return NOBODY.secret(question);
            }

            @Override
            public boolean goOn(CleanText question) {
                return asked.goOn(question);
            }

            @Override
            public int rows() {
                return asked.rows();
            }
        };
    }
}
