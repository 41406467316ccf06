package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with its looks, before it becomes escape sequences.
 *
 * @param spans one behind the other
 */
public record StyledText(List<Span> spans) {
    /** No text. */
    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        spans = List.copyOf(spans);
    }

    /** Text in one look. */
    public static StyledText of(CleanText text, Role... roles) {
        return text.isEmpty() ? EMPTY : new StyledText(List.of(Span.of(text, roles)));
    }

    /** Words of the program's own (blanks, lines, signs) in one look. */
    static StyledText of(String words, Role... roles) {
        return of(CleanText.of(words), roles);
    }

    /** This text with the other behind it. */
    public StyledText plus(StyledText other) {
        if (spans.isEmpty() || other.spans.isEmpty()) {
            return spans.isEmpty() ? other : this;
        }
        List<Span> both = new ArrayList<>(spans);
        both.addAll(other.spans);
        return new StyledText(both);
    }

    /** The words alone. */
    public CleanText plain() {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return CleanText.of(words.toString());
    }

    /** The cells that it takes; for text without line breaks. */
    public int width() {
        return DisplayWidth.of(plain().toString());
    }

    /** Whether there are no words. */
    public boolean isEmpty() {
        return spans.stream().allMatch(span -> span.text().isEmpty());
    }
}
