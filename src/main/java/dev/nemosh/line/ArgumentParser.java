package dev.nemosh.line;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words behind a built-in's name by its syntax. Strict: an unknown option, a value that is none, a word too
 * many or too few is a {@link Misuse}. {@code --name=value}, {@code --name value}, {@code -n value}, flags' letters
 * together ({@code -sg}), {@code --} before words that only look like options.
 */
public final class ArgumentParser {
    private final Messages messages;

    public ArgumentParser(Messages messages) {
        this.messages = messages;
    }

    /** What reading gave. */
    sealed interface Reading {
        /** Words that the built-in takes; {@code shaped}: that are its own by their look alone. */
        record Good(Arguments arguments, boolean shaped) implements Reading {}

        /** Words that it does not take; {@code certain}: that are nevertheless no sentence for the agent. */
        record Bad(Misuse misuse, boolean certain) implements Reading {}
    }

    /**
     * Reads the words behind the name.
     *
     * @param end the index where the line ends, for a word that is missing
     */
    Reading read(BuiltIn builtIn, List<Word> words, int end) {
        try {
            return new Pass(builtIn, words, end).read();
        } catch (Refusal refusal) {
            return new Reading.Bad(refusal.misuse, refusal.certain);
        }
    }

    /** The misuse of a quote that nothing closes. */
    Misuse unclosed(int at) {
        return misuse(at, "unclosed-quote", "unclosed-quote-hint");
    }

    private Misuse misuse(int at, String key, String hintKey, Object... values) {
        CleanText hint = messages.text("line." + hintKey, values);
        return new Misuse(new Failure(ExitCode.USAGE, "usage", messages.text("line." + key, values), hint), at);
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Misuse misuse;
        private final boolean certain;

        Refusal(Misuse misuse, boolean certain) {
            super(null, null, false, false);
            this.misuse = misuse;
            this.certain = certain;
        }
    }

    /** One reading of one line's words. */
    private final class Pass {
        private final BuiltIn builtIn;
        private final Syntax syntax;
        private final List<Word> words;
        private final int end;
        private final Map<String, String> options = new LinkedHashMap<>();
        private final List<String> positionals = new ArrayList<>();
        private @Nullable Refusal wrongOption;
        private List<Positional> places;
        private boolean onlyWords;
        private boolean shaped = true;
        private int next;

        Pass(BuiltIn builtIn, List<Word> words, int end) {
            this.builtIn = builtIn;
            this.syntax = builtIn.syntax();
            this.words = words;
            this.end = end;
            this.places = syntax.positionals();
        }

        Reading read() {
            while (next < words.size()) {
                Word word = words.get(next++);
                String text = word.text();
                if (!onlyWords && text.equals("--")) {
                    onlyWords = true;
                } else if (!onlyWords && Shapes.option(text)) {
                    option(word);
                } else {
                    positional(word);
                }
            }
            if (wrongOption != null) {
                throw wrongOption;
            }
            complete();
            return new Reading.Good(new Arguments(options, positionals), shaped);
        }

        private void option(Word word) {
            try {
                if (word.text().startsWith("--")) {
                    longOption(word);
                } else {
                    letters(word);
                }
            } catch (Refusal refusal) {
                // Words that follow decide whether the line is a sentence; only then is it an error.
                if (next == 1) {
                    throw refusal;
                }
                wrongOption = wrongOption == null ? refusal : wrongOption;
            }
        }

        private void longOption(Word word) {
            int equals = word.text().indexOf('=');
            String name = word.text().substring(2, equals < 0 ? word.text().length() : equals);
            Option option = syntax.option(name).orElseThrow(() -> unknown(word, "--" + name));
            take(option, word, equals < 0 ? null : word.text().substring(equals + 1));
        }

        private void letters(Word word) {
            String letters = word.text().substring(1);
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                Option option = syntax.option(letter).orElseThrow(() -> unknown(word, "-" + letter));
                boolean last = i == letters.length() - 1;
                if (!option.isFlag() && !last) {
                    take(option, word, letters.substring(i + 1));
                    return;
                }
                take(option, word, null);
            }
        }

