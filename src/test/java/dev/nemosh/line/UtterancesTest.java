package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled utterances against the router; the accuracy of each set is printed. */
class UtterancesTest {
    private static final String EXISTS = "#! exists: ";

    private record Labelled(String line, String label) {}

    @ParameterizedTest
    @CsvSource({"utterances.tsv, 300", "utterances-unfitted.tsv, 100", "utterances-later.tsv, 70",
        "utterances-third.tsv, 200", "utterances-fourth.tsv, 100"})
    void noPromptIsSwallowedAndNoBuiltInsPhraseIsSent(String file, int least) throws IOException {
        List<String> text = read(file);
        List<Labelled> set = labelled(text);
        LineRouter router = new LineRouter(new Messages(Language.ENGLISH), existing(text)::contains);
        List<String> harmful = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        long traps = set.stream().filter(one -> one.label().equals("agent")).count();
        for (Labelled one : set) {
            String taken = RouteText.of(router.route(one.line()));
            if (taken.equals(one.label())) {
                continue;
            }
            boolean swallowedOrSent = one.label().equals("agent") || taken.equals("agent");
            (swallowedOrSent ? harmful : wrong).add(one.line() + " -> " + taken + ", not " + one.label());
        }
        double right = 1 - (double) (harmful.size() + wrong.size()) / set.size();
        System.out.printf(Locale.ROOT, "%s: %d utterances, %d the agent's; %.1f %% right, %d harmful, %d otherwise%n",
                file, set.size(), traps, 100 * right, harmful.size(), wrong.size());
        wrong.forEach(one -> System.out.println("  " + one));
        assertTrue(set.size() >= least);
        assertEquals(List.of(), harmful);
        assertTrue(right >= 0.97, wrong.toString());
    }

    /** The files that a set takes for granted, for the lines that are such a file and nothing else. */
    private static List<String> existing(List<String> text) {
        return text.stream().filter(line -> line.startsWith(EXISTS))
                .map(line -> line.substring(EXISTS.length())).toList();
    }

    private static List<Labelled> labelled(List<String> text) {
        return text.stream().filter(line -> !line.isBlank() && !line.startsWith("#!"))
                .map(line -> line.split("\t"))
                .map(columns -> new Labelled(columns[0], columns[1]))
                .toList();
    }

    private static List<String> read(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                UtterancesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
