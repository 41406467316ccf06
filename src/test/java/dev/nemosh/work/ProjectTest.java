package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private final FakeCloud cloud = new FakeCloud(time);

    @Test
    void theSessionIsMadeWhenItIsFirstNeededAndTakenUpByTheNextRun() {
        assertEquals(Optional.empty(), project().current());
        Session made = project().require("make a city timelapse", event -> {});
        assertEquals("city-timelapse", made.name());
        assertEquals(made, project().current().orElseThrow());
        assertEquals(made, project().require("add music", event -> {}));
        assertEquals(List.of("en"), cloud.languages);
    }

    @Test
    void aNewOneIsStartedAndTheOldOneTakenUpByName() {
        Project project = project();
        Session old = project.require("make a city timelapse", event -> {});
        time.pass(Duration.ofSeconds(1));
        project.startNew();
        assertEquals(Optional.empty(), project.current());
        Session fresh = project.require("an ocean at dusk", event -> {});
        assertEquals(List.of(fresh.id(), old.id()), project.list().stream().map(Session::id).toList());
        time.pass(Duration.ofSeconds(1));
        assertEquals(old.id(), project.use("city-timelapse").id());
        assertEquals(old.id(), project().current().orElseThrow().id());
    }

    @Test
    void aSessionIsRenamedAndForgotten() {
        Project project = project();
        Session made = project.require("make a city timelapse", event -> {});
        assertEquals("lisbon", project.rename("lisbon").name());
        assertEquals(made.id(), project.forget("lisbon").id());
        assertEquals(List.of(), project.list());
        assertEquals(Optional.empty(), project.current());
    }

    @Test
    void anUnknownIdIsTakenAsItIsAnUnknownNameIsAnError() {
        Project project = project();
        assertEquals("5529798706024415999", project.use("5529798706024415999").id());
        NemoException unknown = assertThrows(NemoException.class, () -> project.use("lisbon"));
        assertEquals(ExitCode.USAGE, unknown.failure().exit());
        assertThrows(NemoException.class, () -> project.forget("porto"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "make a 10 second city timelapse | en",
        "做一个城市延时视频              | zh-CN",
        "製作一個城市縮時影片            | zh-TW",
        "夜の街のビデオを作って          | ja",
        "도시 타임랩스 만들어 줘         | ko",
        "сделай видео о море             | ru",
        "haz un vídeo de diez segundos con música | es",
        "fais une vidéo de dix secondes avec de la musique | fr",
        "mach ein Video mit Musik und einem Titel | de",
        "crie um vídeo de dez segundos com música para minha loja | pt",
        "crea un video di dieci secondi con musica per il mio negozio | it",
        "lofi                            | nl",
        "12345                           | nl",
    })
    void thePromptTellsTheLanguage(String prompt, String language) {
        assertEquals(language, PromptLanguage.of(prompt, Locale.forLanguageTag("nl")));
    }

    private Project project() {
        return WorkBench.over(cloud, directory, time).project;
    }
}
