package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Timeline;
import java.util.HashMap;
import java.util.Map;

/** Carries edits out: each kind by the one who knows how. */
final class Editor {
    private final Map<Class<? extends Edit>, Way<Edit>> ways = new HashMap<>();

    /** How one kind of edit is carried out. */
    interface Way<E extends Edit> {
        /** The timeline after the edit, and what there is to say. */
        Outcome apply(E edit, Timeline timeline);
    }

    Editor(Studio studio) {
        new FilmMaker(studio).join(this);
        new TitleEdits(studio).join(this);
        new SoundEdits(studio).join(this);
        new TimeEdits(studio).join(this);
        new SceneEdits(studio).join(this);
        new PictureEdits(studio).join(this);
        new AssetEdits(studio).join(this);
        new CutEdits(studio).join(this);
        new FadeEdits(studio).join(this);
        new PastEdits(studio).join(this);
        new Answers(studio).join(this);
    }

    /** Takes on a way for one kind of edit. */
    <E extends Edit> void on(Class<E> kind, Way<E> way) {
        ways.put(kind, (edit, timeline) -> way.apply(kind.cast(edit), timeline));
    }

    /** Carries an edit out. */
    Outcome apply(Edit edit, Timeline timeline) {
        Way<Edit> way = ways.get(edit.getClass());
        if (way == null) {
            throw new IllegalStateException("no way for " + edit.getClass().getSimpleName());
        }
        return way.apply(edit, timeline);
    }
}
