package dev.nemosh.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What words look like, told without looking at any disk. */
final class Shapes {
    /** Extensions of files that the service takes (protocol, "Files"; {@code jpeg} by its section 4.5). */
    static final Set<String> MEDIA_EXTENSIONS = Set.of(
            "mp4", "mov", "avi", "webm", "mkv", "jpg", "jpeg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac");

    static final Set<String> EXPORT_FORMATS = Set.of("mp4", "mov", "webm", "gif");

    /** Before the file of a recorded conversation, where a backend is named. */
    static final String REPLAY = "replay:";

    /** What is longer is no id, list or file's name; some of the forms below would search it too long or too deep. */
    private static final int LONGEST = 1000;

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*://\\S+");
    private static final Pattern EXTENSION = Pattern.compile(".*[^./\\\\]\\.([A-Za-z][A-Za-z0-9]{1,4})");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d{0,8}(,[1-9]\\d{0,8})*");
    private static final Pattern KINDS = Pattern.compile("(video|audio|text|other)(,(video|audio|text|other))*");
    private static final Pattern RESOLUTION = Pattern.compile("540p|720p|1080p|4k|[1-9]\\d{1,4}x[1-9]\\d{1,4}");
    private static final Pattern JOB = Pattern.compile("[\\w.\\-]*\\d[\\w.\\-]*|render_[\\w.\\-]+|all|last");
    private static final Pattern HOST = Pattern.compile("https?://\\S+|[\\w.\\-]+:\\d{1,5}|" + REPLAY + ".+");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Pattern PLAIN_FILE = Pattern.compile("[\\p{L}\\p{N}]+([_\\-][\\p{L}\\p{N}]+)+");

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*(=.*)?|-[A-Za-z]+", Pattern.DOTALL);

    private Shapes() {}

    /** {@code --name}, {@code --name=value}, {@code -n}; not a dash between words, nor a negative number. */
    static boolean option(String word) {
        return OPTION.matcher(word).matches();
    }

    static boolean inputFile(String word) {
        return path(word) || MEDIA_EXTENSIONS.contains(extension(word)) || extension(word).equals("nemo");
    }

    static boolean scriptFile(String word) {
        return inputFile(word) || word.equals("-");
    }

    /** A name with an extension, a path, or words joined as file names are ({@code final-cut}, {@code take_2}). */
    static boolean outputFile(String word) {
        return word.indexOf('/') >= 0 || word.indexOf('\\') >= 0
                || !extension(word).isEmpty() || is(PLAIN_FILE, word);
    }

    /** The extension in small letters, without the dot; empty where there is none. */
    static String extension(String word) {
        var form = EXTENSION.matcher(word);
        return form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : "";
    }

    static boolean number(String word) {
        return NUMBER.matcher(word).matches();
    }

    static boolean numbers(String word) {
        return is(NUMBERS, word);
    }

    static boolean kinds(String word) {
        return is(KINDS, word);
    }

    static boolean resolution(String word) {
        return RESOLUTION.matcher(word).matches();
    }

    static boolean jobId(String word) {
        return is(JOB, word);
    }

    static boolean backend(String word) {
        return is(HOST, word);
    }

    static boolean assignment(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    private static boolean is(Pattern form, String word) {
        return word.length() <= LONGEST && form.matcher(word).matches();
    }

    private static boolean path(String word) {
        if (SCHEME.matcher(word).matches()) {
            return true;
        }
        boolean slash = word.indexOf('/') >= 0 || word.indexOf('\\') >= 0;
        boolean glob = word.indexOf('*') >= 0 || word.indexOf('?') > 0 && word.indexOf('?') < word.length() - 1;
        return slash || glob || word.equals("~") || word.equals(".") || word.equals("..");
    }
}
