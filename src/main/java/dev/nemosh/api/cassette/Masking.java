package dev.nemosh.api.cassette;

import dev.nemosh.text.Secrets;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what must not stand in a cassette: tokens, client ids, claim tokens, user ids, credentials in URLs. A value that
 * was once seen in a place of secrets is hidden wherever it comes again. JSON stays JSON, and what is masked already
 * stays as it is. Safe for use by several threads.
 */
final class Masking {
    static final String STARS = "***";
    private static final int SHORTEST_KNOWN = 6;
    private static final Pattern FIELD = Pattern.compile(
            "(\\\\*\"(?:token|access_token|refresh_token|claim_token|client_id|clientId|user_id|userId|bind_id|api_key"
                    + "|password|secret)\\\\*\"\\s*:\\s*\\\\*\")([^\"\\\\]+)");
    private static final Pattern QUERY = Pattern.compile(
            "(?i)((?:[?&]|\\\\u0026)(?:x-amz-[a-z-]+|signature|sig|token|access_token|api_key|ct|bind)=)"
                    + "[^&\\s\"'\\\\#<>]+");

    private final Set<String> known = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Takes a value that is to be hidden from now on. */
    void learn(String secret) {
        if (secret.length() >= SHORTEST_KNOWN && !secret.contains(STARS)) {
            known.add(secret);
        }
    }

    /** The words without their secrets. */
    String mask(String words) {
        Matcher fields = FIELD.matcher(words);
        while (fields.find()) {
            learn(fields.group(2));
        }
        String masked = words;
        for (String secret : known) {
            masked = masked.replace(secret, starred(secret));
        }
        masked = FIELD.matcher(Secrets.mask(masked)).replaceAll(
                field -> Matcher.quoteReplacement(field.group(1) + starred(field.group(2))));
        return QUERY.matcher(masked).replaceAll("$1" + STARS);
    }

    /** What stands for a value: the part that tells its kind, and stars. {@code me} is nobody's secret. */
    private static String starred(String secret) {
        if (secret.equals("me") || secret.contains(STARS)) {
            return secret;
        }
        String masked = Secrets.mask(secret);
        if (!masked.equals(secret)) {
            return masked;
        }
        return secret.startsWith("anon_") ? "anon_" + STARS : STARS;
    }
}
