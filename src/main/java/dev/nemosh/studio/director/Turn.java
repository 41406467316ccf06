package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Plan;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** One answer to one prompt: a film in two stages, an edit, or words alone. */
final class Turn {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Plan plan;
    private final Timeline before;
    private final Studio studio;
    private final DirectorHabits habits;
    private final Seed seed;
    private final Editor editor;
    private final List<Step> steps = new ArrayList<>();

    Turn(Plan plan, Timeline before, Studio studio, DirectorHabits habits, Seed seed) {
        this.plan = plan;
        this.before = before;
        this.studio = studio;
        this.habits = habits;
        this.seed = seed;
        this.editor = new Editor(studio);
    }

    List<Step> steps() {
        Edit.Generate film = plan.edits().stream().filter(Edit.Generate.class::isInstance)
                .map(Edit.Generate.class::cast).findFirst().orElse(null);
        if (film != null) {
            generate(film);
        } else if (plan.edits().isEmpty() || before.isEmpty() && plan.edits().stream().allMatch(Turn::needsFilm)) {
            steps.add(new Step.Refuse(studio.wording().paragraph(nothing())));
        } else {
            edit();
        }
        return List.copyOf(steps);
    }

    /** Whether an edit is one of a film that must be there already. */
    private static boolean needsFilm(Edit edit) {
        return !(edit instanceof Edit.Question || edit instanceof Edit.Unsupported || edit instanceof Edit.InsertAsset);
    }

    private List<String> nothing() {
        List<String> said = new ArrayList<>();
        List<String> beside = beside();
        if (beside.isEmpty() || !plan.edits().isEmpty()) {
            said.add(studio.wording().say(before.isEmpty() ? "make-first" : "not-understood"));
        }
        said.addAll(beside);
        return said;
    }

    private void generate(Edit.Generate film) {
        Wording wording = studio.wording();
        Outcome raw = editor.apply(film, before);
        Timeline timeline = raw.timeline();
        ObjectNode args = JSON.objectNode().put("prompt", timeline.title()).put("duration",
                timeline.durationMillis() / 1_000.0)
                .put("width", timeline.canvas().width()).put("height", timeline.canvas().height());
        List<ObjectNode> media = timeline.shots().stream().map(clip -> media(clip, timeline)).toList();
        steps.add(new Step.Work("generate_video_with_seedance", args, draft(timeline), media));
        steps.add(new Step.Say(wording.paragraph(List.of(wording.say("raw-ready",
                wording.list(timeline.shots().stream().map(Clip::name).distinct().toList()),
                wording.length(timeline.durationMillis()), timeline.canvas())))));
        List<Edit> rest = new ArrayList<>(plan.edits().stream().filter(edit -> edit != film)
                .map(edit -> edit instanceof Edit.SetMusic music ? music.or(film.mood()) : edit).toList());
        boolean unscored = rest.stream().noneMatch(Turn::decidesMusic);
        if (unscored) {
            rest.add(0, new Edit.SetMusic(film.mood(), null, null, 1));
        }
        rest.removeIf(edit -> edit instanceof Edit.RemoveMusic || edit instanceof Edit.RemoveTitle);
        List<String> said = new ArrayList<>(raw.said());
        Timeline after = timeline;
        for (Edit edit : rest) {
            Outcome outcome = editor.apply(edit, after);
            said.addAll(outcome.said());
            after = outcome.timeline();
        }
        if (!after.equals(timeline)) {
            String tool = after.captions().isEmpty() ? "generate_music" : "edit_multitrack";
            steps.add(work(tool, rest, after));
        }
        said.add(wording.say("tracks-now", wording.tracks(after)));
        said.addAll(beside());
        said.add(habits.guiWords() ? wording.say("gui-ready") : "");
        steps.add(new Step.Say(wording.paragraph(said)));
    }

    private static boolean decidesMusic(Edit edit) {
        return edit instanceof Edit.SetMusic || edit instanceof Edit.RemoveMusic
                || edit instanceof Edit.InsertAsset asset && asset.kind().equals("audio");
    }

    private void edit() {
        List<String> said = new ArrayList<>();
        Timeline after = before;
        boolean all = true;
        for (Edit edit : plan.edits()) {
            if (after.isEmpty() && needsFilm(edit)) {
                said.add(studio.wording().say("make-first"));
                all = false;
                break;
            }
            Outcome outcome = editor.apply(edit, after);
            said.addAll(outcome.said());
            after = outcome.timeline();
            all &= outcome.done();
        }
        boolean changed = !after.equals(before);
        if (changed) {
            steps.add(work("edit_multitrack", plan.edits(), after));
        }
        List<String> beside = beside();
        boolean plain = changed && all && beside.isEmpty();
        if (plain && habits.silentEdits() && seed.first() % 10 < 3) {
            return;
        }
        said.addAll(beside);
        said.add(changed && habits.guiWords() ? studio.wording().say("gui-edited") : "");
        steps.add(new Step.Say(studio.wording().paragraph(said)));
    }

    private Step work(String tool, List<Edit> edits, Timeline after) {
        ObjectNode args = JSON.objectNode();
        var operations = args.putArray("operations");
        edits.forEach(edit -> operations.add(edit.getClass().getSimpleName()));
        return new Step.Work(tool, args, draft(after), List.of());
    }

    private ObjectNode draft(Timeline timeline) {
        return studio.past().noted(studio.form().write(timeline), plan.edits());
    }

    private static ObjectNode media(Clip<Shot> clip, Timeline timeline) {
        long millis = clip.content().endMillis() - clip.content().startMillis();
        return JSON.objectNode().put("id", clip.id()).put("type", "video").put("name", clip.name())
                .put("duration", millis / 1_000.0)
                .put("width", timeline.canvas().width()).put("height", timeline.canvas().height());
    }

    /** What is to be said beside: the style, the language, and every word that was left out. */
    private List<String> beside() {
        List<String> said = new ArrayList<>();
        plan.remarks().forEach(remark -> said.add(studio.wording().say("remark-" + remark)));
        if (!plan.leftOut().isEmpty()) {
            List<String> quoted = plan.leftOut().stream().map(words -> studio.wording().say("quoted", words)).toList();
            said.add(studio.wording().say("left-out", studio.wording().list(quoted)));
        }
        return said;
    }
}
