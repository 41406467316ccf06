package dev.nemosh.work;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user may want to do next, and what helps where a prompt says too little (protocol, 13). */
final class NextSteps {
    private static final int MOST = 3;
    private static final Pattern VAGUE = Pattern.compile(
            "\\s*(?:(?:please|just|can you|could you)\\s+)*(?:(?:make|get)\\s+(?:it|this|the video)\\s+(?:look\\s+"
                    + "|feel\\s+"
                    + "|sound\\s+|be\\s+)?(?:much\\s+|a (?:bit|little)\\s+|more\\s+|really\\s+)*(?:better|nicer"
                    + "|cooler|good"
                    + "|great|cool|nice|pretty|amazing|awesome|interesting|exciting|professional|beautiful|pop)"
                    + "|(?:improve|enhance|fix|polish|beautify|upgrade)\\s+(?:it|this|the video|everything))"
                    + "(?:\\s+(?:please|now|for me))?\\s*[.!?]*\\s*"
                    + "|\\s*(?:请|帮我|给我)?(?:把?(?:它|这个|这个视频|视频)?)?(?:再)?(?:做得|弄得?|变得?|改得?|搞得?|优化|改进|改善|美化|润色|提升)"
                    + "(?:一下|它|视频|更|得|点|再|好看|好|漂亮|一点|一些|些|酷|炫|专业|高级|吸引人)*\\s*[。！？.!?]*\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Wording wording;
    private boolean advised;

    NextSteps(Wording wording) {
        this.wording = wording;
    }

    /** Two or three that fit the draft's state. */
    Event.NextSteps after(Draft draft) {
        List<CleanText> steps = new ArrayList<>();
        if (!has(draft, Kind.AUDIO)) {
            steps.add(wording.text("next-music"));
        }
        if (!has(draft, Kind.TEXT)) {
            steps.add(wording.text("next-title"));
        }
        if (steps.size() < MOST - 1) {
            steps.add(wording.text(draft.durationMillis() > 0 ? "next-timing" : "next-mood"));
        }
        steps.add(wording.text("next-export"));
        return new Event.NextSteps(List.copyOf(steps));
    }

    /** The advice that concrete words work better: after the first vague prompt of a run. */
    synchronized Optional<Event.Notice> advice(String prompt) {
        if (advised || !VAGUE.matcher(prompt).matches()) {
            return Optional.empty();
        }
        advised = true;
        return Optional.of(wording.notice("be-concrete"));
    }

    private static boolean has(Draft draft, Kind kind) {
        return draft.tracks().stream().anyMatch(track -> track.kind() == kind && !track.segments().isEmpty());
    }
}
