package dev.nemosh.line;

import dev.nemosh.line.ArgumentParser.Reading;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a line goes, by the first of these that fits: nothing; {@code /name}; a built-in's name with words of its
 * syntax; existing files; a built-in asked for in the user's own words; a slip of the finger; the agent.
 *
 * <p>Safe for use by several threads.
 */
public final class LineRouter {
    private static final Pattern SLASHED = Pattern.compile("\\s*/([^/\\s]*)(?=\\s|$)");
    private static final Pattern ASK = Pattern.compile("\\s*/?ask(?:\n|\\s+|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile("[.!?。！？]{1,3}$");

    private final Files files;
    private final DroppedFiles dropped;
    private final ArgumentParser parser;
    private final Phrases phrases;

    public LineRouter(Messages messages, Files files) {
        this.files = files;
        this.dropped = new DroppedFiles(files);
        this.parser = new ArgumentParser(messages);
        this.phrases = new Phrases(parser);
    }

    /** Where a line goes as it was typed. */
    public Route route(String line) {
        return route(Line.of(line));
    }

    /** Where a line goes. */
    public Route route(Line line) {
        String text = line.text();
        if (isNothing(text)) {
            return new Route.Nothing();
        }
        Matcher ask = ASK.matcher(text);
        if (ask.lookingAt()) {
            return ask(line, text.substring(ask.end()));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.lookingAt()) {
            return slashed(line, slashed.group(1), slashed.end());
        }
        return named(line).or(() -> files(line)).or(() -> phrase(text)).or(() -> slip(text))
                .orElseGet(() -> new Route.Prompt(text.strip()));
    }

    private static boolean isNothing(String text) {
        return text.isBlank() || text.strip().startsWith("#") && text.lines().allMatch(
                line -> line.isBlank() || line.strip().startsWith("#"));
    }

    private Route ask(Line line, String words) {
        if (words.isBlank()) {
            Reading none = parser.read(BuiltIn.ASK, List.of(), line.text().length());
            return new Route.Misused(BuiltIn.ASK, ((Reading.Bad) none).misuse());
        }
        return new Route.Prompt(words);
    }

    private Route slashed(Line line, String name, int end) {
        Optional<BuiltIn> builtIn = BuiltIn.named(name);
        if (builtIn.isEmpty()) {
            return files(line).orElseGet(() -> new Route.UnknownName(name, Nearest.among(BuiltIn.allNames(), name)));
        }
        Words words = Words.of(line);
        if (words.unclosedAt() >= 0) {
            return new Route.Misused(builtIn.get(), parser.unclosed(words.unclosedAt()));
        }
        Reading reading = parser.read(builtIn.get(), words.rest(), line.text().length());
        if (reading instanceof Reading.Good good && good.shaped()) {
            return new Route.Invoke(builtIn.get(), good.arguments(), false);
        }
        // "/export 1080p MP4": the built-in is certain, its words are the user's own.
        Optional<Route.Invoke> phrase = phrases.read(name + line.text().substring(end))
                .filter(found -> found.builtIn() == builtIn.get());
        if (phrase.isPresent()) {
            return phrase.get();
        }
        return reading instanceof Reading.Good good
                ? new Route.Invoke(builtIn.get(), good.arguments(), false)
                : new Route.Misused(builtIn.get(), ((Reading.Bad) reading).misuse());
    }

    private Optional<Route> named(Line line) {
        Words words = Words.of(line);
        Optional<BuiltIn> named = words.list().isEmpty()
                ? Optional.empty() : BuiltIn.named(words.list().get(0).text());
        if (named.isEmpty() || named.get() == BuiltIn.ASK) {
            return Optional.empty();
        }
        BuiltIn builtIn = named.get();
        Reading reading = parser.read(builtIn, words.rest(), line.text().length());
        if (reading instanceof Reading.Good good && (good.shaped() || isOfFolders(builtIn, good.arguments()))) {
            return Optional.of(words.unclosedAt() < 0
                    ? new Route.Invoke(builtIn, good.arguments(), false)
                    : new Route.Misused(builtIn, parser.unclosed(words.unclosedAt())));
        }
        return reading instanceof Reading.Bad bad && bad.certain()
                ? Optional.of(new Route.Misused(builtIn, bad.misuse()))
                : Optional.empty();
    }

    /** A folder's name looks like any word: only where every word is a folder or a file is no prompt lost. */
    private boolean isOfFolders(BuiltIn builtIn, Arguments arguments) {
        return builtIn == BuiltIn.UPLOAD && arguments.positionals().stream()
                .allMatch(word -> Shapes.inputFile(word) || files.folder(word));
    }

    private Optional<Route> files(Line line) {
        List<String> paths = dropped.in(line);
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route.Invoke(BuiltIn.UPLOAD, new Arguments(Map.of(), paths), false));
    }

    private Optional<Route> phrase(String text) {
        return phrases.read(text).map(found -> found);
    }

    private Optional<Route> slip(String text) {
        String word = MARKS.matcher(text.strip()).replaceFirst("");
        return Slips.nearest(word).map(builtIn -> new Route.NearMiss(word, builtIn));
    }
}
