package dev.nemosh.line;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        TypedWord word = TypedWord.at(line, cursor);
        List<String> before = word.before();
        if (before.isEmpty()) {
            return first(word.text(), context);
        }
        Optional<BuiltIn> builtIn = TypedWord.builtIn(before.get(0));
        if (builtIn.isEmpty()) {
            return word.text().isEmpty() ? List.of() : begun(context.assets(), word.text());
        }
        return within(builtIn.get(), before.subList(1, before.size()), word.text(), context);
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
            return values(pending.get(), prefix, before, context);
        }
        int equals = prefix.indexOf('=');
        if (prefix.startsWith("--") && equals > 0) {
            String lead = prefix.substring(0, equals + 1);
            return option(syntax, prefix.substring(0, equals)).map(Option::value)
                    .map(value -> led(lead, values(value, prefix.substring(equals + 1), before, context)))
                    .orElse(List.of());
        }
        List<Candidate> options = options(builtIn, before, prefix);
        if (prefix.startsWith("-")) {
            return options;
        }
        List<String> words = positionals(syntax, before);
        if (words.isEmpty() && !syntax.subWords().isEmpty()) {
            List<Candidate> all = new ArrayList<>(begun(syntax.subWords().stream().map(sub ->
                    new Candidate(sub.word(), messages.text(builtIn.subWordKey(sub)), true)).toList(), prefix));
            all.addAll(prefix.isEmpty() ? options : List.of());
            return all;
        }
        boolean needed = !syntax.positionalsNeed().isEmpty()
                && given(syntax, before).noneMatch(syntax.positionalsNeed()::equals);
        Optional<Positional> place = needed ? Optional.empty() : place(syntax, words);
        List<Candidate> found = new ArrayList<>(place
                .map(one -> values(one.value(), prefix, words, context)).orElse(List.of()));
        found.removeIf(one -> words.contains(one.value()));
        if (prefix.isEmpty() && !alone(place, found, options)) {
            found.addAll(options);
        }
        return found;
    }

    /** Whether no options are offered beside: a word must stand here, or it could and the key would not ask. */
    private static boolean alone(Optional<Positional> place, List<Candidate> found, List<Candidate> options) {
        boolean must = place.isPresent() && place.get().required() && (!place.get().repeated() || place.get().phrase());
        return found.isEmpty() ? place.isPresent() && options.size() == 1 : must;
    }

    private List<Candidate> options(BuiltIn builtIn, List<String> before, String prefix) {
        Syntax syntax = builtIn.syntax();
        List<String> given = given(syntax, before).toList();
        boolean chosen = syntax.alternatives().stream().anyMatch(given::contains);
        return syntax.options().stream()
                .filter(option -> !given.contains(option.name()))
                .filter(option -> !chosen || !syntax.alternatives().contains(option.name()))
                .filter(option -> ("--" + option.name()).startsWith(prefix))
                .map(option -> new Candidate(
                        "--" + option.name(), messages.text(builtIn.optionKey(option)), true))
                .toList();
    }

    private static Stream<String> given(Syntax syntax, List<String> before) {
        return before.stream().flatMap(word -> option(syntax, word.replaceFirst("=.*", "")).stream())
                .map(Option::name);
    }

    /** The words before the cursor that are neither options nor their values. */
    private static List<String> positionals(Syntax syntax, List<String> before) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Optional<Option> option = option(syntax, before.get(i).replaceFirst("=.*", ""));
            if (option.isEmpty()) {
                words.add(before.get(i));
            } else if (!option.get().isFlag() && before.get(i).indexOf('=') < 0) {
                i++;
            }
        }
        return words;
    }

    /** What the next word is that is no option; empty where none may follow. */
    private static Optional<Positional> place(Syntax syntax, List<String> words) {
        boolean behindSubWord = !syntax.subWords().isEmpty() && !words.isEmpty();
        List<Positional> places = behindSubWord
                ? syntax.subWord(words.get(0)).map(SubWord::positionals).orElse(List.of()) : syntax.positionals();
        int at = words.size() - (behindSubWord ? 1 : 0);
        if (places.isEmpty() || at >= places.size() && !goesOn(places.get(places.size() - 1))) {
            return Optional.empty();
        }
        return Optional.of(places.get(Math.min(at, places.size() - 1)));
    }

    /** A name of several words is completed as a whole, by its first. */
    private static boolean goesOn(Positional last) {
        return last.repeated() && !last.phrase();
    }

    private List<Candidate> values(Value value, String prefix, List<String> before, CompletionContext context) {
        return switch (value.kind()) {
            case MEDIA, SCRIPT, OUTPUT -> context.files(prefix, value.kind());
            case NUMBER -> begun(context.versions(), prefix);
            case NUMBERS -> listed(context.tracks(), prefix);
            case KINDS -> listed(plain(value.choices()), prefix);
            case JOB -> begun(jobs(context.jobs()), prefix);
            case OPEN_JOB -> begun(jobs(context.openJobs()), prefix);
            case SESSION -> begun(context.sessions(), prefix);
            case KEY -> begun(context.settings(), prefix);
            case ASSIGNMENT -> context.variables().stream().filter(one -> one.value().startsWith(prefix))
                    .map(one -> new Candidate(one.value() + "=", one.description(), false)).toList();
            case TOPIC -> begun(topics(value), prefix);
            case BACKEND -> backends(value, prefix, context);
            case CHOICE, RESOLUTION -> begun(plain(value.choices()), prefix);
            case SETTING -> before.isEmpty() ? List.of() : begun(context.values(before.get(0)), prefix);
            case COUNT, WORD, TEXT -> List.of();
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
        value.choices().forEach(topic ->
                topics.add(new Candidate(topic, messages.text("line.topic-" + topic), true)));
        return topics;
    }

    /** Several can be named together, too. */
    private List<Candidate> jobs(List<Candidate> jobs) {
        List<Candidate> all = new ArrayList<>(jobs);
        if (jobs.size() > 1) {
            all.add(new Candidate("last", messages.text("line.job-last"), true));
            all.add(new Candidate("all", messages.text("line.job-all"), true));
        }
        return all;
    }

    private static List<Candidate> plain(List<String> words) {
        return words.stream().map(word -> new Candidate(word, CleanText.EMPTY, true)).toList();
    }

    /** Values with commas between them: the one behind the last comma is completed, to one that is not there yet. */
    private static List<Candidate> listed(List<Candidate> all, String prefix) {
        int comma = prefix.lastIndexOf(',') + 1;
        List<String> given = List.of(prefix.substring(0, comma).split(","));
        return led(prefix.substring(0, comma), begun(all, prefix.substring(comma)).stream()
                .filter(one -> !given.contains(one.value())).toList());
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
