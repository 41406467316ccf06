package dev.nemosh.studio.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;
import java.util.List;
import java.util.stream.Stream;

/** Checks facts of a draft in the words of the prompt table. */
final class DraftFacts {
    private final Rehearsal before;
    private final Rehearsal after;

    DraftFacts(Rehearsal before, Rehearsal after) {
        this.before = before;
        this.after = after;
    }

    void check(String fact) {
        String name = fact.split(" ")[0];
        String value = fact.substring(name.length()).strip();
        switch (name) {
            case "unchanged" -> assertEquals(before.draft(), after.draft());
            case "refused" -> assertTrue(after.last() instanceof Step.Refuse, "refused");
            case "free" -> assertTrue(after.free(), after.said());
            case "says" -> assertTrue(after.said().contains(value), after.said());
            case "tracks" -> assertEquals(value, String.valueOf(after.draft().path("t").size()));
            case "seed" -> assertEquals(value, after.draft().path("m").path("seed").asText());
            default -> assertEquals(value, of(name, value, after.film()), fact);
        }
    }

    private static String of(String name, String value, Film film) {
        List<SceneSpec> scenes = film.shots().stream().filter(Shot.Scene.class::isInstance)
                .map(shot -> ((Shot.Scene) shot).scene()).toList();
        return switch (name) {
            case "length" -> seconds(film.durationMillis());
            case "canvas" -> film.width() + "x" + film.height();
            case "rate" -> String.valueOf(film.framesPerSecond());
            case "scenes" -> join(scenes.stream().map(SceneSpec::family));
            case "hours" -> scenes.get(0).from() + ">" + scenes.get(0).to();
            case "palette" -> scenes.get(0).palette();
            case "knob" -> join(scenes.get(0).knobs().keySet().stream().sorted());
            case "lengths" -> lengths(film, value);
            case "crossfade" -> film.shots().get(1).fadeInMillis() / 1_000 + "s";
            case "picture" -> value.startsWith("fades out") ? "fades out " + seconds(film.fadeOutMillis())
                    : "fades in " + seconds(film.shots().get(0).fadeInMillis());
            case "volumes" -> join(film.shots().stream().map(shot -> ((Shot.Media) shot).volume())
                    .map(volume -> Math.round(volume * 100) + "%"));
            case "media" -> join(film.shots().stream().filter(Shot.Media.class::isInstance)
                    .map(shot -> file(((Shot.Media) shot).source())));
            case "no" -> value.equals("music") ? film.cues().isEmpty() ? "music" : "music there"
                    : film.captions().isEmpty() ? "title" : "title there";
            case "titles" -> String.valueOf(titles(film).count());
            case "captions" -> join(film.captions().stream().filter(c -> c.scale() < 0.9).map(Caption::text));
            case "title" -> titles(film).map(DraftFacts::title).filter(value::equals).findFirst()
                    .orElse(join(titles(film).map(DraftFacts::title)));
            case "scale" -> String.valueOf(titles(film).findFirst().orElseThrow().scale());
            default -> sound(name, film);
        };
    }

    private static String sound(String name, Film film) {
        Cue cue = film.cues().get(film.cues().size() - 1);
        return switch (name) {
            case "music" -> ((Cue.Score) film.cues().get(0)).score().mood() + " "
                    + Math.round(film.cues().get(0).volume() * 100) + "%";
            case "musicat" -> seconds(cue.startMillis());
            case "musicto" -> seconds(cue.endMillis());
            case "beats" -> String.valueOf(((Cue.Score) cue).score().beatsPerMinute());
            case "fadeout" -> cue.fadeOutMillis() / 1_000 + "s";
            case "sound" -> file(((Cue.Media) cue).source());
            default -> throw new IllegalArgumentException("no such fact: " + name);
        };
    }

    private static Stream<Caption> titles(Film film) {
        return film.captions().stream().filter(caption -> caption.scale() >= 0.9);
    }

    private static String title(Caption title) {
        return title.text() + " @ " + title.startMillis() / 1_000 + "-" + title.endMillis() / 1_000 + "s "
                + title.position() + " " + title.color();
    }

    /** The own length of each shot; a star in the table stands for any. */
    private static String lengths(Film film, String value) {
        StringBuilder lengths = new StringBuilder();
        String[] wanted = value.split(",");
        for (int i = 0; i < film.shots().size(); i++) {
            long end = i + 1 < film.shots().size() ? film.shots().get(i + 1).startMillis() : film.durationMillis();
            String length = (end - film.shots().get(i).startMillis()) / 1_000 + "s";
            lengths.append(i == 0 ? "" : ",").append(i < wanted.length && wanted[i].equals("*") ? "*" : length);
        }
        return lengths.toString();
    }

    private static String seconds(long millis) {
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }

    private static String file(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static String join(Stream<String> words) {
        return String.join(",", words.toList());
    }
}
