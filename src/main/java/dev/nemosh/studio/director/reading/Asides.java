package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out of a prompt what is no request to the timeline: questions, styles and services that there are not. */
final class Asides {
    private Asides() {}

    /** The mentions without the asides; these become edits and remarks. */
    static List<Mention> taken(List<Mention> mentions, List<Edit> edits, Set<String> remarks) {
        List<Mention> others = new ArrayList<>();
        boolean politeOnly = mentions.stream().allMatch(mention -> mention.is(Topic.QUESTION) || !mention.substantial()
                && !mention.is(Topic.ACTION) && !mention.is(Topic.THING));
        for (Mention mention : mentions) {
            Sense question = mention.as(Topic.QUESTION).orElse(null);
            Sense unable = mention.as(Topic.UNABLE).orElse(null);
            if (question != null) {
                boolean polite = question.word().equals("greeting") || question.word().equals("thanks");
                if (!polite || politeOnly) {
                    edits.add(new Edit.Question(question.word()));
                }
            } else if (unable != null) {
                edits.add(new Edit.Unsupported(unable.word()));
            } else if (mention.is(Topic.STYLE)) {
                remarks.add("style");
            } else {
                if (mention.is(Topic.FIGURE)) {
                    remarks.add("figure");
                }
                others.add(mention);
            }
        }
        return others;
    }
}
