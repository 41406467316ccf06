package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.film.Film;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session with the director: prompts go in, the draft and what was said come out. */
final class Rehearsal {
    static final Set<String> FAMILIES =
            Set.of("skyline", "ocean", "mountains", "product", "space", "forest", "abstract");
    static final Set<String> MOODS = Set.of("lofi", "cinematic", "upbeat", "ambient", "piano", "electronic");
    private static final List<Asset> ASSETS = List.of(
            new Asset("a1", "clip.mp4", "video", "/media/1/clip.mp4", 8_000, 1_280, 720),
            new Asset("a2", "logo.png", "image", "/media/2/logo.png", 0, 400, 400),
            new Asset("a3", "beach.jpg", "image", "/media/3/beach.jpg", 0, 4_000, 3_000),
            new Asset("a4", "song.mp3", "audio", "/media/4/song.mp3", 60_000, 0, 0));

    private static final Director TALKATIVE = new Director(FAMILIES, MOODS, DirectorHabits.TALKATIVE);

    private final Director director;
    private final List<String> prompts = new ArrayList<>();
    private final List<ObjectNode> drafts = new ArrayList<>();
    private List<Step> steps = List.of();

    Rehearsal(Director director) {
        this.director = director;
    }

    static Rehearsal of(String... prompts) {
        Rehearsal rehearsal = new Rehearsal(TALKATIVE);
        for (String prompt : prompts) {
            rehearsal.prompt(prompt);
        }
        return rehearsal;
    }

    List<Step> prompt(String prompt) {
        steps = director.direct(prompt, new ProjectView(Drafts.of(drafts), ASSETS, "en", prompts));
        for (Step step : steps) {
            if (step instanceof Step.Work work && work.draftAfter() != null) {
                drafts.add(work.draftAfter());
            }
        }
        prompts.add(prompt);
        return steps;
    }

    @Nullable ObjectNode draft() {
        return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    }

    Film film() {
        return new DraftForm(FAMILIES, MOODS).read(Objects.requireNonNull(draft(), "a draft"), null);
    }

    /** Whether the last answer changed nothing, so that it costs nothing. */
    boolean free() {
        return steps.stream().noneMatch(step -> step instanceof Step.Work work && work.draftAfter() != null);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** All paragraphs of the last answer. */
    String said() {
        return steps.stream().map(step -> step instanceof Step.Say say ? say.text()
                : step instanceof Step.Refuse no ? no.text() : "").collect(Collectors.joining("\n"));
    }
}
