package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.reading.Clause.Head;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a prompt's mentions into clauses: at punctuation and joining words, and where a second thing is named without
 * either. Pieces that name nothing go on about what came before, where their words fit it.
 */
final class Clauses {
    static final Set<String> KEPT_TOGETHER = Set.of(":", "-", "~", "%", "/", "(", ")");
    private static final Set<String> JOINING = Set.of("add", "make", "change");
    private static final Set<String> WEAK = Set.of("make", "change");

    private final boolean drafted;
    private final List<Part> parts = new ArrayList<>();

    private Clauses(boolean drafted) {
        this.drafted = drafted;
    }

    /** A clause in the making. */
    private static final class Part {
        private final Head head;
        private final List<Mention> mentions;
        private final String link;

        Part(Head head, List<Mention> mentions, String link) {
            this.head = head;
            this.mentions = new ArrayList<>(mentions);
            this.link = link;
        }
    }

    /** The clauses of a prompt, in its order. */
    static List<Clause> of(List<Mention> mentions, boolean drafted) {
        Clauses clauses = new Clauses(drafted);
        List<Mention> piece = new ArrayList<>();
        String link = "";
        for (Mention mention : mentions) {
            Optional<Sense> joint = mention.as(Topic.LINK).filter(sense -> !KEPT_TOGETHER.contains(sense.word()));
            if (joint.isPresent()) {
                clauses.piece(piece, link);
                piece = new ArrayList<>();
                link = joint.get().word();
            } else {
                piece.add(mention);
            }
        }
        clauses.piece(piece, link);
        return clauses.finished();
    }

    private void piece(List<Mention> piece, String link) {
        if (piece.isEmpty()) {
            return;
        }
        List<Integer> anchors = anchors(piece);
        int from = 0;
        for (int i = 1; i < anchors.size(); i++) {
            int cut = modifiersBefore(piece, anchors.get(i), anchors.get(i - 1) + 1);
            part(piece.subList(from, cut), from == 0 ? link : "and");
            from = cut;
        }
        part(piece.subList(from, piece.size()), from == 0 ? link : "and");
    }

    /** Where a piece names the things that it is about; a thing that only says where another belongs does not count. */
    private List<Integer> anchors(List<Mention> piece) {
        Set<Head> heads = EnumSet.noneOf(Head.class);
        piece.forEach(mention -> Fit.named(mention).ifPresent(heads::add));
        boolean words = heads.contains(Head.TITLE) || heads.contains(Head.CAPTIONS);
        boolean other = words || heads.contains(Head.MUSIC);
        if (other || heads.contains(Head.ASSET)) {
            heads.remove(Head.SCENE);
        }
        if (piece.stream().anyMatch(mention -> mention.is(Topic.THING, "transition"))) {
            heads.remove(Head.SCENE);
        }
        if (heads.contains(Head.ASSET)) {
            heads.remove(Head.MUSIC);
            heads.remove(Head.FILM);
        }
        if (heads.contains(Head.TITLE)) {
            heads.remove(Head.CAPTIONS);
        }
        boolean filmed = piece.stream().anyMatch(mention -> mention.is(Topic.FAMILY) || mention.is(Topic.LENGTH)
                || mention.is(Topic.NEAR) || mention.is(Topic.SHAPE) || mention.is(Topic.FIGURE));
        boolean created = !drafted || piece.stream().anyMatch(mention -> mention.is(Topic.ACTION, "make"));
        if (other && !(filmed && created)) {
            heads.remove(Head.FILM);
        }
        if (!other && heads.contains(Head.SCENE)) {
            heads.remove(Head.FILM);
        }
        List<Integer> anchors = new ArrayList<>();
        Head last = null;
        for (int at = 0; at < piece.size(); at++) {
            Head head = Fit.named(piece.get(at)).orElse(null);
            if (head != null && heads.contains(head) && head != last) {
                anchors.add(at);
                last = head;
            }
        }
        return anchors;
    }

    /** Where the words begin that belong to the thing at that place. */
    private static int modifiersBefore(List<Mention> piece, int anchor, int least) {
        Head head = Fit.named(piece.get(anchor)).orElseThrow();
        int at = anchor;
        while (at > least && !piece.get(at - 1).is(Topic.QUOTE) && Fit.named(piece.get(at - 1)).isEmpty()
                && piece.get(at - 1).known() && Fit.fits(head, piece.get(at - 1))) {
            at--;
        }
        return at;
    }

