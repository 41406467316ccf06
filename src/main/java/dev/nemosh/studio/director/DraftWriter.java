package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.film.Shot;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes a timeline as the wire's JSON: documented keys as documented, the rest under names of the studio's own. */
final class DraftWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode write(Timeline timeline) {
        ObjectNode draft = JSON.objectNode();
        ArrayNode tracks = draft.putArray("t");
        track(tracks, Lane.PICTURE, timeline.shots(), DraftWriter::shot);
        track(tracks, Lane.MUSIC, timeline.cues(Lane.MUSIC), DraftWriter::cue);
        track(tracks, Lane.SOUND, timeline.cues(Lane.SOUND), DraftWriter::cue);
        track(tracks, Lane.TITLE, timeline.captions(Lane.TITLE), DraftWriter::caption);
        track(tracks, Lane.CAPTIONS, timeline.captions(Lane.CAPTIONS), DraftWriter::caption);
        draft.put("d", timeline.durationMillis());
        ObjectNode about = draft.putObject("m");
        about.put("title", timeline.title());
        about.put("width", timeline.canvas().width());
        about.put("height", timeline.canvas().height());
        about.put("fps", timeline.framesPerSecond());
        about.put("seed", timeline.seed());
        about.put("fade_out", timeline.fadeOutMillis());
        draft.put("cv", 3);
        draft.putObject("x_studio").put("kind", "nemosh").put("serial", timeline.serial());
        return draft;
    }

    private static <T> void track(ArrayNode tracks, Lane lane, List<Clip<T>> clips, BiConsumer<ObjectNode, T> form) {
        if (clips.isEmpty()) {
            return;
        }
        ObjectNode track = tracks.addObject().put("tt", lane.trackType());
        ArrayNode segments = track.putArray("sg");
        for (Clip<T> clip : clips) {
            ObjectNode segment = segments.addObject().put("id", clip.id());
            ObjectNode about = JSON.objectNode().put("name", clip.name());
            form.accept(segment, clip.content());
            about.setAll((ObjectNode) segment.remove("m"));
            segment.set("m", about);
        }
        track.putObject("m").put("lane", lane.name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode timed(ObjectNode segment, long start, long end) {
        return segment.put("s", start).put("d", end - start).putObject("m");
    }

    private static void shot(ObjectNode segment, Shot shot) {
        ObjectNode about = timed(segment, shot.startMillis(), shot.endMillis());
        if (shot instanceof Shot.Scene scene) {
            scene(about, scene.scene());
            if (scene.takeMillis() > 0) {
                segment.putObject("x_take").put("in", scene.inMillis()).put("of", scene.takeMillis());
            }
        } else if (shot instanceof Shot.Media media) {
            about.put("src", media.source()).put("kind", media.picture() ? "image" : "video");
            about.put("in", media.inMillis()).put("speed", media.speed()).put("volume", media.volume());
            Shot.Look look = media.look();
            about.putObject("look").put("brightness", look.brightness()).put("contrast", look.contrast())
                    .put("saturation", look.saturation()).put("warmth", look.warmth());
        }
        about.put("fade_in", shot.fadeInMillis());
    }

    private static void scene(ObjectNode about, SceneSpec scene) {
        about.put("src", "studio:scene/" + scene.family());
        ObjectNode spec = about.putObject("scene");
        spec.put("family", scene.family()).put("palette", scene.palette());
        spec.put("from", scene.from()).put("to", scene.to());
        spec.put("motion", scene.motion()).put("pace", scene.pace()).put("seed", scene.seed());
        ObjectNode knobs = spec.putObject("knobs");
        new TreeMap<>(scene.knobs()).forEach(knobs::put);
    }

    private static void cue(ObjectNode segment, Cue cue) {
        ObjectNode about = timed(segment, cue.startMillis(), cue.endMillis());
        if (cue instanceof Cue.Score score) {
            ScoreSpec spec = score.score();
            about.put("src", "studio:score/" + spec.mood());
            about.putObject("score").put("mood", spec.mood()).put("bpm", spec.beatsPerMinute())
                    .put("seed", spec.seed());
        } else if (cue instanceof Cue.Media media) {
            about.put("src", media.source()).put("in", media.inMillis());
        }
        about.put("volume", cue.volume()).put("fade_in", cue.fadeInMillis()).put("fade_out", cue.fadeOutMillis());
    }

    private static void caption(ObjectNode segment, Caption caption) {
        ObjectNode about = timed(segment, caption.startMillis(), caption.endMillis());
        about.put("text", caption.text());
        if (!caption.subtitle().isEmpty()) {
            about.put("subtitle", caption.subtitle());
        }
        about.putObject("style").put("position", caption.position()).put("color", caption.color())
                .put("size", caption.scale()).put("animation", caption.animation());
    }
}
