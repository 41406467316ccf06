package dev.nemosh.line;

import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a line while it is typed where it would go and what its parts are. Looks at no disk. */
public final class LineHighlight {
    private final LineRouter router;

    public LineHighlight(Messages messages) {
        this.router = new LineRouter(messages, Files.NONE);
    }

    /** What a part of a line is. */
    public enum Part {
        /** The name of a built-in. */
        NAME,
        /** An option of it. */
        OPTION,
        /** What it is to take: a file, a value, a sub-word. */
        VALUE,
        /** A word that it cannot take, or a name that nothing has. */
        WRONG,
        /** A comment. */
        COMMENT,
        /** Words that are taken for a built-in. */
        PHRASE,
        /** Words for the agent. */
        PROMPT
    }

    /** From one UTF-16 index to before another. */
    public record Span(int from, int to, Part part) {}

    /**
     * A line's parts.
     *
     * @param builtIn where it would go; null for the agent and for nothing
     * @param spans in order, blanks between words left out
     */
    public record Look(@Nullable BuiltIn builtIn, List<Span> spans) {}

    /** How the line looks so far. */
    public Look of(String line) {
        Route route = router.route(line);
        if (route instanceof Route.Nothing) {
            return whole(null, line, Part.COMMENT);
        } else if (route instanceof Route.Prompt) {
            return whole(null, line, Part.PROMPT);
        } else if (route instanceof Route.Invoke invoke && invoke.phrase()) {
            return whole(invoke.builtIn(), line, Part.PHRASE);
        } else if (route instanceof Route.Invoke invoke) {
            return words(invoke.builtIn(), line, -1);
        } else if (route instanceof Route.Misused misused) {
            return words(misused.builtIn(), line, misused.misuse().at());
        }
        return whole(null, line, Part.WRONG);
    }

    private static Look whole(@Nullable BuiltIn builtIn, String line, Part part) {
        return new Look(builtIn, line.isBlank() ? List.of() : List.of(new Span(0, line.length(), part)));
    }

    private static Look words(BuiltIn builtIn, String line, int wrongAt) {
        List<Span> spans = new ArrayList<>();
        for (Word word : Words.of(line).list()) {
            Part part = word.from() == wrongAt ? Part.WRONG : part(spans.isEmpty(), word.text());
            spans.add(new Span(word.from(), word.to(), part));
        }
        return new Look(builtIn, List.copyOf(spans));
    }

    private static Part part(boolean first, String word) {
        Optional<BuiltIn> named = first
                ? BuiltIn.named(word.startsWith("/") ? word.substring(1) : word) : Optional.empty();
        return named.isPresent() ? Part.NAME : Shapes.option(word) ? Part.OPTION : Part.VALUE;
    }
}
