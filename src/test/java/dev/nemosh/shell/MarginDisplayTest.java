package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginDisplayTest {
    private static final int ROWS = 12;
    private static final List<String> CHARACTERS = List.of("a", "b", "长", "句", "👍", "🌃", " ");

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 80})
    void whatIsTypedIsShownWhateverStandsAtTheMargin(int columns) throws Exception {
        Random random = new Random(columns);
        for (int run = 0; run < 40; run++) {
            EmulatedTerminal terminal = new EmulatedTerminal(columns, ROWS);
            MarginDisplay display = display(terminal, columns);
            StringBuilder typed = new StringBuilder();
            while (rows(typed, columns).size() < 4) {
                int at = typed.offsetByCodePoints(0, random.nextInt(typed.codePointCount(0, typed.length()) + 1));
                boolean behind = random.nextInt(4) > 0;
                typed.insert(behind ? typed.length() : at, CHARACTERS.get(random.nextInt(CHARACTERS.size())));
                show(display, typed, columns);
                terminal.terminal().flush();
                assertEquals(shown(typed, columns), terminal.await(lines -> true).stream()
                        .map(String::stripTrailing).toList(), typed::toString);
            }
            terminal.terminal().close();
        }
    }

    @Test
    void aLineThatIsFinishedIsTakenAwayWhole() throws Exception {
        EmulatedTerminal terminal = new EmulatedTerminal(20, ROWS);
        MarginDisplay display = display(terminal, 20);
        show(display, new StringBuilder("长".repeat(10) + "👍".repeat(12)), 20);
        display.update(List.of(), 0);

        assertEquals(List.of(), terminal.await(lines -> true));
    }

    private static MarginDisplay display(EmulatedTerminal terminal, int columns) {
        terminal.terminal().enterRawMode();
        return new MarginDisplay(terminal.terminal(), new Size(columns, ROWS), true);
    }

    private static void show(MarginDisplay display, CharSequence typed, int columns) {
        List<AttributedString> rows = rows(typed, columns);
        int last = rows.size() - 1;
        display.update(rows, new Size(columns, ROWS).cursorPos(last, rows.get(last).columnLength()));
    }

    private static List<AttributedString> rows(CharSequence typed, int columns) {
        return new AttributedString(typed).columnSplitLength(columns, true, true);
    }

    private static List<String> shown(CharSequence typed, int columns) {
        List<String> rows = rows(typed, columns).stream().map(row -> row.toString().stripTrailing()).toList();
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).isEmpty()) {
            last--;
        }
        return rows.subList(0, last);
    }
}