    private void part(List<Mention> mentions, String link) {
        Head named = mentions.stream().map(Fit::named).flatMap(Optional::stream)
                .filter(head -> anchorHead(mentions, head)).findFirst().orElse(null);
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean second = last != null && last.head == Head.TITLE && named == Head.CAPTIONS
                && mentions.stream().anyMatch(mention -> mention.words().equalsIgnoreCase("subtitle"));
        if (second) {
            List<Mention> line = new ArrayList<>(mentions);
            line.add(new Mention("", -1, -1, List.of(Sense.of(Topic.THING, "subtitle"))));
            parts.add(new Part(Head.TITLE, line, link));
            return;
        }
        boolean other = last != null && List.of("swap", "move").contains(action(last.mentions))
                && mentions.stream().anyMatch(mention -> mention.is(Topic.ORDINAL) || mention.is(Topic.NUMBER));
        if (other) {
            last.mentions.addAll(mentions);
            return;
        }
        if (last != null && last.head == Head.SCENE && goesOn(last.mentions, mentions)) {
            last.mentions.addAll(numbered(mentions));
            return;
        }
        boolean acts = mentions.stream().anyMatch(mention -> mention.is(Topic.ACTION));
        if (named != null) {
            parts.add(new Part(named, mentions, link));
            return;
        }
        Part home = home(mentions);
        boolean more = last != null && home == last && JOINING.contains(action(mentions))
                && !action(last.mentions).equals("remove") && mentions.stream().noneMatch(m -> m.is(Topic.QUOTE));
        if (home != null && (!acts || more) && !negates(mentions)) {
            boolean decided = !action(home.mentions).isEmpty();
            home.mentions.addAll(mentions.stream().filter(m -> !decided || !m.is(Topic.ACTION)).toList());
        } else {
            parts.add(new Part(home != null ? home.head : Fit.likely(mentions), mentions, link));
        }
    }

    /** Whether a list of scenes goes on: the first and the last scene, scenes 1 and 3. */
    private static boolean goesOn(List<Mention> before, List<Mention> mentions) {
        return before.stream().anyMatch(mention -> mention.is(Topic.ORDINAL))
                && mentions.stream().anyMatch(mention -> mention.is(Topic.ORDINAL) || mention.is(Topic.NUMBER))
                && mentions.stream().allMatch(mention -> mention.is(Topic.ORDINAL) || mention.known()
                        && !mention.substantial() && !mention.is(Topic.ACTION));
    }

    /** The mentions with bare numbers as what they are in a list of scenes. */
    private static List<Mention> numbered(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.as(Topic.NUMBER)
                .map(number -> new Mention(mention.words(), mention.from(), mention.to(),
                        List.of(Sense.of(Topic.ORDINAL, number.amount())))).orElse(mention)).toList();
    }

    private boolean anchorHead(List<Mention> mentions, Head head) {
        return anchors(mentions).stream().anyMatch(at -> Fit.named(mentions.get(at)).orElseThrow() == head);
    }

    /** The latest part that words without a head of their own can belong to. */
    private @Nullable Part home(List<Mention> mentions) {
        boolean bareLength = mentions.stream().anyMatch(mention -> mention.is(Topic.LENGTH)
                && mention.as(Topic.LENGTH).orElseThrow().word().isEmpty())
                && mentions.stream().filter(Mention::substantial).count() == 1;
        boolean quotes = mentions.stream().anyMatch(mention -> mention.is(Topic.QUOTE));
        for (int at = parts.size() - 1; at >= 0; at--) {
            Part part = parts.get(at);
            boolean full = quotes && part.head == Head.TITLE
                    && part.mentions.stream().anyMatch(mention -> mention.is(Topic.QUOTE));
            boolean gone = action(part.mentions).equals("remove") || negates(part.mentions);
            boolean takesLength = !bareLength || part.head == Head.FILM || part.head == Head.SCENE
                    || part.head == Head.ASSET;
            if (!full && !gone && takesLength && mentions.stream().allMatch(mention -> Fit.fits(part.head, mention))) {
                return part;
            }
        }
        return null;
    }

    private List<Clause> finished() {
        List<Clause> clauses = new ArrayList<>();
        Clause before = null;
        for (Part part : parts) {
            String action = action(part.mentions);
            boolean negated = negates(part.mentions);
            boolean bare = part.mentions.stream().noneMatch(Mention::substantial);
            if (action.isEmpty() && before != null && (bare || !before.does("remove"))) {
                action = before.action();
                negated |= bare && before.negated() && part.mentions.stream().noneMatch(m -> m.is(Topic.INDEFINITE));
            }
            boolean filmed = part.head == Head.SCENE && !drafted;
            before = new Clause(filmed ? Head.FILM : part.head, action, negated, part.mentions);
            clauses.add(before);
        }
        return clauses;
    }

    /** The first action that says more than that something is to be made or changed; else that. */
    private static String action(List<Mention> mentions) {
        List<String> actions = mentions.stream().map(mention -> mention.as(Topic.ACTION)).flatMap(Optional::stream)
                .map(Sense::word).toList();
        return actions.stream().filter(action -> !WEAK.contains(action)).findFirst()
                .orElse(actions.isEmpty() ? "" : actions.get(0));
    }

    private static boolean negates(List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> mention.is(Topic.NOT));
    }
}
