package dev.nemosh.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of a grammar by the characters that they may begin with, so that few are held against a line. */
final class FirstCharacters {
    private final List<Candidate> all;
    private final Map<Integer, List<Candidate>> byFirst = new ConcurrentHashMap<>();

    /**
     * A phrase that may fit.
     *
     * @param line what it is taken for
     * @param form its regular expression
     */
    record Candidate(String line, Pattern form) {
        private boolean mayBeginWith(String first) {
            Matcher matcher = form.matcher(first);
            // Where only the end of the text stands in the way, more text could still make it fit.
            return matcher.matches() || matcher.hitEnd();
        }
    }

    FirstCharacters(PhraseGrammar grammar) {
        all = grammar.phrases().stream()
                .map(phrase -> new Candidate(phrase.line(), grammar.compile(phrase))).toList();
    }

    /** The phrases that may fit the line, in the grammar's order. */
    List<Candidate> of(String line) {
        return byFirst.computeIfAbsent(line.codePointAt(0), first ->
                all.stream().filter(one -> one.mayBeginWith(Character.toString(first))).toList());
    }
}
