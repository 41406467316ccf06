package dev.nemosh.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Stream<Path> englishFiles() throws IOException, URISyntaxException {
        Path folder = Path.of(MessagesTest.class.getResource("/dev/nemosh/messages").toURI());
        return Files.list(folder).filter(file -> file.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void everyMessageIsThereInBothLanguagesWithTheSamePlaces(Path english) throws IOException {
        Properties en = read(english);
        Properties zh = read(Path.of(english.toString().replace("_en.", "_zh.")));
        assertEquals(new TreeSet<>(en.stringPropertyNames()), new TreeSet<>(zh.stringPropertyNames()));
        String room = english.getFileName().toString().replace("_en.properties", "");
        for (String key : en.stringPropertyNames()) {
            assertEquals(places(en.getProperty(key)), places(zh.getProperty(key)), key);
            assertFalse(zh.getProperty(key).isBlank() && !en.getProperty(key).isBlank(), key + " has no Chinese");
            assertEquals(room, key.substring(0, key.indexOf('.')), key + " stands in another room's file");
        }
    }

    @Test
    void whoCannotBeShownSignsIsShownPunctuation() {
        Messages ascii = new Messages(Language.ENGLISH, false);
        assertEquals("Try: generate a short video clip, export 1080p MP4", ascii.text("shell.banner-try").toString());
        assertEquals("expected a \u00b7 b, but c", ascii.text("script.not-held", "a \u00b7 b", "c").toString());
        assertEquals('.', ascii.cutMark());
        assertEquals('\u2026', new Messages(Language.ENGLISH).cutMark());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String form) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(form);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
