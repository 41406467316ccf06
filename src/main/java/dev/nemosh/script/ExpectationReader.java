package dev.nemosh.script;

import dev.nemosh.draft.Kind;
import dev.nemosh.line.Word;
import dev.nemosh.line.Words;
import dev.nemosh.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads an {@code expect} line, strictly: a check that is not understood must not pass as a prompt. */
final class ExpectationReader {
    /** Keeps nested groups far from the depth at which the compiler of expressions fails. */
    private static final int LONGEST_REGEX = 1_000;

    private final TracedText line;
    private final List<Word> words;
    private int next = 1;

    private ExpectationReader(TracedText line) {
        this.line = line;
        this.words = Words.of(line.line()).list();
    }

    /**
     * Reads the line.
     *
     * @throws ScriptFault where it is none of the forms
     */
    static Expectation read(TracedText line) {
        return new ExpectationReader(line).read();
    }

    private Expectation read() {
        String subject = word("script.expect-what");
        Expectation expectation = switch (subject) {
            case "text", "reply" -> reply();
            case "tracks" -> new Expectation.TrackCount(comparison(false), number());
            case "track" -> track();
            case "duration" -> new Expectation.Length(comparison(true), duration());
            case "credits" -> new Expectation.Credits(comparison(false), number());
            case "exit" -> new Expectation.Exit(comparison(false), (int) Math.min(number(), Integer.MAX_VALUE));
            case "file" -> file();
            default -> throw fault(next - 1, "script.expect-what");
        };
        if (next < words.size()) {
            throw fault(next, "script.expect-more", words.get(next).text());
        }
        return expectation;
    }

    private Expectation reply() {
        Comparison comparison = Comparison.written(word("script.expect-comparison", "~ !="))
                .filter(one -> one == Comparison.LIKE || one == Comparison.DIFFERENT)
                .orElseThrow(() -> fault(next - 1, "script.expect-comparison", "~ !="));
        if (next >= words.size()) {
            throw fault(next, "script.expect-regex");
        }
        // The expression is the rest of the line as it stands, so that its backslashes stay its own.
        int from = words.get(next).from();
        String rest = line.part(from, line.length()).strip();
        boolean quoted = rest.length() > 1 && (rest.charAt(0) == '"' || rest.charAt(0) == '\'')
                && rest.charAt(rest.length() - 1) == rest.charAt(0);
        next = words.size();
        if (rest.length() > LONGEST_REGEX) {
            throw new ScriptFault(line.origin(from), "script.expect-regex");
        }
        try {
            return new Expectation.Reply(
                    comparison, Pattern.compile(quoted ? rest.substring(1, rest.length() - 1) : rest));
        } catch (PatternSyntaxException e) {
            throw new ScriptFault(line.origin(from), "script.expect-regex");
        }
    }

    private Expectation track() {
        int track = (int) Math.min(number(), Integer.MAX_VALUE);
        if (track == 0) {
            throw fault(next - 1, "script.expect-kind");
        }
        String property = word("script.expect-kind");
        if (!property.equals("kind") && !property.equals("type")) {
            throw fault(next - 1, "script.expect-kind");
        }
        Comparison comparison = comparison(false);
        String kind = word("script.expect-kind").toLowerCase(Locale.ROOT);
        for (Kind one : Kind.values()) {
            if (one.word().equals(kind) && (comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT)) {
                return new Expectation.TrackKind(track, comparison, one);
            }
        }
        throw fault(next - 1, "script.expect-kind");
    }

    private Expectation file() {
        String file = word("script.expect-file");
        if (next == words.size()) {
            return new Expectation.FileThere(file);
        }
        if (!word("script.expect-file").equals("duration")) {
            throw fault(next - 1, "script.expect-file");
        }
        return new Expectation.FileLength(file, comparison(true), duration());
    }

    private Comparison comparison(boolean near) {
        String signs = near ? "= != < <= > >= ~" : "= != < <= > >=";
        return Comparison.written(word("script.expect-comparison", signs))
                .filter(one -> near || one != Comparison.LIKE)
                .orElseThrow(() -> fault(next - 1, "script.expect-comparison", signs));
    }

    private long number() {
        String word = word("script.expect-number");
        if (!word.matches("\\d{1,15}")) {
            throw fault(next - 1, "script.expect-number");
        }
        return Long.parseLong(word);
    }

    private Duration duration() {
        String word = word("script.expect-duration");
        try {
            return Durations.parse(word);
        } catch (IllegalArgumentException e) {
            throw fault(next - 1, "script.expect-duration");
        }
    }

    private String word(String missing, Object... values) {
        if (next >= words.size()) {
            throw fault(next, missing, values);
        }
        return words.get(next++).text();
    }

    private ScriptFault fault(int word, String key, Object... values) {
        int index = word < words.size() ? words.get(word).from() : line.length();
        return new ScriptFault(line.origin(index), key, values);
    }
}
