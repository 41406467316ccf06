package dev.nemosh.line;

import java.util.List;
import java.util.Locale;

/**
 * What an option or a place after a built-in's name takes.
 *
 * @param label how usage lines write it ({@code FILE}, {@code N}, {@code mp4|mov})
 * @param kind what sort of word it is
 * @param choices the words it may be, for {@link Kind#CHOICE}; the usual ones to offer for other kinds
 */
public record Value(String label, Kind kind, List<String> choices) {

    /** The sorts of words that built-ins take. */
    public enum Kind {
        /** A file to read in, a glob, a folder, or a URL. */
        MEDIA,
        /** A script file. */
        SCRIPT,
        /** A file to write. */
        OUTPUT,
        /** A draft's version: a whole number from 1. */
        NUMBER,
        /** How many: a whole number from 1. */
        COUNT,
        /** Numbers with commas between them. */
        NUMBERS,
        /** Track kinds with commas between them. */
        KINDS,
        /** {@code 1080p}, {@code 4k}, {@code 1080x1920}. */
        RESOLUTION,
        /** One of its choices. */
        CHOICE,
        /** A render job's id. */
        JOB,
        /** The id of a render job whose file is still to come. */
        OPEN_JOB,
        /** A session's id or name. */
        SESSION,
        /** A backend's name or URL. */
        BACKEND,
        /** A free word: a name, a key, an argument. */
        WORD,
        /** The key of a setting. */
        KEY,
        /** What a setting is to be. */
        SETTING,
        /** A built-in's name or another subject that help knows. */
        TOPIC,
        /** {@code NAME=VALUE}; takes the rest of the line. */
        ASSIGNMENT,
        /** The rest of the line. */
        TEXT;

        /** Whether a file of that name is worth offering where this is taken. */
        public boolean offers(String fileName) {
            String extension = Shapes.extension(fileName);
            return switch (this) {
                case MEDIA -> Shapes.MEDIA_EXTENSIONS.contains(extension);
                case SCRIPT -> extension.equals("nemo");
                case OUTPUT -> Shapes.EXPORT_FORMATS.contains(extension);
                default -> true;
            };
        }
    }

    public Value {
        choices = List.copyOf(choices);
    }

    static Value of(String label, Kind kind) {
        return new Value(label, kind, List.of());
    }

    static Value choice(String... words) {
        return new Value(String.join("|", words), Kind.CHOICE, List.of(words));
    }

    /** Whether a bare line's word looks like this: what makes the line a built-in's and not the agent's. */
    public boolean fits(String word) {
        return switch (kind) {
            case MEDIA -> Shapes.inputFile(word);
            case SCRIPT -> Shapes.scriptFile(word);
            case OUTPUT -> Shapes.outputFile(word);
            case JOB, OPEN_JOB -> Shapes.jobId(word);
            default -> accepts(word);
        };
    }

    /** Whether the built-in can take the word at all, once it is certain that the built-in is meant. */
    public boolean accepts(String word) {
        return switch (kind) {
            case NUMBER, COUNT -> Shapes.number(word);
            case NUMBERS -> Shapes.numbers(word);
            case KINDS -> Shapes.kinds(spelled(word));
            case RESOLUTION -> Shapes.resolution(spelled(word));
            case CHOICE -> choices.contains(spelled(word));
            case BACKEND -> choices.contains(spelled(word)) || Shapes.backend(word);
            case ASSIGNMENT -> Shapes.assignment(word);
            default -> !word.isEmpty();
        };
    }

    /** The word as the built-in is given it: what is one of few words in small letters. */
    String spelled(String word) {
        return switch (kind) {
            case KINDS, RESOLUTION, CHOICE -> word.toLowerCase(Locale.ROOT);
            case BACKEND -> choices.contains(word.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
            default -> word;
        };
    }

    /** Whether it takes all that is left of the line. */
    boolean takesRest() {
        return kind == Kind.TEXT || kind == Kind.ASSIGNMENT;
    }
}
