package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Timeline;

/** What was done is undone, and done again. */
final class PastEdits {
    private final Past past;
    private final Wording wording;
    private final DraftForm form;

    PastEdits(Studio studio) {
        past = studio.past();
        wording = studio.wording();
        form = studio.form();
    }

    void join(Editor editor) {
        editor.on(Edit.Undo.class, (edit, timeline) -> at(past.back(edit.steps()), timeline, "undone", "undo-first"));
        editor.on(Edit.Redo.class, (edit, timeline) -> at(past.forth(edit.steps()), timeline, "redone", "redo-none"));
    }

    private Outcome at(int version, Timeline timeline, String said, String otherwise) {
        if (version == past.newest()) {
            return Outcome.refused(timeline, wording.say(otherwise));
        }
        Timeline then = form.timeline(past.version(version));
        String changes = wording.changes(past.version(past.newest()), past.version(version));
        return Outcome.done(then, wording.say(said, changes));
    }
}
