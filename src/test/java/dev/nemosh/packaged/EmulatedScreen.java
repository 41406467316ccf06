package dev.nemosh.packaged;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.builtins.ScreenTerminal;

/** What a user sees: the bytes that a program writes, shown by a terminal emulator. Safe for use by several threads. */
public final class EmulatedScreen {
    private static final int LONGEST_CHARACTER = 4;

    private final ScreenTerminal terminal;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer left = ByteBuffer.allocate(0);

    public EmulatedScreen(int columns, int rows) {
        terminal = new ScreenTerminal(columns, rows);
    }

    /** Shows further bytes; a character may be cut between two calls. */
    public synchronized void write(byte[] bytes, int from, int length) {
        ByteBuffer all = ByteBuffer.allocate(left.remaining() + length).put(left).put(bytes, from, length).flip();
        CharBuffer words = CharBuffer.allocate(all.remaining() + LONGEST_CHARACTER);
        decoder.decode(all, words, false);
        left = all.slice();
        terminal.write(words.flip().toString());
    }

    /** What the terminal answers to questions for its state since the last call. */
    public synchronized String answers() {
        return terminal.read();
    }

    public synchronized void resize(int columns, int rows) {
        terminal.setSize(columns, rows);
    }

    /** The rows from the top, without the blanks at their ends. */
    public synchronized List<String> rows() {
        // The second cell of a wide character holds nothing.
        return terminal.toString().replace("\0", "").lines().map(String::stripTrailing).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", rows()).stripTrailing();
    }
}
