package dev.nemosh.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a text in the letters that the phrases are written in: full-width forms as plain ones, traditional Chinese as
 * simplified. The text keeps its length, so that a file's name is found again as it was typed.
 */
final class Letters {
    private static final char FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    private static final Letters CHINESE = new Letters();

    private final Map<Character, Character> characters = new HashMap<>();
    private final List<String[]> words = new ArrayList<>();

    private Letters() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Letters.class.getResourceAsStream("chinese-forms.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in the phrases' letters, as long as it was. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fullWidth = c >= FULL_WIDTH && c <= LAST_FULL_WIDTH;
            plain.append(fullWidth ? (char) (c - FULL_WIDTH + '!') : CHINESE.characters.getOrDefault(c, c));
        }
        String simple = plain.toString();
        for (String[] word : CHINESE.words) {
            simple = simple.replace(word[0], word[1]);
        }
        return simple;
    }

    private void learn(String[] forms) {
        for (int i = 1; i < forms.length; i++) {
            if (forms[i].length() != forms[0].length()) {
                throw new IllegalStateException("not of one length: " + forms[i]);
            } else if (forms[i].length() == 1) {
                characters.put(forms[i].charAt(0), forms[0].charAt(0));
            } else {
                words.add(new String[] {forms[i], forms[0]});
            }
        }
    }
}
