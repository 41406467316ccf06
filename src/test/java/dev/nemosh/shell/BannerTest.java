package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.Backend;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BannerTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void itSaysToWhatAndWithHowManyCreditsAndWhatToTry() {
        assertEquals(List.of("connected to NemoVideo, 297 credits available",
                "Try: generate a short video clip · export 1080p MP4",
                "     share your text prompts or images · help · Tab completes · Ctrl-D leaves"),
                lines(new WorkPlace(folder, Backend.Kind.CLOUD, ENGLISH, null), ENGLISH));
    }

    @Test
    void aSessionTakenUpIsNamed() {
        WorkPlace place = new WorkPlace(folder, Backend.Kind.CLOUD, ENGLISH, null).inSession("5529", "lisbon\u001b[2J");

        assertEquals("session lisbon taken up; session new begins another", lines(place, ENGLISH).get(1));
    }

    @Test
    void theStudioHasNoCreditsAndAnotherServerItsAddress() {
        assertEquals("the studio on this machine: nothing is sent anywhere, nothing is charged",
                lines(new WorkPlace(folder, Backend.Kind.EMBEDDED, ENGLISH, null), ENGLISH).get(0));
        assertEquals("connected to server, 297 credits available",
                lines(new WorkPlace(folder, Backend.Kind.SERVER, ENGLISH, null), ENGLISH).get(0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itFitsAScreenOf80Columns(Language language) {
        Messages messages = new Messages(language);
        List<String> lines = lines(
                new WorkPlace(folder, Backend.Kind.CLOUD, messages, null).inSession("5529", "lisbon-teaser"), messages);

        assertEquals(4, lines.size());
        lines.forEach(line -> assertTrue(DisplayWidth.of(line) <= 80, line));
    }

    private static List<String> lines(WorkPlace place, Messages messages) {
        return new Banner(messages).lines(place.open(), 297).stream().map(line -> line.plain().toString()).toList();
    }
}
