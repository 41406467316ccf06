package dev.nemosh.studio.director;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What makes one prompt's film differ from another's: drawn from its words alone, so that the same prompt gives the
 * same
 * film in any session.
 *
 * @param first of the prompt's words
 * @param again of the whole conversation, for another take
 */
record Seed(long first, long again) {

    static Seed of(String prompt, List<String> earlierPrompts) {
        return new Seed(of(prompt), of(earlierPrompts.size() + " " + String.join(" ", earlierPrompts) + " " + prompt));
    }

    private static long of(String words) {
        CRC32 sum = new CRC32();
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        sum.update(letters.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() & 0x7fffffffL;
    }
}
