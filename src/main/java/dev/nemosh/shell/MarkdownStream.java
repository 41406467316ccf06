package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Renders a reply's Markdown while it comes, piece by piece. What was given out is never taken back, lines are never
 * broken but where the reply breaks them, and only what is undecided waits: the first signs of a line, markup whose end
 * may still come, and tables, which are held to their end and fitted to the width. However a text is cut into pieces,
 * the same comes out.
 *
 * <p>Not safe for use by several threads.
 */
public final class MarkdownStream {
    private final IntSupplier width;
    private final boolean unicode;
    private final InlineMarkup inline;
    private final MarkdownTable table;

    private final StringBuilder pending = new StringBuilder();
    private final List<String> rows = new ArrayList<>();
    private @Nullable String fence;
    private @Nullable Set<Role> roles;
    private char last = '\n';

    /**
     * @param width the cells of a line, asked when a table is fitted
     * @param links whether links hide their address (OSC 8); else it stands behind their words
     * @param unicode whether bullets and rules may be other than ASCII
     */
    public MarkdownStream(IntSupplier width, boolean links, boolean unicode) {
        this.width = width;
        this.unicode = unicode;
        this.inline = new InlineMarkup(links);
        this.table = new MarkdownTable(inline, unicode);
    }

    /** What can be shown now that this piece has come. */
    public StyledText feed(CleanText piece) {
        String text = piece.toString();
        List<Span> out = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            pending.append(text, from, to);
            advance(newline >= 0, newline >= 0, out);
            from = newline < 0 ? to : newline + 1;
        }
        return new StyledText(out);
    }

    /** What was still held; the next piece begins another text. */
    public StyledText end() {
        List<Span> out = new ArrayList<>();
        if (!pending.isEmpty()) {
            advance(true, false, out);
        }
        flushRows(out, false);
        fence = null;
        roles = null;
        last = '\n';
        return new StyledText(out);
    }

    /** Shows what is decided of the line. {@code ended}: it is all there; {@code breaks}: a line break is behind it. */
    private void advance(boolean ended, boolean breaks, List<Span> out) {
        if (begun(ended, out)) {
            words(ended, out);
            if (breaks) {
                out.add(Span.of(CleanText.of("\n")));
            }
        }
        if (ended) {
            pending.setLength(0);
            roles = null;
            last = '\n';
        }
    }

    /** Finds out what kind of line it is; false where that is not known yet or the line is not shown by itself. */
    private boolean begun(boolean ended, List<Span> out) {
        if (roles != null) {
            return true;
        }
        String line = pending.toString();
        if (fence != null) {
            return codeBegun(line, ended, fence);
        }
        LineStart start = LineStart.of(line, ended, unicode);
        if (start == null) {
            return false;
        }
        if (start.kind() == LineStart.Kind.ROW) {
            rows.add(line);
            return false;
        }
        flushRows(out, true);
        if (start.kind() == LineStart.Kind.FENCE) {
            fence = line.strip().replaceFirst("^(`+|~+).*", "$1");
            return false;
        }
        pending.delete(0, start.marker());
        out.addAll(start.shown());
        roles = start.roles();
        return true;
    }

    /** A line between fences stands as it is; what may be the closing fence waits for its end. */
    private boolean codeBegun(String line, boolean ended, String open) {
        String marks = line.strip();
        boolean closes = marks.chars().allMatch(c -> c == open.charAt(0));
        if (closes && !ended) {
            return false;
        }
        if (closes && marks.length() >= open.length()) {
            fence = null;
            return false;
        }
        roles = Set.of(Role.CODE);
        return true;
    }

    private void words(boolean ended, List<Span> out) {
        String line = pending.toString();
        Set<Role> own = Objects.requireNonNull(roles);
        if (line.isEmpty()) {
            return;
        }
        int shown = line.length();
        if (fence == null) {
            shown = inline.render(line, ended, last, own, out);
        } else {
            out.add(new Span(CleanText.of(line), own, null));
        }
        if (shown > 0) {
            last = line.charAt(shown - 1);
            pending.delete(0, shown);
        }
    }

    private void flushRows(List<Span> out, boolean goesOn) {
        if (!rows.isEmpty()) {
            List<StyledText> lines = table.lines(rows, width.getAsInt());
            for (int i = 0; i < lines.size(); i++) {
                out.addAll(lines.get(i).spans());
                if (goesOn || i < lines.size() - 1) {
                    out.add(Span.of(CleanText.of("\n")));
                }
            }
            rows.clear();
        }
    }
}
