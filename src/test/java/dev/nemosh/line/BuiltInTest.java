package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInTest {
    @Test
    void noTwoBuiltInsShareAName() {
        assertEquals(BuiltIn.allNames().size(), new HashSet<>(BuiltIn.allNames()).size());
    }

    @Test
    void namesAreFoundWhateverTheirCapitals() {
        assertEquals(BuiltIn.EXPORT, BuiltIn.named("Download").orElseThrow());
        assertEquals(BuiltIn.CREDITS, BuiltIn.named("余额").orElseThrow());
        assertTrue(BuiltIn.named("downloads").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void eachHasItsHelpInBothLanguagesAndExamplesThatWork(BuiltIn builtIn) {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            assertTrue(messages.has(builtIn.group().key()));
            assertFalse(messages.text(builtIn.summaryKey()).isEmpty());
            assertFalse(messages.text(builtIn.descriptionKey()).isEmpty());
            builtIn.syntax().options().forEach(
                    option -> assertFalse(messages.text(builtIn.optionKey(option)).isEmpty()));
            builtIn.syntax().subWords().forEach(
                    subWord -> assertFalse(messages.text(builtIn.subWordKey(subWord)).isEmpty()));
            LineRouter router = new LineRouter(messages, Files.NONE);
            for (String example : messages.text(builtIn.examplesKey()).toString().split("\n")) {
                Route route = router.route(example);
                assertTrue(route instanceof Route.Invoke || route instanceof Route.Prompt, example);
            }
        }
    }

    @Test
    void usageIsOneLine() {
        assertEquals("session [list|new|use ID|rename NAME|forget ID] [--json]", BuiltIn.SESSION.usage());
        assertEquals("tracks [--summary|--gantt|--diff [A] [B]|--version N] [--json]", BuiltIn.TRACKS.usage());
        assertEquals("clear", BuiltIn.CLEAR.usage());
    }

    @Test
    void whatOnlyReadsRunsBesideAPrompt() {
        assertTrue(BuiltIn.TRACKS.runsBeside(arguments()));
        assertTrue(BuiltIn.SESSION.runsBeside(arguments()));
        assertTrue(BuiltIn.SESSION.runsBeside(arguments("list")));
        assertFalse(BuiltIn.SESSION.runsBeside(arguments("new")));
        assertFalse(BuiltIn.EXPORT.runsBeside(arguments()));
    }

    private static Arguments arguments(String... words) {
        return new Arguments(Map.of(), List.of(words));
    }
}
