package dev.nemosh.studio.director.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds a title's words that stand without quotation marks: {@code a title saying Hello World}, 标题写着你好. They become
 * a quotation, so that nothing else is read into them.
 */
final class Sayings {
    private static final Set<String> STOPS = Set.of(",", ".", ";", "!", "?", "\n");
    private static final Set<String> NAMING = Set.of(
            "called", "titled", "entitled", "named", "with the words", "with the text", "that says", "that reads",
            "叫做", "名为", "题为", "写着", "写上");
    private static final Set<Topic> PLACES = Set.of(
            Topic.POSITION, Topic.POINT, Topic.SPAN, Topic.TAIL, Topic.LENGTH, Topic.COLOR, Topic.WHEN);

    private static final Set<Topic> LOOKS = Set.of(
            Topic.POSITION, Topic.POINT, Topic.SPAN, Topic.TAIL, Topic.LENGTH, Topic.COLOR, Topic.WHEN, Topic.WAY,
            Topic.QUOTE, Topic.ANIMATION, Topic.DEFINITE, Topic.DEGREE, Topic.LINK, Topic.FACTOR, Topic.THING);

    private final String prompt;
    private final List<Mention> mentions;

    private Sayings(String prompt, List<Mention> mentions) {
        this.prompt = prompt;
        this.mentions = mentions;
    }

    /** The mentions with every unquoted title as a quotation. */
    static List<Mention> quoted(String prompt, List<Mention> mentions) {
        return new Sayings(prompt, mentions).quoted();
    }

    private List<Mention> quoted() {
        List<Mention> quoted = new ArrayList<>();
        boolean titled = false;
        for (int at = 0; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            quoted.add(mention);
            titled = !isStop(mention) && (titled || mention.is(Topic.THING, "title"));
            if (!introduces(mention, at, titled)) {
                continue;
            }
            boolean marked = at + 1 < mentions.size() && mentions.get(at + 1).is(Topic.QUOTE);
            if (marked && !titled && mention.is(Topic.REL)) {
                quoted.add(new Mention("", mention.to(), mention.to(), List.of(Sense.of(Topic.THING, "title"))));
            }
            int end = end(at + 1);
            if (end > at + 1) {
                if (!titled) {
                    quoted.add(new Mention("", mention.to(), mention.to(), List.of(Sense.of(Topic.THING, "title"))));
                }
                quoted.add(quotation(at + 1, end));
                at = end - 1;
            }
        }
        return quoted;
    }

    private boolean introduces(Mention mention, int at, boolean titled) {
        boolean names = mention.is(Topic.REL, "saying") && (titled
                || NAMING.contains(mention.words().toLowerCase(Locale.ROOT))
                || at + 1 < mentions.size() && mentions.get(at + 1).is(Topic.QUOTE));
        boolean colon = titled && mention.is(Topic.LINK, ":");
        boolean changes = titled && (mention.is(Topic.REL, "to") || mention.is(Topic.ACTION, "change"))
                && at > 0 && at + 1 < mentions.size() && startsWords(mentions.get(at + 1), mention, at);
        return names || colon || changes;
    }

    /** After {@code change the title to} come new words, unless it is a place, a colour or a size that comes. */
    private boolean startsWords(Mention next, Mention before, int at) {
        boolean afterTitle = before.is(Topic.REL, "to")
                ? mentions.subList(0, at).stream().anyMatch(mention -> mention.is(Topic.ACTION, "change"))
                : mentions.get(at - 1).is(Topic.THING, "title") && before.words().endsWith("成")
                        || before.words().endsWith("为");
        boolean capital = Character.isUpperCase(next.words().codePointAt(0));
        return afterTitle && (capital || LOOKS.stream().noneMatch(next::is));
    }

    private int end(int from) {
        for (int at = from; at < mentions.size(); at++) {
            Mention mention = mentions.get(at);
            if (mention.is(Topic.QUOTE)) {
                return from;
            }
            boolean places = at > from && PLACES.stream().anyMatch(mention::is)
                    && (mentions.get(at - 1).is(Topic.REL) || mention.is(Topic.POINT) || mention.is(Topic.SPAN)
                    || mention.words().matches("(?i)(at|in|on|for) .*"));
            if (isStop(mention) || places) {
                return places && mentions.get(at - 1).is(Topic.REL) ? at - 1 : at;
            }
        }
        return mentions.size();
    }

    private Mention quotation(int from, int to) {
        int start = mentions.get(from).from();
        int end = mentions.get(to - 1).to();
        String words = prompt.substring(start, end).strip();
        return new Mention(words, start, end, List.of(Sense.of(Topic.QUOTE, words)));
    }

    private static boolean isStop(Mention mention) {
        return mention.as(Topic.LINK).map(link -> STOPS.contains(link.word())).orElse(false);
    }
}
