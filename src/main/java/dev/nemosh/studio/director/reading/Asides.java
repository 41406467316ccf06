package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out of a prompt what is no request to the timeline: questions, styles and services that there are not. */
final class Asides {
    private static final Set<Topic> SUBJECTS = Set.of(
            Topic.FAMILY, Topic.NEAR, Topic.FIGURE, Topic.TIME, Topic.LENGTH, Topic.QUOTE);

    private final List<Mention> mentions;
    private final boolean drafted;

    private Asides(List<Mention> mentions, boolean drafted) {
        this.mentions = mentions;
        this.drafted = drafted;
    }

    /** The mentions without the asides; these become edits and remarks. */
    static List<Mention> taken(List<Mention> mentions, boolean drafted, List<Edit> edits, Set<String> remarks) {
        return new Asides(mentions, drafted).taken(edits, remarks);
    }

    private List<Mention> taken(List<Edit> edits, Set<String> remarks) {
        List<Mention> others = new ArrayList<>();
        boolean politeOnly = mentions.stream().allMatch(mention -> mention.is(Topic.QUESTION) || !mention.substantial()
                && !mention.is(Topic.ACTION) && !mention.is(Topic.THING));
        for (int at = 0; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            Sense question = mention.as(Topic.QUESTION).orElse(null);
            Sense unable = mention.as(Topic.UNABLE).orElse(null);
            if (question != null) {
                boolean polite = question.word().equals("greeting") || question.word().equals("thanks");
                if (!polite || politeOnly) {
                    edits.add(new Edit.Question(question.word()));
                }
            } else if (unable != null) {
                if (!refused(at)) {
                    edits.add(new Edit.Unsupported(unable.word()));
                }
            } else if (mention.is(Topic.STYLE)) {
                remarks.add("style");
            } else if (isJoint(mention) || !isOfUnable(at)) {
                if (mention.is(Topic.FIGURE)) {
                    remarks.add("figure");
                }
                others.add(mention);
            }
        }
        return others;
    }

    /** Whether it is not wanted anyway. */
    private boolean refused(int at) {
        int before = at - 1;
        while (before >= 0 && (mentions.get(before).is(Topic.INDEFINITE) || mentions.get(before).is(Topic.FILLER))) {
            before--;
        }
        return before >= 0 && mentions.get(before).is(Topic.NOT);
    }

    /** Whether the words there, up to the joints around them, ask for something that there is not, and nothing else. */
    private boolean isOfUnable(int at) {
        int from = at;
        while (from > 0 && !isJoint(mentions.get(from - 1))) {
            from--;
        }
        int to = at;
        while (to < mentions.size() && !isJoint(mentions.get(to))) {
            to++;
        }
        List<Mention> piece = mentions.subList(from, to);
        boolean more = piece.stream().anyMatch(mention -> drafted ? mention.is(Topic.QUOTE)
                : SUBJECTS.stream().anyMatch(mention::is));
        return !more && piece.stream().anyMatch(mention -> mention.is(Topic.UNABLE));
    }

    private static boolean isJoint(Mention mention) {
        return mention.as(Topic.LINK).map(link -> !Clauses.KEPT_TOGETHER.contains(link.word())).orElse(false);
    }
}
