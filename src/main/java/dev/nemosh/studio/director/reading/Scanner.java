package dev.nemosh.studio.director.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the mentions in a prompt: at every token the longest that a measure or the lexicon recognises. */
final class Scanner {
    private final Lexicon lexicon;
    private final Spelling spelling;

    Scanner(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelling = Spelling.of(lexicon.words());
    }

    /** What was found, and the token behind it. */
    private record Match(List<Sense> senses, int next) {}

    /** All tokens as mentions, in order and without gaps; those that nothing is known of have no senses. */
    List<Mention> mentions(String prompt) {
        List<Token> tokens = spelling.righted(Tokenizer.tokens(prompt), prompt);
        Measures measures = new Measures(tokens);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Match match = match(tokens, measures, at);
            boolean unknownName = match.senses().isEmpty() && tokens.get(at).is(Token.Kind.HAN);
            int from = tokens.get(at).from();
            int to = tokens.get(match.next() - 1).to();
            Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            if (unknownName && last != null && !last.known() && last.to() == from
                    && tokens.get(at - 1).is(Token.Kind.HAN)) {
                mentions.remove(mentions.size() - 1);
                from = last.from();
            }
            mentions.add(new Mention(prompt.substring(from, to), from, to, match.senses()));
            at = match.next();
        }
        return mentions;
    }

    private Match match(List<Token> tokens, Measures measures, int at) {
        Optional<Measures.Measure> measure = measures.at(at);
        Optional<Lexicon.Found> phrase = lexicon.at(tokens, at);
        int measured = measure.map(Measures.Measure::next).orElse(at);
        int named = phrase.map(Lexicon.Found::next).orElse(at);
        if (named > at && named >= measured) {
            return new Match(phrase.orElseThrow().senses(), named);
        }
        if (measured > at) {
            return new Match(List.of(measure.orElseThrow().sense()), measured);
        }
        return new Match(own(tokens.get(at)), at + 1);
    }

    /** What a token means by its form alone. */
    private static List<Sense> own(Token token) {
        return switch (token.kind()) {
            case QUOTE -> List.of(Sense.of(Topic.QUOTE, token.word()));
            case FILE -> List.of(Sense.of(Topic.FILE, token.word()));
            case LINK -> List.of(Sense.of(Topic.URL, token.word()));
            case MARK -> List.of(Sense.of(Topic.LINK, token.word()));
            default -> token.word().startsWith("#") ? List.of(Sense.of(Topic.COLOR, hex(token.word()))) : List.of();
        };
    }

    private static String hex(String color) {
        return color.length() == 7 ? color : "#" + color.substring(1).replaceAll("(.)", "$1$1");
    }
}
