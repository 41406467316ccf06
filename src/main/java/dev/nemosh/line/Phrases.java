package dev.nemosh.line;

import dev.nemosh.line.ArgumentParser.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a request in the user's own words for what a built-in does. A phrase must cover the whole line: one word
 * that no phrase has, and the line is the agent's. So a prompt that only mentions a built-in is not swallowed.
 */
final class Phrases {
    private static final int LONGEST = 120;
    private static final Pattern QUOTES = Pattern.compile("[\"“”«»「」『』\n`$]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final ArgumentParser parser;
    private final Map<PhraseGrammar, FirstCharacters> indices = new ConcurrentHashMap<>();

    Phrases(ArgumentParser parser) {
        this.parser = parser;
    }

    private static final class English {
        static final PhraseGrammar GRAMMAR = new PhraseGrammar("phrases_en.txt", " ");
    }

    private static final class Chinese {
        static final PhraseGrammar GRAMMAR = new PhraseGrammar("phrases_zh.txt", "");
    }

    /** The built-in that the line asks for. */
    Optional<Route.Invoke> read(String line) {
        if (line.length() > LONGEST || QUOTES.matcher(line).find() || hasForeignWord(line)) {
            return Optional.empty();
        }
        String plain = Wording.plain(line);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Wording.chinese(plain) ? chinese(plain) : english(plain);
    }

    private Optional<Route.Invoke> english(String plain) {
        String bare = English.GRAMMAR.bare(plain);
        return asTyped(bare)
                .or(() -> match(English.GRAMMAR, bare + " "))
                .or(() -> bare.equals(plain) ? Optional.empty() : match(English.GRAMMAR, plain + " "))
                .or(() -> loose(English.GRAMMAR, bare));
    }

    private Optional<Route.Invoke> chinese(String plain) {
        String bare = Chinese.GRAMMAR.bare(plain);
        boolean namesFile = bare.indexOf('.') >= 0;
        if (!namesFile && !bare.codePoints().allMatch(Chinese.GRAMMAR::mayHave)) {
            return Optional.empty();
        }
        return asTyped(bare)
                .or(() -> match(Chinese.GRAMMAR, bare))
                .or(() -> bare.equals(plain) ? Optional.empty() : match(Chinese.GRAMMAR, plain))
                .or(() -> loose(Chinese.GRAMMAR, bare));
    }

    /** Whether some word of a line in plain letters is in no phrase: so most prompts are told at a glance. */
    private static boolean hasForeignWord(String line) {
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c > 0x7f && c != '’') {
                return false;
            }
            boolean letter = c > ' ' && ",;!?".indexOf(c) < 0;
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (!known(line.substring(from, i))) {
                    return true;
                }
                from = -1;
            }
        }
        return false;
    }

    private static boolean known(String token) {
        int quote = token.indexOf('\'');
        String word = quote > 0 ? token.substring(0, quote) : token;
        return English.GRAMMAR.knows(word.toLowerCase(Locale.ROOT))
                || word.chars().anyMatch(c -> Character.isDigit(c) || c == '.' || c == '/');
    }

    /** What is left when the politeness is gone may be a built-in's own line. */
    private Optional<Route.Invoke> asTyped(String bare) {
        List<Word> words = Words.of(bare).list();
        Optional<BuiltIn> builtIn = words.isEmpty() ? Optional.empty() : BuiltIn.named(words.get(0).text());
        if (builtIn.isEmpty() || builtIn.get() == BuiltIn.ASK) {
            return Optional.empty();
        }
        return invoke(builtIn.get(), words);
    }

    private Optional<Route.Invoke> match(PhraseGrammar grammar, String line) {
        for (FirstCharacters.Candidate candidate : indices.computeIfAbsent(grammar, FirstCharacters::new).of(line)) {
            Matcher matcher = candidate.form().matcher(line);
            if (matcher.matches()) {
                return Optional.of(invoke(filled(candidate.line(), matcher), line));
            }
        }
        return Optional.empty();
    }

    private Optional<Route.Invoke> loose(PhraseGrammar grammar, String bare) {
        String line = bare.toLowerCase(Locale.ROOT);
        List<String> words = List.of(line.split(" "));
        boolean spaced = grammar == English.GRAMMAR;
        return grammar.requests().stream()
                .filter(request -> spaced
                        ? request.matches(words, grammar.smallWords())
                        : request.matchesUnspaced(line, grammar.smallWords()))
                .findFirst()
                .map(request -> invoke(request.line(), bare));
    }

    private static String filled(String taken, Matcher matcher) {
        return PLACE.matcher(taken).replaceAll(
                place -> Matcher.quoteReplacement(filling(place.group(1), matcher.group(place.group(1)))));
    }

    private Route.Invoke invoke(String taken, String line) {
        if (taken.endsWith(" *")) {
            return new Route.Invoke(BuiltIn.EXPORT, ExportWishes.in(line), true);
        }
        List<Word> words = Words.of(taken).list();
        BuiltIn builtIn = BuiltIn.named(words.get(0).text()).orElseThrow();
        return invoke(builtIn, words).orElseGet(
                () -> new Route.Invoke(builtIn, new Arguments(Map.of(), List.of()), true));
    }

    private Optional<Route.Invoke> invoke(BuiltIn builtIn, List<Word> words) {
        Reading reading = parser.read(builtIn, words.subList(1, words.size()), 0);
        return reading instanceof Reading.Good good && good.shaped()
                ? Optional.of(new Route.Invoke(builtIn, good.arguments(), true))
                : Optional.empty();
    }

    private static String filling(String place, String found) {
        if (place.equals("topic")) {
            return BuiltIn.named(found.strip()).map(BuiltIn::word).orElse(found);
        }
        return found.strip().replaceAll("[ ,]+(?:(?:and|和) ?)?", " ");
    }
}
