package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.plan.Theme;
import dev.nemosh.studio.director.timeline.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the clauses that describe a new film, all together. */
final class GenerationReader {
    private static final Set<Topic> SUBJECTS = Set.of(
            Topic.FAMILY, Topic.NEAR, Topic.FIGURE, Topic.TIME, Topic.PALETTE, Topic.WEATHER);

    /** Whether a clause about the film says enough to make one. */
    boolean saysEnough(Clause clause) {
        boolean subject = SUBJECTS.stream().anyMatch(clause::has);
        boolean unknown = clause.mentions().stream().anyMatch(mention -> !mention.known());
        boolean created = clause.does("make", "redo") || clause.has(Topic.THING, "video");
        return subject || unknown && created;
    }

    /** Whether a clause asks for a new film although there is one. */
    boolean startsAnew(Clause clause) {
        boolean subject = SUBJECTS.stream().anyMatch(clause::has);
        boolean named = clause.has(Topic.FAMILY) || clause.has(Topic.NEAR) || clause.has(Topic.FIGURE);
        if (!clause.does("", "make", "redo") || clause.has(Topic.ORDINAL)) {
            return false;
        }
        Topic first = clause.mentions().stream().filter(mention -> !mention.is(Topic.LINK))
                .flatMap(mention -> mention.senses().stream().map(Sense::topic))
                .filter(topic -> topic == Topic.INDEFINITE || topic == Topic.DEFINITE).findFirst().orElse(null);
        boolean indefinite = first == Topic.INDEFINITE;
        boolean whole = clause.has(Topic.THING, "video") && subject && first != Topic.DEFINITE;
        return clause.does("redo") && named || named && clause.has(Topic.LENGTH) && !clause.has(Topic.WAY)
                || whole && (indefinite || clause.does("make")) || named && indefinite;
    }

    /** The film that these clauses describe. */
    Edit read(List<Clause> clauses) {
        Clause whole = new Clause(Clause.Head.FILM, "make", false, clauses.stream()
                .flatMap(clause -> clause.mentions().stream().filter(mention -> tells(clause, mention))).toList());
        List<Theme> themes = new ArrayList<>(Wishes.themes(whole));
        PictureWish picture = Wishes.picture(whole);
        if (themes.isEmpty()) {
            themes.add(supposed(whole, picture));
        }
        Canvas canvas = Wishes.canvas(whole);
        Long length = whole.take(Topic.LENGTH).map(Sense::millis).orElse(null);
        Integer rate = whole.take(Topic.RATE).map(Sense::count).orElse(null);
        Long seed = whole.take(Topic.SEED).map(Sense::millis).orElse(null);
        String mood = Wishes.mood(whole);
        whole.takeAll(Topic.COLOR);
        List<Mention> left = whole.left();
        clauses.forEach(clause -> clause.use(clause.mentions().stream()
                .filter(mention -> tells(clause, mention) && !left.contains(mention)).toList()));
        return new Edit.Generate(themes, picture, mood, length, canvas, rate, seed);
    }

    /** Whether words of a clause describe the film: all of its own, and strays that do not fit what theirs is about. */
    private static boolean tells(Clause clause, Mention mention) {
        boolean own = clause.head() == Clause.Head.FILM || clause.head() == Clause.Head.SCENE;
        boolean stray = mention.known() && mention.substantial() && !clause.negated()
                && !Fit.fits(clause.head(), mention) && Fit.fits(Clause.Head.FILM, mention);
        return own || stray;
    }

    /** What a film shows whose words name nothing that can be drawn: a sunset is at sea, anything else is abstract. */
    private static Theme supposed(Clause whole, PictureWish picture) {
        List<Mention> unknown = whole.mentions().stream().filter(mention -> !mention.known()).toList();
        whole.use(unknown);
        String words = unknown.stream().map(Mention::words).collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            return new Theme("abstract", false, words);
        }
        boolean snow = picture.knobs().containsKey("snow");
        boolean rain = picture.knobs().containsKey("rain");
        boolean stars = picture.knobs().containsKey("stars");
        String family = snow ? "mountains" : rain ? "skyline" : stars ? "space" : picture.from() != null ? "ocean"
                : "abstract";
        return new Theme(family, true, "");
    }
}
