package dev.nemosh.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftDiffTest {
    private static final ChangeWords ENGLISH = new ChangeWords(new Messages(Language.ENGLISH));
    private static final DraftNotation NOTATION = new DraftNotation(DraftNotation.Spelling.IN_METADATA);

    /** Two drafts and what is to be told of them. */
    private record Case(String before, String after, List<String> told) {}

    @Test
    void twoHundredChangesAreToldExactlyAndNoneIsMissed() throws IOException {
        List<Case> cases = cases();
        List<String> wrong = new ArrayList<>();
        int total = 0;
        for (DraftNotation.Spelling spelling : DraftNotation.Spelling.values()) {
            DraftNotation notation = new DraftNotation(spelling);
            for (Case one : cases) {
                total++;
                List<String> told = told(notation.draft(one.before), notation.draft(one.after));
                assertFalse(told.isEmpty(), "told as unchanged: " + one);
                if (!told.equals(one.told)) {
                    wrong.add(spelling + "\n  - " + one.before + "\n  + " + one.after
                            + "\n  expected " + one.told + "\n  told     " + told);
                }
            }
        }
        System.out.printf("DraftDiff: %d of %d changes told exactly (%d drafts in %d spellings), none missed%n",
                total - wrong.size(), total, cases.size(), DraftNotation.Spelling.values().length);
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
        assertTrue(cases.size() >= 200, cases.size() + " cases");
    }

    @Test
    void theSameDraftHasNoChange() throws IOException {
        for (Case one : cases()) {
            assertEquals(List.of(), told(NOTATION.draft(one.after), NOTATION.draft(one.after)));
        }
        assertEquals(List.of(), told(
                DraftReader.read("{\"t\":[],\"x\":{\"a\":1,\"b\":1.50}}"),
                DraftReader.read("{ \"x\": {\"b\":1.5, \"a\":1.0}, \"t\":[] }")), "spelling is no change");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "A Lo-fi 0-10 80% ! A Lo-fi 0-10 35% ! 背景音乐音量 80% -> 35%",
        "V a 0-12 ! V a 0-10 ! 视频已剪短 12s -> 10s",
        "V a 0-12 ! V a 0-12 | T \"天堂\" 0-3 color=白色 ! '标题已添加: \"天堂\" (0-3s, 白色)'",
        "V a 0-5 ; b 5-9 ! V b 0-4 ; a 4-9 ! '视频顺序: b, a'",
    })
    void changesAreToldInChineseToo(String before, String after, String told) {
        ChangeWords chinese = new ChangeWords(new Messages(Language.CHINESE));
        List<Change> changes = DraftDiff.between(NOTATION.draft(before), NOTATION.draft(after));
        assertEquals(List.of(told), chinese.tell(changes).stream().map(CleanText::toString).toList());
    }

    @Test
    void noEditOfOneFieldGoesUnseen() {
        Random random = new Random(11);
        String json = NOTATION.json(
                "* 1920x1080 title=City | V beach 0-5 #a ; city 5-10 #b | A Lo-fi 0-10 50% | T \"Hi\" 0-3 color=red");
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(json.length());
            String edited = json.substring(0, at) + (char) ('0' + random.nextInt(75)) + json.substring(at + 1);
            boolean same = DraftJson.same(DraftJson.tree(json), DraftJson.tree(edited));
            List<Change> changes = DraftDiff.between(DraftReader.read(json), DraftReader.read(edited));
            assertEquals(same, changes.isEmpty(), edited);
            ENGLISH.tell(changes);
        }
    }

    @Test
    void escapeSequencesInADraftDoNotReachTheWords() {
        List<String> told = told(NOTATION.draft("V a 0-5"), DraftReader.read(
                "{\"t\":[{\"tt\":0,\"sg\":[{\"s\":0,\"d\":5000,\"m\":{\"title\":\"\\u001b[31mred\\nline\"}}]}],"
                        + "\"d\":5000}"));
        assertEquals(List.of("Video replaced: \"a\" -> \"red line\""), told);
    }

    @Test
    void tenThousandSegmentsAreComparedQuickly() {
        StringBuilder before = new StringBuilder("T");
        StringBuilder after = new StringBuilder("T");
        for (int i = 0; i < 10_000; i++) {
            before.append(i == 0 ? " " : " ; ").append("cue").append(i).append(' ').append(i).append('-').append(i + 1);
            after.append(i == 0 ? " " : " ; ").append("cue").append(i).append(' ').append(i + 2).append('-')
                    .append(i + 3);
        }
        Draft one = NOTATION.draft(before.toString());
        Draft other = NOTATION.draft(after.toString());
        long start = System.nanoTime();
        List<String> told = told(one, other);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(List.of("10000 titles moved 2s later"), told);
        assertTrue(millis < 5_000, "took " + millis + " ms");
    }

    private static List<String> told(Draft before, Draft after) {
        return ENGLISH.tell(DraftDiff.between(before, after)).stream().map(CleanText::toString).toList();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        InputStream table = Objects.requireNonNull(DraftDiffTest.class.getResourceAsStream("changes.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            String before = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String words = line.length() < 2 ? "" : line.substring(2);
                switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                    case '-' -> before = words;
                    case '+' -> cases.add(new Case(before, words, new ArrayList<>()));
                    case '=' -> cases.get(cases.size() - 1).told.add(words);
                    default -> { }
                }
            }
        }
        return cases;
    }
}
