package dev.nemosh.studio.server.disk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words that nobody guesses, and the digests that stand for them on disk. */
public final class Secret {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Secret() {}

    /** So many random letters and digits; 22 of them hold 131 bits. */
    public static String letters(SecureRandom random, int count) {
        return random.ints(count, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, i) -> word.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** The SHA-256 digest of the words, as 64 hexadecimal digits: a safe file name that gives nothing away. */
    public static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether two words are the same, in a time that does not tell how much of them is. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
