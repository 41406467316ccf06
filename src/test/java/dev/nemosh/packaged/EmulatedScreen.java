package dev.nemosh.packaged;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.builtins.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * What a user sees: the bytes that a program writes, shown by a terminal emulator. Safe for use by several threads.
 *
 * <p>The emulator gives every character one cell and knows none beyond the first 65,536; here wide characters take two
 * cells, which the end of a row does not part, and combining marks none.
 */
public final class EmulatedScreen {
    /**
     * A character as it stands on the screen.
     *
     * @param text the character; a wide one takes two cells and is one of these
     * @param column its first cell, from 0
     * @param look how it is drawn
     */
    public record Cell(String text, int column, Look look) {}

    /**
     * How a character is drawn.
     *
     * @param foreground 0xRGB, four bits a part; -1 for the terminal's own
     * @param background the same
     */
    public record Look(int foreground, int background, boolean bold, boolean faint, boolean underlined,
            boolean inverse) {}

    private static final int LONGEST_CHARACTER = 4;
    /** What stands in the second cell of a wide character: of the private use area, which no program writes. */
    private static final char SECOND_CELL = '\ue000';
    /** The first of the characters that stand for those that the emulator does not know. */
    private static final char FIRST_STAND_IN = '\ue001';

    private final ScreenTerminal terminal;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final List<Integer> strangers = new ArrayList<>();
    private final TerminalLooks looks = new TerminalLooks();
    private int columns;
    private int height;
    private ByteBuffer left = ByteBuffer.allocate(0);

    public EmulatedScreen(int columns, int rows) {
        terminal = new ScreenTerminal(columns, rows);
        this.columns = columns;
        this.height = rows;
    }

    /** Shows further bytes; a character may be cut between two calls. */
    public synchronized void write(byte[] bytes, int from, int length) {
        ByteBuffer all = ByteBuffer.allocate(left.remaining() + length).put(left).put(bytes, from, length).flip();
        CharBuffer words = CharBuffer.allocate(all.remaining() + LONGEST_CHARACTER);
        decoder.decode(all, words, false);
        left = all.slice();
        show(looks.known(words.flip().toString()));
    }

    private void show(String words) {
        StringBuilder narrow = new StringBuilder();
        words.codePoints().forEach(character -> {
            int cells = WCWidth.wcwidth(character);
            if (cells == 2) {
                terminal.write(narrow);
                narrow.setLength(0);
                showWide(known(character));
            } else if (cells != 0) {
                narrow.append(known(character));
            }
        });
        terminal.write(narrow);
    }

    private void showWide(char character) {
        boolean atEnd = column() == columns - 1;
        terminal.write(String.valueOf(character));
        if (atEnd && column() == columns - 1) {
            // It went into the last cell alone: a blank goes there, and it begins the next row.
            terminal.write("\u001b[" + columns + "G " + character);
        }
        terminal.write(String.valueOf(SECOND_CELL));
    }

    private int column() {
        int[] cursor = new int[2];
        terminal.dump(new long[0], 0, 0, 0, 0, cursor);
        return cursor[0];
    }

    private char known(int character) {
        if (Character.isBmpCodePoint(character)) {
            return (char) character;
        }
        if (!strangers.contains(character)) {
            strangers.add(character);
        }
        return (char) (FIRST_STAND_IN + strangers.indexOf(character));
    }

    /** What the terminal answers to questions for its state since the last call. */
    public synchronized String answers() {
        return terminal.read();
    }

    public synchronized void resize(int newColumns, int newRows) {
        terminal.setSize(newColumns, newRows);
        columns = newColumns;
        height = newRows;
    }

    /** The rows from the top with the looks of their characters, blanks at their ends too. */
    public synchronized List<List<Cell>> cells() {
        long[] cells = new long[columns * height];
        terminal.dump(cells, 0, 0, height, columns, new int[2]);
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<Cell> shown = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                long cell = cells[row * columns + column];
                char character = (char) cell;
                if (character != SECOND_CELL) {
                    shown.add(new Cell(character == 0 ? " " : shown(character), column, look(cell >>> 32)));
                }
            }
            rows.add(shown);
        }
        return rows;
    }

    private String shown(char character) {
        int stranger = character - FIRST_STAND_IN;
        return stranger >= 0 && stranger < strangers.size()
                ? Character.toString(strangers.get(stranger)) : String.valueOf(character);
    }

    private static Look look(long attributes) {
        return new Look(
                (attributes & 0x10000000L) == 0 ? -1 : (int) (attributes >> 12 & 0xfff),
                (attributes & 0x20000000L) == 0 ? -1 : (int) (attributes & 0xfff),
                (attributes & 0x08000000L) != 0, (attributes & 0x04000000L) != 0,
                (attributes & 0x01000000L) != 0, (attributes & 0x02000000L) != 0);
    }

    /** The rows from the top, without the blanks at their ends. */
    public synchronized List<String> rows() {
        String cells = terminal.toString().replace("\0", "").replace(String.valueOf(SECOND_CELL), "");
        for (int stranger = 0; stranger < strangers.size(); stranger++) {
            cells = cells.replace(String.valueOf((char) (FIRST_STAND_IN + stranger)),
                    Character.toString(strangers.get(stranger)));
        }
        return cells.lines().map(String::stripTrailing).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", rows()).stripTrailing();
    }
}
