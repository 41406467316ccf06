package dev.nemosh.studio.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Prompts and edits, each with the draft that it must give: {@code prompts.txt}. */
class PromptsTest {

    static Stream<Arguments> rows() throws IOException, URISyntaxException {
        Map<String, List<String>> states = new HashMap<>();
        Stream.Builder<Arguments> rows = Stream.builder();
        for (String line : Files.readAllLines(
                Path.of(PromptsTest.class.getResource("prompts.txt").toURI()), StandardCharsets.UTF_8)) {
            String[] cells = line.split(" +\\| ", 3);
            if (line.startsWith("state ")) {
                states.put(cells[0].substring("state ".length()).strip(), List.of(cells[1].strip().split(" >> ")));
            } else if (cells.length == 3 && !line.startsWith("//")) {
                String state = cells[0].strip();
                rows.add(Arguments.of(cells[1], state.equals("none") ? List.of() : states.get(state),
                        cells[2]));
            }
        }
        return rows.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aPromptGivesItsDraft(String prompt, List<String> first, String facts) {
        Rehearsal before = Rehearsal.of(first.toArray(new String[0]));
        Rehearsal after = Rehearsal.of(first.toArray(new String[0]));
        after.prompt(prompt);
        for (String fact : facts.split("; ")) {
            new DraftFacts(before, after).check(fact.strip());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theSamePromptsGiveTheSameDraftInAnySession(String prompt, List<String> first, String facts) {
        Rehearsal one = Rehearsal.of(first.toArray(new String[0]));
        Rehearsal other = Rehearsal.of(first.toArray(new String[0]));
        assertEquals(one.prompt(prompt), other.prompt(prompt));
        assertEquals(one.draft(), other.draft());
    }

    @Test
    void halfOfTheTableIsChinese() throws IOException, URISyntaxException {
        List<String> prompts = rows().map(row -> (String) row.get()[0]).toList();
        long chinese = prompts.stream().filter(prompt -> prompt.matches("(?s).*\\p{IsHan}.*")).count();
        assertTrue(prompts.size() >= 60 && chinese * 20 >= prompts.size() * 9, chinese + " of " + prompts.size());
    }
}
