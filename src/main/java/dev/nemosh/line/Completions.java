package dev.nemosh.line;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What could stand at the cursor, by the table of built-ins and what is known of the session. */
public final class Completions {
    private final Messages messages;

    public Completions(Messages messages) {
        this.messages = messages;
    }

    /**
     * The words that could stand where the cursor is.
     *
     * @param line the whole line; what stands behind the cursor plays no part
     * @param cursor a UTF-16 index in it
     */
    public List<Candidate> at(String line, int cursor, CompletionContext context) {
        String typed = line.substring(0, cursor);
        List<Word> words = Words.of(typed).list();
        boolean within = !words.isEmpty() && words.get(words.size() - 1).to() == typed.length();
        String prefix = within ? words.get(words.size() - 1).text() : "";
        List<String> before = words.subList(0, words.size() - (within ? 1 : 0)).stream().map(Word::text).toList();
        if (before.isEmpty()) {
            return first(prefix, context);
        }
        String name = before.get(0).startsWith("/") ? before.get(0).substring(1) : before.get(0);
        Optional<BuiltIn> builtIn = BuiltIn.named(name).filter(found -> found != BuiltIn.ASK);
        if (builtIn.isEmpty()) {
            return prefix.isEmpty() ? List.of() : begun(context.assets(), prefix);
        }
        return within(builtIn.get(), before.subList(1, before.size()), prefix, context);
    }

    private List<Candidate> first(String prefix, CompletionContext context) {
        boolean slash = prefix.startsWith("/");
        String typed = (slash ? prefix.substring(1) : prefix).toLowerCase(Locale.ROOT);
        List<Candidate> found = new ArrayList<>();
        for (BuiltIn builtIn : BuiltIn.values()) {
            List<String> names = builtIn.word().startsWith(typed) ? List.of(builtIn.word()) : builtIn.aliases();
            names.stream().filter(name -> name.startsWith(typed)).forEach(name -> found.add(
                    new Candidate((slash ? "/" : "") + name, messages.text(builtIn.summaryKey()), true)));
        }
        if (prefix.indexOf('/') >= 0 || prefix.startsWith(".") || prefix.startsWith("~")) {
            found.addAll(context.files(prefix, Value.Kind.MEDIA));
        }
        return found;
    }

    private List<Candidate> within(
            BuiltIn builtIn, List<String> before, String prefix, CompletionContext context) {
        Syntax syntax = builtIn.syntax();
        Optional<Value> pending = before.isEmpty()
                ? Optional.empty() : option(syntax, before.get(before.size() - 1)).map(Option::value);
        if (pending.isPresent()) {
            return values(pending.get(), prefix, context);
        }
        int equals = prefix.indexOf('=');
        if (prefix.startsWith("--") && equals > 0) {
            String lead = prefix.substring(0, equals + 1);
            return option(syntax, prefix.substring(0, equals)).map(Option::value)
                    .map(value -> led(lead, values(value, prefix.substring(equals + 1), context)))
                    .orElse(List.of());
        }
        List<Candidate> options = options(builtIn, before, prefix);
        if (prefix.startsWith("-")) {
            return options;
        }
        List<Candidate> found = new ArrayList<>(positionals(builtIn, before, prefix, context));
        if (prefix.isEmpty()) {
            found.addAll(options);
        }
        return found;
    }

    private List<Candidate> options(BuiltIn builtIn, List<String> before, String prefix) {
        Syntax syntax = builtIn.syntax();
        List<String> given = before.stream()
                .flatMap(word -> option(syntax, word.replaceFirst("=.*", "")).stream()).map(Option::name).toList();
        boolean chosen = syntax.alternatives().stream().anyMatch(given::contains);
        return syntax.options().stream()
                .filter(option -> !given.contains(option.name()))
                .filter(option -> !chosen || !syntax.alternatives().contains(option.name()))
                .filter(option -> ("--" + option.name()).startsWith(prefix))
                .map(option -> new Candidate(
                        "--" + option.name(), messages.text(builtIn.optionKey(option)), true))
                .toList();
    }

