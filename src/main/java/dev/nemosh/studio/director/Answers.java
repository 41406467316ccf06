package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Timeline;
import java.util.Collection;
import java.util.List;

/** Answers that change nothing: to questions, and to what the studio does not do. */
final class Answers {
    private final Studio studio;
    private final Wording wording;

    Answers(Studio studio) {
        this.studio = studio;
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.Question.class, (edit, timeline) -> Outcome.refused(timeline, answer(edit.about(), timeline)));
        editor.on(Edit.Unsupported.class, (edit, timeline) ->
                Outcome.refused(timeline, wording.say("unable-" + edit.reason(), moods())));
    }

    private String answer(String about, Timeline timeline) {
        return switch (about) {
            case "timeline" -> timeline.isEmpty() ? wording.say("timeline-empty") : wording.say("timeline",
                    wording.length(timeline.durationMillis()), timeline.canvas(), wording.tracks(timeline));
            case "moods" -> wording.say("answer-moods", moods());
            case "scenes" -> wording.say("answer-scenes", families());
            case "export" -> wording.say(timeline.isEmpty() ? "make-first" : "answer-export");
            case "greeting" -> wording.say("answer-greeting");
            case "thanks" -> wording.say("answer-thanks");
            default -> wording.say("answer-abilities", families(), moods());
        };
    }

    private String families() {
        return names("family", studio.repertoire().families());
    }

    private String moods() {
        return names("mood", studio.repertoire().moods());
    }

    private String names(String kind, Collection<String> names) {
        List<String> said = names.stream().map(name -> wording.name(kind, name)).toList();
        return wording.list(said);
    }
}
