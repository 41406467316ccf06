package dev.nemosh.line;

import dev.nemosh.line.ArgumentParser.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises a request in the user's own words for what a built-in does. A phrase must cover the whole line: one word
 * that no phrase has, and the line is the agent's. So a prompt that only mentions a built-in is not swallowed.
 */
final class Phrases {
    private static final int LONGEST = 120;
    private static final int LONGEST_WITH_FILES = 600;
    private static final Pattern QUOTES = Pattern.compile("[\"“”«»「」『』\n`$]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    /** Where a line may fall into clauses that are requests of their own. */
    private static final Pattern CLAUSES = Pattern.compile(
            "[,;.!?]+(?:\\s+|$)|[，；。！？、]+\\s*|\\s+(?:and then|and also|and|then|also|plus)\\s+"
            + "|然后|然後|并且|並且|接着|接著|顺便|順便", Pattern.CASE_INSENSITIVE);

    private final ArgumentParser parser;
    private final Map<PhraseGrammar, FirstCharacters> indices = new ConcurrentHashMap<>();

    Phrases(ArgumentParser parser) {
        this.parser = parser;
    }

    private static final class English {
        static final PhraseGrammar GRAMMAR = new PhraseGrammar("phrases_en.txt", " ");
        static final Spelling SPELLING = GRAMMAR.spelling();
    }

    private static final class Chinese {
        static final PhraseGrammar GRAMMAR = new PhraseGrammar("phrases_zh.txt", "");
    }

    /** The built-in that the line asks for. */
    Optional<Route.Invoke> read(String line) {
        if (line.length() > LONGEST_WITH_FILES) {
            return Optional.empty();
        }
        String held = HeldFiles.hold(line);
        if (QUOTES.matcher(held).find()
                || line.length() > LONGEST && HeldFiles.lengthBeside(held) > LONGEST) {
            return Optional.empty();
        }
        String text = Wording.unadorned(held);
        Optional<String> spelled = text.chars().allMatch(c -> c < 0x80)
                ? English.SPELLING.of(text) : Optional.of(text);
        return spelled.flatMap(this::spelled).map(found ->
                new Route.Invoke(found.builtIn(), HeldFiles.release(found.arguments()), true));
    }

    private Optional<Route.Invoke> spelled(String line) {
        Said said = said(line);
        if (said.text().isEmpty() || !mayBePhrase(said)) {
            return Optional.empty();
        }
        return strict(said).or(() -> clauses(line)).or(() -> loose(said));
    }

    private static Said said(String line) {
        String plain = Wording.plain(line);
        return new Said(Letters.plain(plain), plain);
    }

    private static PhraseGrammar grammar(Said said) {
        return Wording.chinese(said.text()) ? Chinese.GRAMMAR : English.GRAMMAR;
    }

    private static boolean mayBePhrase(Said said) {
        return said.text().indexOf('.') >= 0 || said.text().codePoints().allMatch(Chinese.GRAMMAR::mayHave);
    }

    private Optional<Route.Invoke> strict(Said said) {
        PhraseGrammar grammar = grammar(said);
        Said bare = grammar.bare(said);
        return asTyped(bare)
                .or(() -> match(grammar, bare))
                .or(() -> bare.equals(said) ? Optional.empty() : match(grammar, said));
    }

    private Optional<Route.Invoke> loose(Said said) {
        PhraseGrammar grammar = grammar(said);
        Said bare = grammar.bare(said);
        String line = bare.text().toLowerCase(Locale.ROOT);
        List<String> words = List.of(line.split(" "));
        boolean spaced = grammar == English.GRAMMAR;
        return grammar.requests().stream()
                .filter(request -> spaced
                        ? request.matches(words, grammar.smallWords())
                        : request.matchesUnspaced(line, grammar.smallWords()))
                .findFirst()
                .map(request -> invoke(request.line(), bare));
    }

    /**
     * A line of several clauses, each of which is a request for a built-in or small talk: the first request, leaving
     * comes last. One clause that is neither, and the line is the agent's.
     */
    private Optional<Route.Invoke> clauses(String line) {
        List<Route.Invoke> requests = new ArrayList<>();
        String[] clauses = CLAUSES.split(line);
        for (String clause : clauses) {
            Said said = said(clause);
            if (clauses.length == 1 || said.text().isEmpty() || grammar(said).isChat(said)) {
                continue;
            }
            Optional<Route.Invoke> request = strict(said).or(() -> loose(said));
            if (request.isEmpty()) {
                return Optional.empty();
            }
            requests.add(request.get());
        }
        return requests.stream().filter(one -> one.builtIn() != BuiltIn.EXIT).findFirst()
                .or(() -> requests.stream().findFirst());
    }

    /** What is left when the politeness is gone may be a built-in's own line. */
    private Optional<Route.Invoke> asTyped(Said bare) {
        List<Word> words = Words.of(bare.original()).list();
        Optional<BuiltIn> builtIn = words.isEmpty()
                ? Optional.empty() : BuiltIn.named(Letters.plain(words.get(0).text()));
        if (builtIn.isEmpty() || builtIn.get() == BuiltIn.ASK) {
            return Optional.empty();
        }
        return invoke(builtIn.get(), words);
    }

    private Optional<Route.Invoke> match(PhraseGrammar grammar, Said said) {
        Said line = said.and(grammar.separator());
        for (FirstCharacters.Candidate candidate
                : indices.computeIfAbsent(grammar, FirstCharacters::new).of(line.text())) {
            Matcher matcher = candidate.form().matcher(line.text());
            if (matcher.matches()) {
                return Optional.of(invoke(filled(candidate.line(), matcher, line), said));
            }
        }
        return Optional.empty();
    }

    private static String filled(String taken, Matcher matcher, Said line) {
        return PLACE.matcher(taken).replaceAll(place -> {
            String name = place.group(1);
            Said found = line.part(matcher.start(name), matcher.end(name));
            return Matcher.quoteReplacement(filling(name, found.original().strip()));
        });
    }

    private Route.Invoke invoke(String taken, Said said) {
        if (taken.endsWith(" *")) {
            return new Route.Invoke(BuiltIn.EXPORT, ExportWishes.in(said), true);
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
            return BuiltIn.named(Letters.plain(found)).map(BuiltIn::word).orElse(found);
        }
        return Arrays.stream(found.split("[ ,，、]+(?:(?:and|和) ?)?|(?<=\\.[A-Za-z0-9]{3,4})和"))
                .map(Words::quote).collect(Collectors.joining(" "));
    }
}
