package dev.nemosh.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageKeysTest {
    /** A key that is written out whole where a message is asked for. */
    private static final Pattern ASKED = Pattern.compile("\\.text\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\"[,)]");

    @Test
    void everyMessageThatTheProgramAsksForIsInTheCatalogue() throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    if (!messages.has(asked.group(1))) {
                        missing.add(asked.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), List.copyOf(missing));
    }

    /** What the program puts keys together from, beside literals that end with a hyphen. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "line\\.[a-z]+-(summary|description|examples|(option|word)-[a-z-]+)|cassette\\.(not-one|empty)(-hint)?"
                    + "|studio\\.(family|mood|hour|palette|motion|pace|knob|way|position|color|unable|remark)"
                    + "-[a-z0-9-]+");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.)?([a-z0-9-]+)\"");

    @Test
    void everyMessageOfTheCatalogueIsAskedForSomewhere() throws IOException {
        TreeSet<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().map(literal -> literal.group().replace("\"", ""))
                        .forEach(literals::add);
            }
        }
        TreeSet<String> unused = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/nemosh/messages"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("_en.properties")).toList()) {
                Properties messages = new Properties();
                messages.load(new StringReader(Files.readString(file)));
                messages.stringPropertyNames().stream().filter(key -> !isAskedFor(key, literals)).forEach(unused::add);
            }
        }
        assertEquals(List.of(), List.copyOf(unused));
    }

    private static boolean isAskedFor(String key, TreeSet<String> literals) {
        String message = key.replaceAll("-hint$", "");
        return Stream.of(key, message).anyMatch(one ->
                        literals.contains(one) || literals.contains(one.substring(one.indexOf('.') + 1)))
                || literals.stream().anyMatch(one -> one.endsWith("-") && one.contains(".") && key.startsWith(one))
                || PUT_TOGETHER.matcher(key).matches();
    }
}
