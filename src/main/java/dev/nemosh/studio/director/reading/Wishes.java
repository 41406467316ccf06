package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Level;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.plan.Theme;
import dev.nemosh.studio.director.plan.TitleWish;
import dev.nemosh.studio.director.plan.When;
import dev.nemosh.studio.director.timeline.Canvas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers of different clauses have in common: times, looks, canvases and loudness taken from a clause. */
final class Wishes {
    private static final List<String> HOURS = List.of("dawn", "day", "dusk", "night");

    private Wishes() {}

    static When when(Clause clause) {
        Sense span = clause.take(Topic.SPAN).orElse(null);
        if (span != null) {
            return new When(span.millis(), Math.round(span.until()), null, null);
        }
        Sense tail = clause.take(Topic.TAIL).orElse(null);
        if (tail != null) {
            return new When(-tail.millis(), null, null, null);
        }
        Long point = clause.take(Topic.POINT).map(Sense::millis).orElse(null);
        Sense lasting = clause.take(Topic.LENGTH).orElse(null);
        Long length = lasting == null ? null : lasting.millis();
        if (lasting != null && lasting.word().equals("until")) {
            return new When(point, length, null, null);
        }
        String place = clause.takeWord(Topic.WHEN).orElse(null);
        return new When(point, null, length, point == null ? place : null);
    }

    static TitleWish title(Clause clause) {
        String position = position(clause);
        String color = clause.takeWord(Topic.COLOR).orElse(null);
        double degree = degree(clause);
        double scale = clause.take(Topic.WAY, "bigger") ? 1 + 0.4 * degree
                : clause.take(Topic.WAY, "smaller") ? 1 / (1 + 0.4 * degree) : 1;
        String animation = clause.takeWord(Topic.ANIMATION).orElse(null);
        boolean fades = clause.take(Topic.THING, "fadein") | clause.take(Topic.THING, "fadeout")
                | clause.take(Topic.THING, "fadeboth");
        return new TitleWish(position, color, scale, animation == null && fades ? "fade" : animation);
    }

    /** One place, or two that name a corner together. */
    private static @Nullable String position(Clause clause) {
        List<String> places = clause.takeAll(Topic.POSITION).stream().map(Sense::word).toList();
        Optional<String> height = places.stream().filter(List.of("top", "bottom")::contains).findFirst();
        Optional<String> side = places.stream().filter(List.of("left", "right")::contains).findFirst();
        if (height.isPresent() && side.isPresent()) {
            return height.get() + "-" + side.get();
        }
        return places.isEmpty() ? null : places.get(0);
    }

    /** The mood that stands nearest to the music: the last of several. */
    static @Nullable String mood(Clause clause) {
        List<Sense> moods = clause.takeAll(Topic.MOOD);
        return moods.isEmpty() ? null : moods.get(moods.size() - 1).word();
    }

    /** How much: half for a little, double for a lot. */
    static double degree(Clause clause) {
        return clause.take(Topic.DEGREE).map(Sense::amount).orElse(1.0);
    }

    static PictureWish picture(Clause clause) {
        List<Sense> times = clause.takeAll(Topic.TIME);
        String first = times.isEmpty() ? null : times.get(0).word();
        String last = times.size() > 1 ? times.get(times.size() - 1).word() : first;
        boolean passes = first != null && times.size() == 1 && clause.mentions().stream()
                .anyMatch(mention -> mention.words().matches("(?i).*(lapse|延时).*"));
        if (passes) {
            first = HOURS.get(Math.max(0, HOURS.indexOf(first) - 1));
        }
        Map<String, Double> knobs = new HashMap<>();
        for (Sense weather : clause.takeAll(Topic.WEATHER)) {
            int equals = weather.word().indexOf('=');
            knobs.put(weather.word().substring(0, equals), Double.valueOf(weather.word().substring(equals + 1)));
        }
        List<Sense> palettes = clause.takeAll(Topic.PALETTE);
        double degree = degree(clause);
        double brightness = way(clause, "brighter", "darker", degree);
        double warmth = way(clause, "warmer", "cooler", degree);
        return new PictureWish(palettes.isEmpty() ? null : palettes.get(0).word(), first, last,
                clause.takeWord(Topic.MOTION).orElse(null), clause.take(Topic.PACE).map(Sense::amount).orElse(null),
                knobs, brightness, warmth);
    }

