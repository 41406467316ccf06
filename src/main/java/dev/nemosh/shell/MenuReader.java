package dev.nemosh.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jline.reader.Buffer;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** A line reader that shows candidates in a menu of our own, in the rows left under the line; Escape leaves it. */
abstract class MenuReader extends LineReaderImpl {
    private static final String ESCAPE = "\u001b";

    private @Nullable CandidateMenu menu;

    MenuReader(Terminal terminal, String name, Map<String, Object> variables) {
        super(terminal, name, variables);
    }

    /** How many rows what stands before the line takes on the screen as it is now, with those words behind it. */
    abstract int rows(String words);

    /** How candidates are shown. */
    void menu(CandidateMenu newMenu) {
        menu = newMenu;
    }

    @Override
    protected PostResult computePost(
            List<Candidate> possible, @Nullable Candidate selection, @Nullable List<Candidate> ordered,
            @Nullable String completed) {
        if (menu == null) {
            return super.computePost(possible, selection, ordered, completed);
        }
        List<Candidate> sorted = new ArrayList<>(possible);
        if (selection == null) {
            sorted.sort(getCandidateComparator(isSet(Option.CASE_INSENSITIVE), completed));
        }
        if (ordered != null) {
            ordered.addAll(sorted);
        }
        CandidateMenu.Drawn drawn = menu.draw(sorted, selection, Math.max(2, terminal.getWidth()),
                Math.max(2, terminal.getHeight() - rows(buf.toString()) - 1));
        return new PostResult(drawn.rows(), drawn.lines(), drawn.selectedLine(), drawn.columns());
    }

    /** Where Escape leaves the menu, the word is as it was typed. */
    @Override
    protected boolean doMenu(
            List<Candidate> original, String completed, BiFunction<CharSequence, Boolean, CharSequence> escaper) {
        Buffer before = buf.copy();
        boolean chosen = super.doMenu(original, completed, escaper);
        if (ESCAPE.equals(getLastBinding())) {
            buf.copyFrom(before);
            buf.write(escaper.apply(completed, false));
        }
        return chosen;
    }
}
