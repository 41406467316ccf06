package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.TitleWish;
import dev.nemosh.studio.director.plan.When;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Caption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles and captions. */
final class TitleEdits {
    private static final long USUAL_MILLIS = 3_000;

    private final Wording wording;

    TitleEdits(Studio studio) {
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.AddTitle.class, this::add);
        editor.on(Edit.ChangeTitle.class, this::change);
        editor.on(Edit.RemoveTitle.class, this::remove);
        editor.on(Edit.AddCaptions.class, this::addCaptions);
        editor.on(Edit.RemoveCaptions.class, this::removeCaptions);
    }

    private Outcome add(Edit.AddTitle edit, Timeline timeline) {
        String text = edit.text().isBlank() ? timeline.title() : edit.text();
        When.Bounds bounds = edit.when().in(timeline.durationMillis(), USUAL_MILLIS);
        TitleWish style = edit.style();
        Caption title = new Caption(bounds.startMillis(), bounds.endMillis(), text,
                edit.subtitle() == null ? "" : edit.subtitle(), or(style.position(), "center"),
                or(style.color(), "#ffffff"), scale(style.scale()), or(style.animation(), "rise"));
        Timeline after = with(timeline, Lane.TITLE, title);
        return Outcome.done(after, wording.say("title-added", text, look(title)));
    }

    private static Timeline with(Timeline timeline, Lane lane, Caption caption) {
        List<Clip<Caption>> captions = new ArrayList<>(timeline.captions());
        captions.add(new Clip<>(timeline.nextId(), caption.text(), lane, caption));
        return timeline.withCaptions(captions).counted();
    }

    private Outcome change(Edit.ChangeTitle edit, Timeline timeline) {
        Clip<Caption> clip = find(timeline, edit.was());
        if (clip == null) {
            return edit.text() == null ? Outcome.refused(timeline, wording.say("no-title"))
                    : add(new Edit.AddTitle(edit.text(), edit.subtitle(), edit.when(), edit.style()), timeline);
        }
        Caption was = clip.content();
        long film = timeline.durationMillis();
        long length = was.endMillis() - was.startMillis();
        When when = edit.when().isUnsaid() ? new When(was.startMillis() + edit.shift(), null, length, null)
                : edit.when();
        if (when.startMillis() == null && when.place() == null) {
            when = new When(was.startMillis(), when.endMillis(), when.lengthMillis(), null);
        }
        When.Bounds bounds = when.in(film, length);
        TitleWish style = edit.style();
        Caption now = new Caption(bounds.startMillis(), bounds.endMillis(), or(edit.text(), was.text()),
                or(edit.subtitle(), was.subtitle()), or(style.position(), was.position()),
                or(style.color(), was.color()), scale(was.scale() * style.scale()),
                or(style.animation(), was.animation()));
        if (now.equals(was)) {
            return Outcome.refused(timeline, wording.say("title-same", was.text()));
        }
        List<Clip<Caption>> captions = timeline.captions().stream()
                .map(one -> one == clip ? clip.with(now).named(now.text()) : one).toList();
        return Outcome.done(timeline.withCaptions(captions), wording.say("title-changed", now.text(), look(now)));
    }

    /** The title with those words; the last one where none were given. */
    private static @Nullable Clip<Caption> find(Timeline timeline, @Nullable String text) {
        List<Clip<Caption>> titles = timeline.captions(Lane.TITLE);
        return titles.stream().filter(clip -> clip.content().text().equalsIgnoreCase(text)).findFirst()
                .orElse(titles.isEmpty() ? null : titles.get(titles.size() - 1));
    }

    private Outcome remove(Edit.RemoveTitle edit, Timeline timeline) {
        List<Clip<Caption>> gone = timeline.captions(Lane.TITLE).stream()
                .filter(clip -> edit.text() == null || clip.content().text().equalsIgnoreCase(edit.text())).toList();
        if (gone.isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-title"));
        }
        List<Clip<Caption>> left = timeline.captions().stream().filter(clip -> !gone.contains(clip)).toList();
        return Outcome.done(timeline.withCaptions(left), wording.say("title-removed", quoted(gone)));
    }

    private String quoted(List<Clip<Caption>> titles) {
        return wording.list(titles.stream().map(clip -> wording.say("quoted", clip.content().text())).toList());
    }

    private Outcome addCaptions(Edit.AddCaptions edit, Timeline timeline) {
        long film = timeline.durationMillis();
        When.Bounds bounds = edit.when().isUnsaid() ? new When.Bounds(0, film) : edit.when().in(film, film);
        long each = (bounds.endMillis() - bounds.startMillis()) / edit.lines().size();
        Timeline after = timeline;
        for (int i = 0; i < edit.lines().size(); i++) {
            long start = bounds.startMillis() + i * each;
            long end = i + 1 == edit.lines().size() ? bounds.endMillis() : start + each;
            after = with(after, Lane.CAPTIONS, new Caption(start, end, edit.lines().get(i), "",
                    or(edit.style().position(), "bottom"), or(edit.style().color(), "#ffffff"),
                    scale(0.6 * edit.style().scale()), or(edit.style().animation(), "fade")));
        }
        return Outcome.done(after, wording.say("captions-added", String.valueOf(edit.lines().size()),
                wording.span(bounds.startMillis(), bounds.endMillis())));
    }

    private Outcome removeCaptions(Edit.RemoveCaptions edit, Timeline timeline) {
        if (timeline.captions(Lane.CAPTIONS).isEmpty()) {
            return timeline.captions().isEmpty() ? Outcome.refused(timeline, wording.say("no-captions"))
                    : Outcome.done(timeline.withCaptions(List.of()),
                            wording.say("captions-none-titles", quoted(timeline.captions())));
        }
        return Outcome.done(timeline.withCaptions(timeline.captions(Lane.TITLE)), wording.say("captions-removed"));
    }

    private String look(Caption title) {
        return wording.list(List.of(wording.span(title.startMillis(), title.endMillis()),
                wording.name("position", title.position()), wording.name("color", title.color())));
    }

    private static double scale(double wanted) {
        return Math.round(Math.max(0.3, Math.min(3, wanted)) * 100) / 100.0;
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
