package dev.nemosh.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
