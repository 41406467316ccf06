package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** The user's own clips, pictures and sounds. */
final class AssetEdits {
    private static final long PICTURE_MILLIS = 3_000;
    private static final long UNKNOWN_MILLIS = 10_000;
    private static final long FADE_MILLIS = 500;

    private final Studio studio;
    private final Wording wording;

    AssetEdits(Studio studio) {
        this.studio = studio;
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.InsertAsset.class, this::insert);
    }

    private Outcome insert(Edit.InsertAsset edit, Timeline timeline) {
        List<String> said = new ArrayList<>();
        List<Asset> chosen = chosen(edit, said);
        if (chosen.isEmpty()) {
            said.add(wording.say(studio.assets().isEmpty() ? "no-assets" : "no-such-asset"));
            return new Outcome(timeline, said, false);
        }
        Timeline before = edit.fresh() ? Timeline.empty("", Canvas.DEFAULT, 30, studio.seed()) : timeline;
        Timeline after = before.title().isEmpty() ? before.titled(chosen.get(0).name(), studio.seed()) : before;
        boolean first = before.shots().isEmpty();
        if (edit.canvas() != null) {
            after = after.on(edit.canvas());
        } else if (first && chosen.get(0).kind().equals("video") && chosen.get(0).width() > 0) {
            after = after.on(Canvas.fitting(chosen.get(0).width(), chosen.get(0).height()));
        }
        List<Asset> seen = chosen.stream().filter(Asset::visible).toList();
        int place = edit.atStart() ? 0 : after.shots().size();
        for (Asset asset : seen) {
            long length = length(edit, asset, seen.size());
            Shot shot = new Shot.Media(0, length, FADE_MILLIS, asset.url(), asset.kind().equals("image"), 0, 1, 1,
                    Shot.Look.PLAIN);
            Clip<Shot> clip = new Clip<>(after.nextId(), asset.name(), Lane.PICTURE, shot);
            after = SceneEdits.inserted(after.counted(), place++, clip, length);
            long start = after.shots().get(place - 1).content().startMillis();
            said.add(wording.say("asset-added", asset.name(), wording.span(start, start + length)));
        }
        for (Asset asset : chosen) {
            if (!asset.visible()) {
                after = sounding(after, asset, said);
            }
        }
        return new Outcome(after, said, true);
    }

    private List<Asset> chosen(Edit.InsertAsset edit, List<String> said) {
        List<Asset> chosen = new ArrayList<>();
        for (String file : edit.files()) {
            studio.assets().stream().filter(asset -> asset.name().equalsIgnoreCase(file)).findFirst()
                    .ifPresentOrElse(chosen::add, () -> said.add(wording.say("no-such-file", file)));
        }
        if (!edit.files().isEmpty()) {
            return chosen;
        }
        List<Asset> fitting = studio.assets().stream()
                .filter(asset -> edit.kind().isEmpty() ? asset.visible() : asset.kind().equals(edit.kind())).toList();
        return fitting.isEmpty() || edit.all() ? fitting : List.of(fitting.get(fitting.size() - 1));
    }

    private static long length(Edit.InsertAsset edit, Asset asset, int count) {
        boolean picture = asset.kind().equals("image");
        long own = picture ? PICTURE_MILLIS : asset.durationMillis() > 0 ? asset.durationMillis() : UNKNOWN_MILLIS;
        if (edit.lengthMillis() == null) {
            return own;
        }
        long share = Math.max(500, edit.lengthMillis() / count);
        return picture ? share : Math.min(own, share);
    }

    /** The sound takes the music's place; it lasts as long as it does, at most to the film's end. */
    private Timeline sounding(Timeline timeline, Asset asset, List<String> said) {
        long film = timeline.durationMillis();
        long own = asset.durationMillis() > 0 ? asset.durationMillis() : film;
        long end = film == 0 ? own : Math.min(own, film);
        List<Clip<Cue>> cues = new ArrayList<>(timeline.cues(Lane.SOUND));
        cues.add(new Clip<>(timeline.nextId(), asset.name(), Lane.SOUND,
                new Cue.Media(0, end, 1, 0, Math.min(1_500, end / 4), asset.url(), 0)));
        said.add(wording.say("sound-added", asset.name(), wording.span(0, end)));
        return timeline.withCues(cues).counted();
    }
}