    private List<Candidate> positionals(
            BuiltIn builtIn, List<String> before, String prefix, CompletionContext context) {
        Syntax syntax = builtIn.syntax();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Optional<Option> option = option(syntax, before.get(i).replaceFirst("=.*", ""));
            if (option.isEmpty()) {
                words.add(before.get(i));
            } else if (!option.get().isFlag() && before.get(i).indexOf('=') < 0) {
                i++;
            }
        }
        List<Positional> places = syntax.positionals();
        if (!syntax.subWords().isEmpty()) {
            if (words.isEmpty()) {
                return begun(syntax.subWords().stream().map(sub -> new Candidate(
                        sub.word(), messages.text(builtIn.subWordKey(sub)), true)).toList(), prefix);
            }
            places = syntax.subWord(words.get(0)).map(SubWord::positionals).orElse(List.of());
            words.remove(0);
        }
        if (places.isEmpty()) {
            return List.of();
        }
        Positional last = places.get(places.size() - 1);
        if (words.size() >= places.size() && !last.repeated()) {
            return List.of();
        }
        return values(places.get(Math.min(words.size(), places.size() - 1)).value(), prefix, context);
    }

    private List<Candidate> values(Value value, String prefix, CompletionContext context) {
        return switch (value.kind()) {
            case MEDIA, SCRIPT, OUTPUT -> context.files(prefix, value.kind());
            case NUMBER -> begun(context.versions(), prefix);
            case NUMBERS -> listed(context.tracks(), prefix);
            case KINDS -> listed(plain(value.choices()), prefix);
            case JOB -> begun(context.jobs(), prefix);
            case SESSION -> begun(context.sessions(), prefix);
            case KEY -> begun(context.settings(), prefix);
            case ASSIGNMENT -> context.variables().stream().filter(one -> one.value().startsWith(prefix))
                    .map(one -> new Candidate(one.value() + "=", one.description(), false)).toList();
            case TOPIC -> begun(topics(value), prefix);
            case BACKEND -> backends(value, prefix, context);
            case CHOICE, RESOLUTION -> begun(plain(value.choices()), prefix);
            case WORD, TEXT -> List.of();
        };
    }

    private List<Candidate> backends(Value value, String prefix, CompletionContext context) {
        if (prefix.startsWith(Shapes.REPLAY)) {
            return led(Shapes.REPLAY, context.files(prefix.substring(Shapes.REPLAY.length()), value.kind()));
        }
        List<Candidate> all = new ArrayList<>();
        value.choices().forEach(word -> all.add(new Candidate(word, messages.text("line.backend-" + word), true)));
        all.addAll(context.servers());
        all.add(new Candidate(Shapes.REPLAY, messages.text("line.backend-replay"), false));
        return begun(all, prefix);
    }

    private List<Candidate> topics(Value value) {
        List<Candidate> topics = new ArrayList<>();
        for (BuiltIn builtIn : BuiltIn.values()) {
            topics.add(new Candidate(builtIn.word(), messages.text(builtIn.summaryKey()), true));
        }
        topics.addAll(plain(value.choices()));
        return topics;
    }

    private static List<Candidate> plain(List<String> words) {
        return words.stream().map(word -> new Candidate(word, CleanText.EMPTY, true)).toList();
    }

    /** Values with commas between them: the one behind the last comma is completed. */
    private static List<Candidate> listed(List<Candidate> all, String prefix) {
        int comma = prefix.lastIndexOf(',') + 1;
        return led(prefix.substring(0, comma), begun(all, prefix.substring(comma)));
    }

    private static List<Candidate> led(String lead, List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new Candidate(lead + one.value(), one.description(), one.closed()))
                .toList();
    }

    private static List<Candidate> begun(List<Candidate> all, String prefix) {
        return all.stream().filter(one -> one.value().regionMatches(true, 0, prefix, 0, prefix.length())).toList();
    }

    private static Optional<Option> option(Syntax syntax, String word) {
        if (word.startsWith("--")) {
            return syntax.option(word.substring(2));
        }
        return word.length() == 2 && word.charAt(0) == '-' ? syntax.option(word.charAt(1)) : Optional.empty();
    }
}
