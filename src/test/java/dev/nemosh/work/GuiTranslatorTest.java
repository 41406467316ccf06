package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuiTranslatorTest {

    /** A sentence of the list, with the actions that it asks for and the words that may be shown. */
    private record Sentence(Set<GuiAction> actions, String words, String shown) {}

    /** What became of a reply. */
    private record Translation(String shown, Set<GuiAction> actions) {}

    @Test
    void theLabelledSentencesAreReadRight() throws IOException {
        List<Sentence> sentences = sentences();
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Translation translation = translate(List.of(sentence.words()));
            if (!translation.equals(new Translation(sentence.shown(), sentence.actions()))) {
                wrong.add(sentence.words() + " -> " + translation);
            }
        }
        double right = 100.0 * (sentences.size() - wrong.size()) / sentences.size();
        System.out.printf("GUI words: %d sentences, %.1f %% right%n", sentences.size(), right);
        assertTrue(sentences.size() >= 200 && right >= 99, () -> String.join("\n", wrong));
    }

    @Test
    void noInstructionReachesTheScreenAsItIs() throws IOException {
        for (Sentence sentence : sentences()) {
            if (!sentence.actions().isEmpty()) {
                assertTrue(
                        !sentence.shown().matches("(?i).*(\\b(click|tap|drag|press|panel|button)\\b|点击|拖|打开|按钮).*"),
                        sentence.shown());
            }
        }
    }

    @Test
    void theCutOfThePiecesChangesNothing() throws IOException {
        String reply = sentences().stream().map(Sentence::words).collect(Collectors.joining(" \n"));
        Random random = new Random(7);
        Translation whole = translate(List.of(reply));
        assertEquals(whole, translate(Arrays.asList(reply.split("(?<=.)", -1))));
        for (int run = 0; run < 20; run++) {
            assertEquals(whole, translate(cut(reply, random)), "run " + run);
        }
        for (Sentence sentence : sentences()) {
            Translation inOne = translate(List.of(sentence.words()));
            for (int run = 0; run < 5; run++) {
                assertEquals(inOne, translate(cut(sentence.words(), random)), sentence.words());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Your clip is ready, now click Export | Your clip is ready, now",
        "Your clip is ready, now cl           | Your clip is ready, now",
        "Your clip is ready, now clo          | Your clip is ready, now clo",
        "I added a quiet pian                 | I added a quiet pian",
        "视频已完成，现在点击导                | 视频已完成，现在",
        "视频已完成，背景是大                  | 视频已完成，背景是大",
    })
    void wordsAreHeldBackOnlyFromOneThatMayBeginAnInstruction(String soFar, String shown) {
        GuiTranslator translator = new GuiTranslator();
        StringBuilder seen = new StringBuilder();
        for (GuiTranslator.Output output : translator.feed(CleanText.of(soFar))) {
            seen.append(((GuiTranslator.Words) output).piece());
        }
        assertEquals(shown, seen.toString());
    }

    @Test
    void aSentenceThatGoesLeavesNoHoleBehind() {
        assertEquals("Done!\n\nAnything else?",
                translate(List.of("Done!\n\nClick Export to save it.\n\nAnything else?")).shown());
        assertEquals("What is next:\n- add subtitles\n- make it longer",
                translate(List.of("What is next:\n- add subtitles\n- click Export\n- make it longer")).shown());
    }

    @Test
    void codeIsLeftAlone() {
        String code = "Use it like this:\n```\nclick Export\nopen the panel\n```\nor `click Save` alone.";
        assertEquals(new Translation(code, Set.of()), translate(List.of(code)));
    }

    private static Translation translate(List<String> pieces) {
        GuiTranslator translator = new GuiTranslator();
        List<GuiTranslator.Output> outputs = new ArrayList<>();
        pieces.forEach(piece -> outputs.addAll(translator.feed(CleanText.of(piece))));
        outputs.addAll(translator.end());
        StringBuilder shown = new StringBuilder();
        Set<GuiAction> actions = new LinkedHashSet<>();
        for (GuiTranslator.Output output : outputs) {
            if (output instanceof GuiTranslator.Words words) {
                shown.append(words.piece());
            } else if (output instanceof GuiTranslator.Action action) {
                actions.add(action.action());
            }
        }
        return new Translation(shown.toString(), actions);
    }

    /** Cuts anywhere but inside a surrogate pair, which the cleaner before it never lets through in halves. */
    private static List<String> cut(String words, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < words.length(); ) {
            int to = Math.min(words.length(), from + 1 + random.nextInt(9));
            if (Character.isHighSurrogate(words.charAt(to - 1))) {
                to++;
            }
            pieces.add(words.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static List<Sentence> sentences() throws IOException {
        try (InputStream in = GuiTranslatorTest.class.getResourceAsStream("gui-sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Sentence(actions(columns[0]), columns[1], columns[2]))
                    .toList();
        }
    }

    private static Set<GuiAction> actions(String column) {
        return column.equals("-")
                ? Set.of()
                : Arrays.stream(column.split(",")).map(GuiAction::valueOf)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
