package dev.nemosh.text;

import java.util.regex.Pattern;

/** Masks what must not be seen: bearer tokens, claim tokens in logs, authorization headers, credentials in URLs. */
public final class Secrets {
    private static final Pattern TOKEN = Pattern.compile("\\b(nmv_[a-z]+_|clm_)[A-Za-z0-9_.\\-]+");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s\"',\\\\]+");
    private static final Pattern USER_INFO = Pattern.compile("(?i)([a-z][a-z0-9+.\\-]*://)[^/\\s@\"\\\\]+@");

    private Secrets() {}

    /** The words with every secret in them replaced by stars. */
    public static String mask(String words) {
        String masked = TOKEN.matcher(words).replaceAll("$1***");
        masked = BEARER.matcher(masked).replaceAll("$1***");
        return USER_INFO.matcher(masked).replaceAll("$1***@");
    }

    /** Whether the words hold something that {@link #mask} would hide. */
    public static boolean holds(String words) {
        return !mask(words).equals(words);
    }
}
