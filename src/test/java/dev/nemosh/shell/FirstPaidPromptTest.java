package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.Backend;
import dev.nemosh.api.Token;
import dev.nemosh.store.Turn;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstPaidPromptTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAnonymousUserIsToldOnceWhatCreditsBuyAndThatAnExportMayNeedARegistration(Language language) {
        WorkPlace cloud = new WorkPlace(folder, Backend.Kind.CLOUD, new Messages(language), null);
        String told = words(cloud, language).orElseThrow().toString();

        assertTrue(told.startsWith("100 "), told);
        assertTrue(told.matches(".*(free registration|免费注册).*"), told);
        assertEquals(Optional.empty(), words(cloud, language), "not before the second prompt");
        assertEquals(Optional.empty(), words(new WorkPlace(folder, Backend.Kind.CLOUD, ENGLISH, null), language),
                "not at the next start");
    }

    @Test
    void aTokenOfOnesOwnNeedsNoWords() {
        assertEquals(Optional.empty(), words(
                new WorkPlace(folder, Backend.Kind.CLOUD, ENGLISH, new Token("nmv_usr_own")), Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(value = Backend.Kind.class, names = {"EMBEDDED", "REPLAY"})
    void nothingIsPaidWithoutABackendElsewhere(Backend.Kind kind) {
        assertEquals(Optional.empty(), words(new WorkPlace(folder, kind, ENGLISH, null), Language.ENGLISH));
    }

    @Test
    void whoHasSentPromptsBeforeKnowsWhatTheyCost() {
        WorkPlace cloud = new WorkPlace(folder, Backend.Kind.CLOUD, ENGLISH, null);
        cloud.turns.add(new Turn(WorkPlace.NOW, "5529", "a film", Turn.Kind.FIRST, -100L, Duration.ofMinutes(2)));

        assertEquals(Optional.empty(), words(cloud, Language.ENGLISH));
    }

    private static Optional<CleanText> words(WorkPlace place, Language language) {
        return new FirstPaidPrompt(place.state, InstantSource.fixed(WorkPlace.NOW), new Messages(language))
                .words(place.open(), new Cancel());
    }
}
