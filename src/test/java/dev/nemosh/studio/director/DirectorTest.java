package dev.nemosh.studio.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectorTest {

    @Test
    void aFilmComesInTwoStages() {
        List<Step> steps = Rehearsal.of().prompt("10s city with lo-fi music");
        assertEquals(List.of("Work", "Say", "Work", "Say"),
                steps.stream().map(step -> step.getClass().getSimpleName()).toList());
        Step.Work raw = (Step.Work) steps.get(0);
        assertEquals("generate_video_with_seedance", raw.tool());
        assertEquals(1, raw.draftAfter().path("t").size());
        assertEquals(1, raw.generatedMedia().size());
        assertEquals(2, ((Step.Work) steps.get(2)).draftAfter().path("t").size());
    }

    @Test
    void theAnswerIsInThePromptsLanguage() {
        Rehearsal rehearsal = Rehearsal.of();
        rehearsal.prompt("10s ocean with the title “海风”");
        assertTrue(rehearsal.said().contains("The raw clip is ready"), rehearsal.said());
        rehearsal.prompt("音乐小声一点");
        assertEquals("音量 80% -> 53%。", rehearsal.said().strip());
    }

    @Test
    void theTalkativeDirectorAnswersEveryEditWithoutButtons() {
        Rehearsal rehearsal = Rehearsal.of("10s city");
        for (int i = 5; i < 30; i++) {
            rehearsal.prompt("make it " + i + " seconds");
            assertFalse(rehearsal.said().isBlank());
            assertFalse(rehearsal.said().toLowerCase(Locale.ROOT).contains("click"));
        }
    }

    @Test
    void theCloudsMannersAreSomeSilentEditsAndButtons() {
        Director cloud = new Director(Rehearsal.FAMILIES, Rehearsal.MOODS, DirectorHabits.CLOUD);
        Rehearsal rehearsal = new Rehearsal(cloud);
        rehearsal.prompt("10s city");
        assertTrue(rehearsal.said().contains("click Export"), rehearsal.said());
        long silent = IntStream.range(20, 120).filter(i -> {
            rehearsal.prompt("make it " + i + " seconds");
            return rehearsal.said().isBlank();
        }).count();
        assertTrue(silent > 15 && silent < 45, silent + " of 100 were silent");
    }

    @Test
    void anotherTakeAndAnotherSeedDrawAnotherFilm() {
        Rehearsal first = Rehearsal.of("10s city");
        assertNotEquals(first.film(), Rehearsal.of("10s city", "regenerate").film());
        assertNotEquals(first.film(), Rehearsal.of("10s city, seed 42").film());
    }

    @Test
    void aSmallStudioTakesTheNearestOfWhatItHas() {
        Director small = new Director(Set.of("ocean", "skyline"), Set.of("lofi", "ambient"), DirectorHabits.TALKATIVE);
        Rehearsal rehearsal = new Rehearsal(small);
        rehearsal.prompt("10s of mountains with piano music");
        assertTrue(rehearsal.draft().toString().contains("studio:scene/ocean"), rehearsal.draft().toString());
        assertTrue(rehearsal.draft().toString().contains("studio:score/ambient"), rehearsal.draft().toString());
        assertTrue(rehearsal.said().contains("mountains"), rehearsal.said());
    }

    @Test
    void aSceneIsKnownByWhatItWasAskedForAs() {
        Director small = new Director(Set.of("ocean", "mountains"), Set.of("lofi"), DirectorHabits.TALKATIVE);
        Rehearsal rehearsal = new Rehearsal(small);
        rehearsal.prompt("first the mountains, then the ocean, then a forest, 12s");
        rehearsal.prompt("remove the forest");
        assertEquals(List.of("mountains", "ocean"), rehearsal.film().shots().stream()
                .map(shot -> ((Shot.Scene) shot).scene().family()).toList());
    }

    @Test
    void anIdStaysWithItsSegment() {
        Rehearsal rehearsal = Rehearsal.of("first the mountains, then the ocean, 12s");
        String ocean = rehearsal.draft().at("/t/0/sg/1/id").asText();
        rehearsal.prompt("swap scene 1 and 2");
        assertEquals(ocean, rehearsal.draft().at("/t/0/sg/0/id").asText());
    }

    @Test
    void everyStepCanBeUndoneAndDoneAgain() {
        Rehearsal rehearsal = Rehearsal.of("10s city, title \"One\"");
        List<Film> films = new ArrayList<>(List.of(rehearsal.film()));
        for (String prompt : List.of("make the title red", "make it vertical", "make it 15 seconds")) {
            rehearsal.prompt(prompt);
            films.add(rehearsal.film());
        }
        for (int step = 2; step >= 0; step--) {
            rehearsal.prompt("undo");
            assertEquals(films.get(step), rehearsal.film());
        }
        rehearsal.prompt("撤销");
        assertTrue(rehearsal.free(), rehearsal.said());
        for (int step = 1; step <= 3; step++) {
            rehearsal.prompt("redo");
            assertEquals(films.get(step), rehearsal.film());
        }
    }

    @Test
    void anEditAfterAnUndoStartsANewWay() {
        Rehearsal rehearsal = Rehearsal.of("10s city, title \"One\"", "make the title red", "undo that");
        assertTrue(rehearsal.said().contains("Undone: "), rehearsal.said());
        rehearsal.prompt("make it vertical");
        Film upright = rehearsal.film();
        rehearsal.prompt("undo that");
        assertEquals("#ffffff", rehearsal.film().captions().get(0).color());
        rehearsal.prompt("redo that");
        assertEquals(upright, rehearsal.film());
    }

    @Test
    void aNewFilmIsUndoneAsAWhole() {
        Rehearsal rehearsal = Rehearsal.of("10s city");
        Film city = rehearsal.film();
        rehearsal.prompt("make a 6 second ocean video with piano music");
        rehearsal.prompt("undo");
        assertEquals(city, rehearsal.film());
    }

    @Test
    void whatCannotBeDoneChangesNothingAndSaysWhatCan() {
        for (String prompt : List.of("add a voiceover", "translate the title into French", "blur the background",
                "make the music sparkle", "make the title sparkle", "mute the first scene", "play it backwards",
                "split it at 20 seconds", "start the music at 30s", "publish it on my channel", "把标题翻译成英文",
                "倒放", "加旁白", "让标题跳舞")) {
            Rehearsal rehearsal = Rehearsal.of("10s city with lo-fi music and a title 'Urban Dreams'");
            rehearsal.prompt(prompt);
            assertTrue(rehearsal.free(), prompt + ": " + rehearsal.said());
            assertFalse(rehearsal.said().isBlank(), prompt);
        }
    }
}
