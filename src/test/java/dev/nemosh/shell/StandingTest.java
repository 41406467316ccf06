package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nemosh.api.Backend;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.store.Turn;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
    private final List<Runnable> given = new ArrayList<>();
    private final PromptLine prompt = new PromptLine();
    private WorkPlace place;
    private Standing standing;

    @BeforeEach
    void open(@TempDir Path folder) {
        place = new WorkPlace(folder, Backend.Kind.CLOUD, new Messages(Language.ENGLISH), null);
        KnownWords words = new KnownWords(new NearbyFiles(folder, folder), List::of, List.of(), List::of,
                new Messages(Language.ENGLISH));
        standing = new Standing(words, prompt, given::add, () -> {});
    }

    @Test
    void nothingIsReadBeforeABackendAnswered() {
        standing.refresh();

        assertEquals(List.of(), given);
        assertEquals(Optional.empty(), standing.workspace());
        assertEquals(Optional.empty(), standing.usual());
    }

    @Test
    void theStoreIsReadBesideThePrompt() {
        Workspace workspace = place.open();
        standing.connected(workspace);

        assertSame(workspace, standing.workspace().orElseThrow());
        assertEquals(1, given.size());
    }

    @Test
    void whatAPromptUsuallyTakesIsTheMedianOfItsKindOnceThereAreThree() {
        place.inSession("5529", "lisbon");
        standing.connected(place.open());
        ran(Turn.Kind.FIRST, 200);
        ran(Turn.Kind.FIRST, 100);
        ran(Turn.Kind.EDIT, 1);
        assertEquals(Optional.empty(), standing.usual());

        ran(Turn.Kind.FIRST, 900);
        assertEquals(Optional.of(Duration.ofSeconds(200)), standing.usual());

        ran(Turn.Kind.EDIT, 3);
        ran(Turn.Kind.EDIT, 2);
        new DraftVersions(place.state, "cloud", "5529").add("{\"t\":[]}", null, List.of(), WorkPlace.NOW);
        assertEquals(Optional.of(Duration.ofSeconds(2)), standing.usual(), "there is a draft to edit now");
    }

    private void ran(Turn.Kind kind, long seconds) {
        place.turns.add(new Turn(WorkPlace.NOW, "5529", "words", kind, null, Duration.ofSeconds(seconds)));
    }
}
