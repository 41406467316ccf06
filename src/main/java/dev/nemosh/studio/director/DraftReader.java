package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the wire's JSON into a timeline; what is missing gets its default, what is unknown is passed over. */
final class DraftReader {
    private static final String SCENE = "studio:scene/";
    private static final String SCORE = "studio:score/";
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp");

    private final Set<String> families;
    private final Set<String> moods;

    DraftReader(Set<String> families, Set<String> moods) {
        this.families = families;
        this.moods = moods;
    }

    Timeline timeline(JsonNode draft) {
        List<Clip<Shot>> shots = new ArrayList<>();
        List<Clip<Cue>> cues = new ArrayList<>();
        List<Clip<Caption>> captions = new ArrayList<>();
        for (JsonNode track : draft.path("t")) {
            long start = 0;
            int number = 0;
            for (JsonNode segment : track.path("sg")) {
                Place place = new Place(segment, ++number, start);
                switch (track.path("tt").asInt(0)) {
                    case 0 -> shots.add(place.clip(Lane.PICTURE, shot(place)));
                    case 1 -> {
                        Cue cue = cue(place);
                        cues.add(place.clip(cue instanceof Cue.Score ? Lane.MUSIC : Lane.SOUND, cue));
                    }
                    case 7 -> captions.add(place.clip(lane(track), caption(place)));
                    default -> throw DraftForm.unreadable("studio.draft-track", track.path("tt").asText());
                }
                start = place.end();
            }
        }
        shots.sort(Comparator.comparingLong(clip -> clip.content().startMillis()));
        JsonNode about = draft.path("m");
        Canvas canvas = Canvas.fitting(about.path("width").asLong(Canvas.DEFAULT.width()),
                about.path("height").asLong(Canvas.DEFAULT.height()));
        Timeline shown = Timeline.empty("", canvas, 30, 0).withShots(shots);
        long fadeIn = shots.isEmpty() ? 0 : shots.get(0).content().fadeInMillis();
        long fadeOut = millis(about.path("fade_out"), Math.min(fadeIn, shown.durationMillis() / 4));
        int rate = Math.max(1, Math.min(60, about.path("fps").asInt(30)));
        return new Timeline(about.path("title").asText(""), canvas, rate, about.path("seed").asLong(0),
                draft.path("x_studio").path("serial").asInt(1000), fadeOut, shots, cues, captions);
    }

    private static Lane lane(JsonNode track) {
        String name = track.path("m").path("lane").asText("").toUpperCase(Locale.ROOT);
        return name.equals(Lane.CAPTIONS.name()) ? Lane.CAPTIONS : Lane.TITLE;
    }

    private Shot shot(Place place) {
        JsonNode about = place.about();
        String source = about.path("src").asText("");
        long fade = millis(about.path("fade_in"), 0);
        if (source.startsWith(SCENE) || about.has("scene")) {
            JsonNode spec = about.path("scene");
            String family = spec.path("family").asText(after(SCENE, source));
            if (!families.contains(family)) {
                throw DraftForm.unreadable("studio.draft-scene", place.number(), family);
            }
            return new Shot.Scene(place.start(), place.end(), fade, scene(family, spec),
                    millis(place.segment().at("/x_take/in"), 0), millis(place.segment().at("/x_take/of"), 0));
        }
        if (source.isBlank()) {
            throw DraftForm.unreadable("studio.draft-source", place.number(), place.name());
        }
        JsonNode look = about.path("look");
        Shot.Look grading = new Shot.Look(grade(look, "brightness"), grade(look, "contrast"),
                grade(look, "saturation"), grade(look, "warmth"));
        return new Shot.Media(place.start(), place.end(), fade, source, isPicture(about, source),
                millis(about.path("in"), 0), between(0.1, about.path("speed").asDouble(1), 10),
                between(0, about.path("volume").asDouble(1), 2), grading);
    }

    private static SceneSpec scene(String family, JsonNode spec) {
        Map<String, Double> knobs = new LinkedHashMap<>();
        spec.path("knobs").properties().forEach(knob -> knobs.put(knob.getKey(), knob.getValue().asDouble()));
        return new SceneSpec(family, spec.path("palette").asText("auto"), spec.path("from").asText("day"),
                spec.path("to").asText(spec.path("from").asText("day")), spec.path("motion").asText("drift"),
                between(0.25, spec.path("pace").asDouble(1), 4), spec.path("seed").asLong(0), knobs);
    }

    private Cue cue(Place place) {
        JsonNode about = place.about();
        String source = about.path("src").asText("");
        double volume = between(0, about.path("volume").asDouble(1), 2);
        long fadeIn = millis(about.path("fade_in"), 0);
        long fadeOut = millis(about.path("fade_out"), 0);
        if (source.startsWith(SCORE) || about.has("score")) {
            JsonNode spec = about.path("score");
            String mood = spec.path("mood").asText(after(SCORE, source));
            if (!moods.contains(mood)) {
                throw DraftForm.unreadable("studio.draft-score", place.number(), mood);
            }
            ScoreSpec score = new ScoreSpec(mood, spec.path("bpm").asInt(0), spec.path("seed").asLong(0));
            return new Cue.Score(place.start(), place.end(), volume, fadeIn, fadeOut, score);
        }
        if (source.isBlank()) {
            throw DraftForm.unreadable("studio.draft-source", place.number(), place.name());
        }
        return new Cue.Media(place.start(), place.end(), volume, fadeIn, fadeOut, source,
                millis(about.path("in"), 0));
    }

    private static Caption caption(Place place) {
        JsonNode about = place.about();
        JsonNode style = about.path("style");
        return new Caption(place.start(), place.end(), about.path("text").asText(place.name()),
                about.path("subtitle").asText(""), style.path("position").asText("center"),
                style.path("color").asText("#ffffff"), between(0.3, style.path("size").asDouble(1), 3),
                style.path("animation").asText("rise"));
    }

    private static boolean isPicture(JsonNode about, String source) {
        if (about.has("kind")) {
            return about.path("kind").asText().equals("image");
        }
        String path = source.replaceFirst("[?#].*", "");
        return PICTURES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String after(String scheme, String source) {
        return source.startsWith(scheme) ? source.substring(scheme.length()) : "";
    }

    private static double grade(JsonNode look, String name) {
        return between(-1, look.path(name).asDouble(0), 1);
    }

    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static long millis(JsonNode value, long otherwise) {
        return Math.max(0, value.asLong(otherwise));
    }

    /** Where a segment stands: its number on its track from 1, its times; without a start it follows the one before. */
    private record Place(JsonNode segment, int number, long followsMillis) {
        JsonNode about() {
            return segment.path("m");
        }

        long start() {
            return millis(segment.path("s"), followsMillis);
        }

        long end() {
            long length = segment.path("d").asLong(0);
            if (length <= 0) {
                throw DraftForm.unreadable("studio.draft-length", number, name());
            }
            return start() + length;
        }

        String name() {
            return about().path("name").asText("");
        }

        <T> Clip<T> clip(Lane lane, T content) {
            return new Clip<>(segment.path("id").asText("seg_" + lane.name().toLowerCase(Locale.ROOT) + number),
                    name(), lane, content);
        }
    }
}
