package dev.nemosh.api;

import dev.nemosh.text.Secrets;

/**
 * A bearer token. It shows itself to nobody: {@code toString} hides it.
 *
 * @param secret what goes into the authorization header, and nowhere else
 */
public record Token(String secret) {

    public Token {
        if (secret.isBlank() || secret.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f)) {
            throw new IllegalArgumentException("a token is printable ASCII without blanks");
        }
    }

    /** A line of the same service's words with this token masked wherever it stands. */
    public String maskIn(String words) {
        return Secrets.mask(words.replace(secret, "***"));
    }

    @Override
    public String toString() {
        return "Token[***]";
    }
}
