package dev.nemosh.studio.director.reading;

import dev.nemosh.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phrases that are understood, from {@code lexicon_en.txt} and {@code lexicon_zh.txt}. A line is
 * {@code topic value: phrase, phrase, ...}; a phrase that stands in several lines has several senses. Both languages
 * are
 * always read: prompts mix them.
 */
final class Lexicon {
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private record Entry(List<String> words, Set<Sense> senses) {}

    /** Senses and the token behind their phrase. */
    record Found(List<Sense> senses, int next) {}

    Lexicon() {
        for (Language language : Language.values()) {
            read("lexicon_" + language.code() + ".txt");
        }
    }

    /** Every word of every phrase, as it is spelled here. */
    Set<String> words() {
        return byFirstWord.values().stream().flatMap(List::stream).flatMap(entry -> entry.words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The longest phrase that begins at that token. */
    Optional<Found> at(List<Token> tokens, int at) {
        Entry best = null;
        for (String first : spellings(tokens.get(at))) {
            for (Entry entry : byFirstWord.getOrDefault(first, List.of())) {
                if ((best == null || entry.words().size() > best.words().size()) && fits(entry, tokens, at)) {
                    best = entry;
                }
            }
        }
        return best == null ? Optional.empty()
                : Optional.of(new Found(List.copyOf(best.senses()), at + best.words().size()));
    }

    private static boolean fits(Entry entry, List<Token> tokens, int at) {
        if (at + entry.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < entry.words().size(); i++) {
            if (!spellings(tokens.get(at + i)).contains(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The word as it stands, and without the endings of a plural or a possessive. */
    private static List<String> spellings(Token token) {
        String word = token.word();
        return switch (token.kind()) {
            case QUOTE, FILE, LINK -> List.of();
            case WORD -> {
                List<String> forms = new ArrayList<>(List.of(word));
                String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
                forms.add(bare);
                if (bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss")) {
                    forms.add(bare.substring(0, bare.length() - 1));
                    if (bare.endsWith("es")) {
                        forms.add(bare.substring(0, bare.length() - 2));
                    }
                    if (bare.endsWith("ies")) {
                        forms.add(bare.substring(0, bare.length() - 3) + "y");
                    }
                }
                yield forms;
            }
            default -> List.of(word);
        };
    }

    private void read(String file) {
        InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        String[] meaning = line.substring(0, colon).strip().split(" ", 2);
        Topic topic = Topic.valueOf(meaning[0].toUpperCase(Locale.ROOT));
        Sense sense = sense(topic, meaning.length > 1 ? meaning[1] : "");
        for (String phrase : line.substring(colon + 2).split(",")) {
            List<String> words = Tokenizer.tokens(phrase.strip()).stream().map(Token::word).toList();
            List<Entry> entries = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>());
            Entry entry = entries.stream().filter(known -> known.words().equals(words)).findFirst().orElse(null);
            if (entry == null) {
                entry = new Entry(words, new LinkedHashSet<>());
                entries.add(entry);
            }
            entry.senses().add(sense);
        }
    }

    private static Sense sense(Topic topic, String value) {
        boolean number = value.matches("-?\\d+(\\.\\d+)?");
        return new Sense(topic, value, number ? Double.parseDouble(value) : 0, 0);
    }
}
