package dev.nemosh.shell;

import dev.nemosh.line.LineHighlight;
import dev.nemosh.line.LineHighlight.Look;
import dev.nemosh.line.LineHighlight.Part;
import dev.nemosh.text.Messages;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows while typing where the line will go: a built-in's words have colours, words for the agent have none. */
final class LineColors implements Highlighter {
    private final LineHighlight highlight;
    private final boolean color;
    private final String arrow;
    private String last = "";
    private Look look;

    LineColors(Messages messages, Looks looks) {
        this.highlight = new LineHighlight(messages);
        this.color = looks.color();
        this.arrow = looks.unicode() ? "  \u2192 " : "  -> ";
        this.look = highlight.of("");
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        if (!color) {
            return new AttributedString(line);
        }
        AttributedStringBuilder shown = new AttributedStringBuilder(line.length());
        int at = 0;
        for (LineHighlight.Span span : look(line).spans()) {
            shown.append(line, at, span.from());
            shown.styled(style(span.part()), line.substring(span.from(), span.to()));
            at = span.to();
        }
        return shown.append(line, at, line.length()).toAttributedString();
    }

    /**
     * Which built-in the line goes to, where its words do not say so by themselves: it was asked for in the user's own
     * words, or there are no colours. Empty for the agent.
     */
    String hint(String line) {
        Look now = look(line);
        boolean ownWords = now.spans().stream().anyMatch(span -> span.part() == Part.PHRASE);
        return now.builtIn() != null && (ownWords || !color) ? arrow + now.builtIn().word() : "";
    }

    /** Reader and painter ask under the reader's lock; the same line is asked for many times. */
    private Look look(String line) {
        if (!line.equals(last)) {
            look = highlight.of(line);
            last = line;
        }
        return look;
    }

    private static AttributedStyle style(Part part) {
        return switch (part) {
            case NAME -> AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
            case OPTION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            case VALUE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case WRONG -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case PHRASE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case PROMPT -> AttributedStyle.DEFAULT;
        };
    }
}