        private void take(Option option, Word word, @Nullable String attached) {
            Value value = option.value();
            if (value == null) {
                if (attached != null) {
                    throw refuse(word, true, "no-value", "usage-hint", "--" + option.name(), builtIn.usage());
                }
                options.put(option.name(), "");
                return;
            }
            String given = attached != null ? attached : next < words.size() ? words.get(next++).text() : null;
            if (given == null) {
                throw refuse(word, true, "value-missing", "value-hint", "--" + option.name(), value.label());
            }
            if (!value.accepts(given)) {
                Word at = attached == null ? words.get(next - 1) : word;
                throw refuse(at, true, "value-wrong", "value-hint", "--" + option.name(), value.label(), given);
            }
            options.put(option.name(), value.spelled(given));
        }

        private Refusal unknown(Word word, String name) {
            List<String> names = syntax.options().stream().map(option -> "--" + option.name()).toList();
            List<String> nearest = Nearest.among(names, name);
            return nearest.isEmpty()
                    ? refuse(word, true, "unknown-option", "usage-hint", name, builtIn.usage(), builtIn.word())
                    : refuse(word, true, "unknown-option", "nearest-hint", name, String.join(", ", nearest),
                            builtIn.word());
        }

        private void positional(Word word) {
            if (positionals.isEmpty() && !syntax.subWords().isEmpty()) {
                subWord(word);
                return;
            }
            int taken = positionals.size() - (syntax.subWords().isEmpty() ? 0 : 1);
            Positional place = place(taken);
            if (place == null) {
                throw refuse(word, false, "word-too-many", "usage-hint", word.text(), builtIn.usage(),
                        builtIn.word());
            }
            Value value = place.value();
            String text = value.takesRest() ? rest(word) : word.text();
            if (!value.accepts(text)) {
                throw refuse(word, false, "word-wrong", "value-hint", text, value.label());
            }
            shaped &= value.fits(text);
            positionals.add(value.spelled(text));
            onlyWords |= places.get(places.size() - 1).takesAnyWord();
        }

        private void subWord(Word word) {
            SubWord subWord = syntax.subWord(word.text()).orElseThrow(() -> {
                List<String> known = syntax.subWords().stream().map(SubWord::word).toList();
                boolean slip = words.size() == 1 && !Nearest.among(known, word.text()).isEmpty();
                return refuse(word, slip, "word-unknown", "value-hint", word.text(), String.join("|", known));
            });
            positionals.add(subWord.word());
            places = subWord.positionals();
        }

        private @Nullable Positional place(int taken) {
            if (taken < places.size()) {
                return places.get(taken);
            }
            Positional last = places.isEmpty() ? null : places.get(places.size() - 1);
            return last != null && last.repeated() ? last : null;
        }

        private String rest(Word first) {
            StringBuilder rest = new StringBuilder(first.text());
            while (next < words.size()) {
                rest.append(' ').append(words.get(next++).text());
            }
            return rest.toString();
        }

        private void complete() {
            int taken = positionals.size() - (syntax.subWords().isEmpty() || positionals.isEmpty() ? 0 : 1);
            if (taken < places.size() && places.get(taken).required()) {
                throw missing(places.get(taken).value().label());
            }
            String needed = syntax.positionalsNeed();
            if (!needed.isEmpty() && taken > 0 && !options.containsKey(needed)) {
                throw refuse(words.get(0), true, "option-needed", "usage-hint", "--" + needed, builtIn.usage());
            }
            List<String> several = syntax.alternatives().stream().filter(options::containsKey).toList();
            if (several.size() > 1) {
                throw refuse(words.get(0), true, "only-one", "usage-hint", "--" + several.get(0), builtIn.usage(),
                        "--" + several.get(1));
            }
        }

        private Refusal missing(String label) {
            return new Refusal(
                    misuse(end, "word-missing", "usage-hint", label, builtIn.usage(), builtIn.word()), shaped);
        }

        private Refusal refuse(Word word, boolean certain, String key, String hintKey, Object... values) {
            return new Refusal(misuse(word.from(), key, hintKey, values), certain);
        }
    }
}