    private static double way(Clause clause, String more, String less, double degree) {
        return clause.take(Topic.WAY, more) ? 0.3 * degree : clause.take(Topic.WAY, less) ? -0.3 * degree : 0;
    }

    /** The subjects that a clause names, each family once, in its order. */
    static List<Theme> themes(Clause clause) {
        List<Theme> themes = new ArrayList<>();
        for (Mention mention : clause.mentions()) {
            for (Topic topic : List.of(Topic.FAMILY, Topic.NEAR, Topic.FIGURE)) {
                Sense sense = mention.as(topic).orElse(null);
                if (sense != null && themes.stream().noneMatch(theme -> theme.family().equals(sense.word()))) {
                    themes.add(new Theme(sense.word(), topic == Topic.FAMILY, mention.words()));
                    break;
                }
            }
            clause.use(List.of(mention).stream().filter(one ->
                    one.is(Topic.FAMILY) || one.is(Topic.NEAR) || one.is(Topic.FIGURE)).toList());
        }
        boolean exact = themes.stream().anyMatch(Theme::exact);
        return themes.stream().filter(theme -> theme.exact() || !exact || !theme.family().equals("abstract")).toList();
    }

    static @Nullable Canvas canvas(Clause clause) {
        Sense size = clause.take(Topic.SIZE).orElse(null);
        if (size != null) {
            return Canvas.fitting(size.millis(), Math.round(size.until()));
        }
        Canvas shape = null;
        Canvas resolution = null;
        for (Sense named : clause.takeAll(Topic.SHAPE)) {
            Canvas canvas = Shapes.canvas(named.word()).orElse(null);
            if (Shapes.isResolution(named.word())) {
                resolution = canvas;
            } else if (shape == null) {
                shape = canvas;
            }
        }
        return shape != null && resolution != null ? Shapes.scaled(shape, resolution) : shape != null ? shape
                : resolution;
    }

    /** Whether the clause says how loud something is to be. */
    static boolean hearable(Clause clause) {
        boolean paced = clause.does("speed") || clause.has(Topic.PACE);
        return !paced && (clause.has(Topic.WAY, "louder") || clause.has(Topic.WAY, "quieter")
                || clause.has(Topic.WAY, "tooquiet") || clause.has(Topic.PERCENT))
                || clause.does("mute", "unmute");
    }

    /** How loud these clips are to be. */
    static List<Edit> clipLoudness(Clause clause, List<Integer> clips) {
        Level level = clause.does("mute") ? new Level(0, false) : clause.does("unmute") ? new Level(1, false)
                : level(clause);
        return level == null ? List.of()
                : clips.stream().map(clip -> (Edit) new Edit.ClipLoudness(clip, level)).toList();
    }

    /** A loudness in percent, or louder and quieter. */
    static @Nullable Level level(Clause clause) {
        boolean louder = clause.take(Topic.WAY, "louder") | clause.take(Topic.WAY, "tooquiet");
        boolean quieter = clause.take(Topic.WAY, "quieter");
        double degree = degree(clause);
        Mention percent = clause.takeMention(Topic.PERCENT).orElse(null);
        if (percent != null) {
            double value = percent.as(Topic.PERCENT).orElseThrow().amount();
            boolean by = clause.mentions().stream().anyMatch(mention -> mention.to() <= percent.from()
                    && mention.words().equalsIgnoreCase("by"));
            return by && (louder || quieter) ? new Level(louder ? 1 + value : 1 - value, true) : new Level(value,
                    false);
        }
        Sense factor = clause.take(Topic.FACTOR).orElse(null);
        if (factor != null) {
            return new Level(factor.amount(), true);
        }
        if (louder || quieter) {
            double change = 1 + 0.5 * degree;
            return new Level(louder ? change : 1 / change, true);
        }
        return null;
    }
}
