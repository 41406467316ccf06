package dev.nemosh.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Byte sizes as settings write them ({@code 200MB}, powers of 1,000 and, with an i, of 1,024) and as people read them. */
public final class Sizes {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([kmgt]?)(i?)b?");
    private static final String UNITS = "kMGT";

    private Sizes() {}

    /**
     * Reads a setting's size, in bytes.
     *
     * @throws IllegalArgumentException where the words are no size
     */
    public static long parse(String words) {
        Matcher form = FORM.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("not a size: " + words);
        }
        int power = form.group(2).isEmpty() ? 0 : "kmgt".indexOf(form.group(2)) + 1;
        double unit = Math.pow(form.group(3).isEmpty() ? 1_000 : 1_024, power);
        return Math.round(Double.parseDouble(form.group(1)) * unit);
    }

    /** Bytes for people: {@code 812 B}, {@code 3.9 MB}. */
    public static String words(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        int power = -1;
        while (value >= 999.95 && power < UNITS.length() - 1) {
            value /= 1_000;
            power++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %sB" : "%.0f %sB", value, UNITS.charAt(power));
    }
}
