package dev.nemosh.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files in a sentence whose names hold blanks, in quotes or escaped as terminals paste them. While the sentence is
 * read, a sign of its own stands for each such blank, so that the name is one word and its quotes are gone.
 */
final class HeldFiles {
    private static final char BLANK = '\ue000';
    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}&&\\P{IsHan}])(?:\"([^\"\n]+)\"|'([^'\n]+)'|“([^“”\n]+)”|「([^「」\n]+)」|『([^『』\n]+)』)"
            + "(?![A-Za-z0-9])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([^A-Za-z0-9_.\\-/\\\\\\s]| )");

    private HeldFiles() {}

    /** The line with its files held together. */
    static String hold(String line) {
        String held = line;
        if (line.indexOf('\\') >= 0) {
            held = ESCAPED.matcher(held).replaceAll(
                    escaped -> Matcher.quoteReplacement(escaped.group(1).replace(' ', BLANK)));
        }
        return QUOTED.matcher(held).replaceAll(quoted -> Matcher.quoteReplacement(unquoted(quoted.group())));
    }

    private static String unquoted(String quoted) {
        String name = quoted.substring(1, quoted.length() - 1);
        boolean file = Shapes.inputFile(name) && name.equals(name.strip());
        return file ? name.replace(' ', BLANK) : quoted;
    }

    /** How long the line is without the names of files in it. */
    static int lengthBeside(String held) {
        return held.length() - Words.of(held).texts().stream()
                .filter(Shapes::inputFile).mapToInt(String::length).sum();
    }

    /** The arguments with blanks where they were. */
    static Arguments release(Arguments arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        arguments.options().forEach((name, value) -> options.put(name, value.replace(BLANK, ' ')));
        List<String> positionals = arguments.positionals().stream().map(word -> word.replace(BLANK, ' ')).toList();
        return new Arguments(options, positionals);
    }
}
