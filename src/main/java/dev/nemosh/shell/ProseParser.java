package dev.nemosh.shell;

import dev.nemosh.line.TypedWord;
import dev.nemosh.line.Words;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;

/**
 * Reads the line being typed for what JLine asks of it: whether Enter ends it, and which word Tab completes. Lines are
 * prose first of all, so an apostrophe or an inch mark opens nothing; a double quote at the beginning of a word does.
 */
final class ProseParser implements Parser {
    private static final String BEFORE_QUOTE = " \t\n(=:,\u3000";

    /** Where a line goes on after Enter. */
    enum End {
        /** It ends. */
        HERE,
        /** It goes on in place of the backslash at its end. */
        BACKSLASH,
        /** It goes on, since a double quote is open. An empty line ends it all the same. */
        QUOTE
    }

    /** What Enter does behind that line. */
    static End end(String line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        if (slashes % 2 == 1) {
            return End.BACKSLASH;
        }
        return quoteIsOpen(line) && !line.endsWith("\n") ? End.QUOTE : End.HERE;
    }

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && end(line) == End.QUOTE) {
            throw new EOFError(-1, -1, "quote");
        }
        return new Typed(line, cursor);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    private static boolean quoteIsOpen(String line) {
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                open = !open && (i == 0 || BEFORE_QUOTE.indexOf(line.charAt(i - 1)) >= 0);
            }
        }
        return open;
    }

    /** The words before the cursor; the last one is being typed, and may be empty. */
    private static final class Typed implements CompletingParsedLine {
        private final String line;
        private final int cursor;
        private final List<String> words;
        private final int raw;

        Typed(String line, int cursor) {
            TypedWord typed = TypedWord.at(line, cursor);
            this.line = line;
            this.cursor = cursor;
            this.raw = cursor - typed.from();
            List<String> all = new ArrayList<>(typed.before());
            all.add(typed.text());
            this.words = List.copyOf(all);
        }

        @Override
        public String word() {
            return words.get(words.size() - 1);
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return words.size() - 1;
        }

        @Override
        public List<String> words() {
            return words;
        }

        @Override
        public String line() {
            return line;
        }

        @Override
        public int cursor() {
            return cursor;
        }

        /** The word as far as it is typed stays as it was typed: JLine takes back as many characters as this has. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return word().contentEquals(candidate)
                    ? line.substring(cursor - raw, cursor) : Words.quote(candidate.toString());
        }

        @Override
        public int rawWordCursor() {
            return raw;
        }

        @Override
        public int rawWordLength() {
            return raw;
        }
    }
}
