package dev.nemosh.text;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as settings write them ({@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}) and as people read them. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|s|m|min|h)");

    private Durations() {}

    /**
     * Reads a setting's duration.
     *
     * @throws IllegalArgumentException where the words are no duration
     */
    public static Duration parse(String words) {
        Matcher form = FORM.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("not a duration: " + words);
        }
        double millis = switch (form.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "h" -> 3_600_000;
            default -> 60_000;
        };
        return Duration.ofMillis(Math.round(Double.parseDouble(form.group(1)) * millis));
    }

    /** An elapsed time for a status line: {@code 0.4s}, {@code 12s}, {@code 3m12s}, {@code 1h05m}. */
    public static String elapsed(Duration time) {
        long millis = time.toMillis();
        if (millis < 10_000) {
            return seconds(millis / 100 * 100) + "s";
        }
        long seconds = millis / 1_000;
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + "m" + two(seconds % 60) + "s";
        }
        return seconds / 3_600 + "h" + two(seconds / 60 % 60) + "m";
    }

    /** Seconds of film, without needless zeros: {@code 10}, {@code 7.5}, {@code 0.04}. */
    public static String seconds(long millis) {
        if (millis % 1_000 == 0) {
            return Long.toString(millis / 1_000);
        }
        String sign = millis < 0 ? "-" : "";
        String part = Long.toString(1_000 + Math.abs(millis % 1_000)).substring(1);
        int end = part.length();
        while (part.charAt(end - 1) == '0') {
            end--;
        }
        return sign + Math.abs(millis / 1_000) + "." + part.substring(0, end);
    }

    /** A setting's duration as it is written: the largest unit that divides it. */
    public static String setting(Duration time) {
        long millis = time.toMillis();
        if (millis % 3_600_000 == 0 && millis > 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0 && millis > 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
