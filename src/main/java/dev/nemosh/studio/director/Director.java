package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Plan;
import dev.nemosh.studio.director.reading.Context;
import dev.nemosh.studio.director.reading.PromptReader;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a prompt, English or Chinese, and makes or changes the draft that it asks for. A pure function: the same
 * prompts
 * on the same project always give the same steps. Safe for use by several threads.
 */
public final class Director {
    private final Repertoire repertoire;
    private final DraftForm form;
    private final DirectorHabits habits;
    private final PromptReader reader = new PromptReader();

    /**
     * A director for what the studio can draw and play.
     *
     * @param families the scene families that exist; others that a prompt names become the nearest of these
     * @param moods the music moods that exist
     * @param habits how it talks
     */
    public Director(Set<String> families, Set<String> moods, DirectorHabits habits) {
        this.repertoire = new Repertoire(families, moods);
        this.form = new DraftForm(families, moods);
        this.habits = habits;
    }

    /** What the prompt makes of the project, step by step; never empty. */
    public List<Step> direct(String prompt, ProjectView project) {
        Timeline timeline = project.draft() == null
                ? Timeline.empty("", Canvas.DEFAULT, 30, 0) : form.timeline(project.draft());
        Past past = new Past(project.drafts());
        Context context = context(timeline, past.hasForth());
        Plan plan = reader.read(prompt, context, Language.of(project.language()));
        Seed seed = Seed.of(prompt, project.earlierPrompts());
        Studio studio = new Studio(repertoire, new Wording(plan.language()), form, project.assets(), past,
                plan.edits().stream().anyMatch(Edit.Regenerate.class::isInstance) ? seed.again() : seed.first());
        Turn turn = new Turn(plan, timeline, studio, habits, seed);
        return turn.steps();
    }

    private Context context(Timeline timeline, boolean undone) {
        List<String> scenes = new ArrayList<>();
        for (Clip<Shot> clip : timeline.shots()) {
            scenes.add(clip.content() instanceof Shot.Scene shot ? shot.scene().family() : "");
        }
        List<String> titles = timeline.captions(Lane.TITLE).stream().map(clip -> clip.content().text()).toList();
        boolean scored = !timeline.cues().isEmpty();
        return new Context(!timeline.isEmpty(), false, scenes, repertoire.drawn(), titles, scored, undone);
    }
}
