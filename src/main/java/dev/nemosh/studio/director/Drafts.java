package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Every version of a project's draft, as they are kept. */
public interface Drafts {
    /** A project that has none yet. */
    Drafts NONE = of(List.of());

    /** How many there are; the version of that number is the one that counts. */
    int count();

    /** That version, from 1. */
    ObjectNode version(int number);

    /** These drafts, the oldest first. */
    static Drafts of(List<ObjectNode> drafts) {
        List<ObjectNode> kept = List.copyOf(drafts);
        return new Drafts() {
            @Override
            public int count() {
                return kept.size();
            }

            @Override
            public ObjectNode version(int number) {
                return kept.get(number - 1);
            }
        };
    }
}
