package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.draft.Change;
import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftDiff;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How the director puts things, in one language. */
final class Wording {
    private final Messages messages;

    Wording(Language language) {
        messages = new Messages(language);
    }

    /** The message of that key. */
    String say(String key, Object... values) {
        return messages.text("studio." + key, values).toString();
    }

    /** Sentences as one paragraph. */
    String paragraph(List<String> sentences) {
        String gap = messages.language() == Language.CHINESE ? "" : " ";
        return String.join(gap, sentences.stream().filter(sentence -> !sentence.isBlank()).toList());
    }

    /** A name of the studio in the user's language: {@code family-skyline}, {@code mood-lofi}; the name itself else. */
    String name(String kind, String name) {
        String key = "studio." + kind + "-" + name.replace("#", "");
        return messages.has(key) ? messages.text(key).toString() : name;
    }

    /** Names joined as a list. */
    String list(Collection<String> words) {
        return String.join(say("comma"), words);
    }

    /** {@code 0-3s}. */
    String span(long startMillis, long endMillis) {
        return Durations.seconds(startMillis) + "-" + length(endMillis);
    }

    /** {@code 10s}. */
    String length(long millis) {
        return Durations.seconds(millis) + "s";
    }

    /** What lies between two drafts. */
    String changes(ObjectNode before, ObjectNode after) {
        List<Change> changes = DraftDiff.between(read(before), read(after));
        return String.join(say("semicolon"),
                new ChangeWords(messages).tell(changes).stream().map(CleanText::toString).toList());
    }

    private static Draft read(ObjectNode draft) {
        return dev.nemosh.draft.DraftReader.read(draft.toString());
    }

    String percent(double fraction) {
        return Math.round(fraction * 100) + "%";
    }

    /** What a scene is called: its family, and the time of day. */
    String scene(SceneSpec scene) {
        String family = name("family", scene.family());
        boolean timeless = scene.family().equals("product") || scene.family().equals("abstract")
                || scene.family().equals("space");
        if (timeless) {
            return family;
        }
        return scene.from().equals(scene.to()) ? say("scene-at", family, name("hour", scene.from()))
                : say("scene-between", family, name("hour", scene.from()), name("hour", scene.to()));
    }

    /** Every track with what is on it. */
    String tracks(Timeline timeline) {
        List<String> tracks = new ArrayList<>();
        if (!timeline.shots().isEmpty()) {
            tracks.add(track(tracks, "track-video", timeline.shots().stream().map(this::shot).toList()));
        }
        for (Lane lane : List.of(Lane.MUSIC, Lane.SOUND)) {
            if (!timeline.cues(lane).isEmpty()) {
                tracks.add(track(tracks, lane == Lane.MUSIC ? "track-music" : "track-sound",
                        timeline.cues(lane).stream().map(this::cue).toList()));
            }
        }
        for (Lane lane : List.of(Lane.TITLE, Lane.CAPTIONS)) {
            if (!timeline.captions(lane).isEmpty()) {
                tracks.add(track(tracks, lane == Lane.TITLE ? "track-title" : "track-captions",
                        timeline.captions(lane).stream().map(this::caption).toList()));
            }
        }
        return String.join(say("semicolon"), tracks);
    }

    private String track(List<String> before, String kind, List<String> clips) {
        return (before.size() + 1) + ". " + say(kind, list(clips));
    }

    private String shot(Clip<Shot> clip) {
        return say("timed", clip.name(), span(clip.content().startMillis(), clip.content().endMillis()));
    }

    private String cue(Clip<Cue> clip) {
        Cue cue = clip.content();
        return say("timed-loud", clip.name(), span(cue.startMillis(), cue.endMillis()), percent(cue.volume()));
    }

    private String caption(Clip<Caption> clip) {
        Caption caption = clip.content();
        return say("timed", say("quoted", caption.text()), span(caption.startMillis(), caption.endMillis()));
    }
}
