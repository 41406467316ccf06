package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.plan.Edit;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The way that a project's draft has come, to be gone back and forth. Every draft notes the version that it was made
 * from and, where it was come back to, the version that was left for it: the way is kept wherever the drafts are.
 */
final class Past {
    private static final String NOTES = "x_studio";
    private static final String BACK = "back";
    private static final String FORTH = "forth";

    private final Drafts drafts;

    Past(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The version so many steps back, or the first where there are fewer; the newest where there is no way back. */
    int back(int steps) {
        return gone(steps, this::before);
    }

    /** The version so many undone steps forth, as {@link #back}. */
    int forth(int steps) {
        return gone(steps, this::after);
    }

    /** Whether something was undone that can be done again. */
    boolean hasForth() {
        return forth(1) != newest();
    }

    /** The version that counts; 0 where there is none. */
    int newest() {
        return drafts.count();
    }

    ObjectNode version(int number) {
        return drafts.version(number);
    }

    /** The draft that these edits make, with its place on the way noted in it. */
    ObjectNode noted(ObjectNode draft, List<Edit> edits) {
        ObjectNode notes = draft.withObject("/" + NOTES);
        if (edits.size() == 1 && edits.get(0) instanceof Edit.Undo undo) {
            notes.put(BACK, before(back(undo.steps()))).put(FORTH, newest());
        } else if (edits.size() == 1 && edits.get(0) instanceof Edit.Redo redo) {
            int version = forth(redo.steps());
            notes.put(BACK, before(version)).put(FORTH, after(version));
        } else {
            notes.put(BACK, newest());
        }
        return draft;
    }

    private int gone(int steps, IntUnaryOperator step) {
        int at = newest();
        for (int gone = 0; gone < steps && at > 0 && step.applyAsInt(at) > 0; gone++) {
            at = step.applyAsInt(at);
        }
        return at;
    }

    /** A draft that notes nothing was made from the one before it. */
    private int before(int version) {
        return version(version).path(NOTES).path(BACK).asInt(version - 1);
    }

    private int after(int version) {
        return version(version).path(NOTES).path(FORTH).asInt(0);
    }
}
