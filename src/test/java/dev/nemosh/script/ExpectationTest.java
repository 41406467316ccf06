package dev.nemosh.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.draft.Track;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.work.media.SmallMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    @TempDir
    private Path folder;

    private Optional<String> reply = Optional.of("Title added:\n\"Paradise Found\"");
    private Optional<Draft> draft = Optional.of(new Draft("{}", null, 10_040, 1080, 1920, List.of(
            new Track(1, 0, Kind.VIDEO, null, List.of()), new Track(2, 1, Kind.AUDIO, null, List.of()))));

    @BeforeEach
    void filesThatAreThere() throws IOException {
        Files.write(folder.resolve("out.mp4"), SmallMedia.mp4(10_000));
        Files.write(folder.resolve("empty.mp4"), new byte[0]);
        Files.writeString(folder.resolve("my notes.mp4"), "no film at all, only words");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "expect text ~ Title added", "expect reply ~ (?s)added.*Found", "expect text ~ \"Paradise Found\"",
        "expect text != error", "expect text ~ '\\w+ Found'", "expect tracks = 2", "expect tracks == 2",
        "expect tracks >= 2", "expect tracks != 3", "expect tracks < 3", "expect track 2 kind = audio",
        "expect track 2 type = audio", "expect track 1 kind != audio", "expect duration ~ 10s",
        "expect duration > 10s", "expect duration = 10040ms", "expect credits > 0", "expect credits <= 42",
        "expect exit = 6", "expect file out.mp4", "expect file 'my notes.mp4'",
        "expect file out.mp4 duration = 10s", "expect file out.mp4 duration ~ 10.05s"})
    void whatIsSoHolds(String line) {
        assertEquals(Optional.empty(), failure(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "expect text ~ music | expected text ~ music, but the reply does not hold it",
        "expect text != Title | expected text != Title, but the reply holds it",
        "expect tracks >= 3 | expected tracks >= 3, but tracks is 2",
        "expect track 1 kind = text | expected track 1 kind = text, but track 1 kind is video",
        "expect track 3 kind = text | expected track 3 kind = text, but there are only 2 tracks",
        "expect duration = 10s | expected duration = 10s, but duration is 10.04s",
        "expect duration ~ 9s | expected duration ~ 9s, but duration is 10.04s",
        "expect credits > 42 | expected credits > 42, but credits is 42",
        "expect exit = 0 | expected exit = 0, but exit is 6",
        "expect file gone.mp4 | expected file gone.mp4, but gone.mp4 is not there",
        "expect file empty.mp4 | expected file empty.mp4, but empty.mp4 is empty",
        "expect file out.mp4 duration > 11s | expected file out.mp4 duration > 11s, but file out.mp4 duration is 10s",
        "expect file 'my notes.mp4' duration = 1s | expected file my notes.mp4 duration = 1s, "
                + "but the length of my notes.mp4 cannot be read",
    })
    void whatIsOtherwiseIsTold(String line, String told) {
        Failure failure = failure(line).orElseThrow();
        assertEquals(told, failure.message().toString());
        assertEquals(ExitCode.EXPECTATION, failure.exit());
    }

    @Test
    void nothingHoldsBeforeThereIsAReplyOrADraft() {
        reply = Optional.empty();
        draft = Optional.empty();
        assertTrue(failure("expect text ~ x").orElseThrow().message().toString().endsWith("there is no reply yet"));
        assertTrue(failure("expect text != x").isPresent());
        assertTrue(failure("expect tracks = 0").orElseThrow().message().toString().endsWith("there is no draft yet"));
        assertTrue(failure("expect track 1 kind = video").isPresent());
        assertTrue(failure("expect duration = 0s").isPresent());
    }

    private Optional<Failure> failure(String line) {
        Step.Check check = (Step.Check) ScriptFixture.read(line).lines().get(0).step();
        return new Checks(ScriptFixture.MESSAGES, new Facts() {
            @Override
            public Optional<String> reply() {
                return reply;
            }

            @Override
            public Optional<Draft> draft() {
                return draft;
            }

            @Override
            public OptionalLong credits() {
                return OptionalLong.of(42);
            }

            @Override
            public int exit() {
                return 6;
            }

            @Override
            public Path file(String name) {
                return folder.resolve(name);
            }
        }).failure(check.expectation());
    }
}
