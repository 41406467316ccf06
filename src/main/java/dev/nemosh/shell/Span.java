package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one look.
 *
 * @param text its words; may hold line breaks where it is a piece of a reply
 * @param roles what it is; none for ordinary text
 * @param link where it leads to; null where it is no link
 */
public record Span(CleanText text, Set<Role> roles, @Nullable CleanText link) {

    public Span {
        roles = Set.copyOf(roles);
    }

    /** Ordinary text, or text with these roles. */
    public static Span of(CleanText text, Role... roles) {
        return new Span(text, Set.of(roles), null);
    }
}
