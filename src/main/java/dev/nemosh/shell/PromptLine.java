package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import org.jspecify.annotations.Nullable;

/** What stands before the line being typed: {@code nemo> }, and more once it is known. Safe for use by several threads. */
final class PromptLine {
    private boolean local;
    private @Nullable CleanText session;
    private @Nullable Long credits;

    /** Whether the embedded studio is worked with; what was known of the last backend is forgotten. */
    synchronized void backend(boolean embedded) {
        local = embedded;
        session = null;
        credits = null;
    }

    /** The session's name; null for none yet. */
    synchronized void session(@Nullable CleanText name) {
        session = name;
    }

    /** What can be spent. */
    synchronized void credits(long available) {
        credits = available;
    }

    /** Session and credits in words, as far as they are known. */
    synchronized CleanText standing() {
        String spent = local || credits == null ? "" : credits + "c";
        return session == null ? CleanText.of(spent) : CleanText.of((session + " " + spent).strip());
    }

    /** The prompt as it is now. */
    synchronized StyledText text() {
        StringBuilder prompt = new StringBuilder(local ? "nemo(local)" : "nemo");
        if (session != null && (local || credits != null)) {
            prompt.append(':').append(session);
            if (!local) {
                prompt.append(' ').append(credits).append('c');
            }
        }
        return StyledText.of(CleanText.of(prompt.toString()), Role.STRONG).plus(StyledText.of(CleanText.of("> ")));
    }
}
