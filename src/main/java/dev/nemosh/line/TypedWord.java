package dev.nemosh.line;

import java.util.List;
import java.util.Optional;

/**
 * The word being typed, and those before it. Behind a built-in's name words are split as the built-in gets them; words
 * for the agent are prose, in which an apostrophe opens nothing: there a quote at the beginning of a word does.
 *
 * @param before the words before it
 * @param text what is typed of it, unquoted; may be empty
 * @param from where it begins, its quote included: a UTF-16 index in the line
 */
public record TypedWord(List<String> before, String text, int from) {

    public TypedWord {
        before = List.copyOf(before);
    }

    /** The word that ends at the cursor; what stands behind it plays no part. */
    public static TypedWord at(String line, int cursor) {
        String typed = line.substring(0, cursor);
        Words split = Words.of(typed);
        List<Word> words = split.list();
        boolean several = !words.isEmpty()
                && (words.get(0).to() < typed.length() || split.unclosedAt() > words.get(0).from());
        if (several && builtIn(words.get(0).text()).isEmpty()) {
            return prose(typed);
        }
        boolean within = !words.isEmpty() && words.get(words.size() - 1).to() == typed.length();
        Word last = within ? words.get(words.size() - 1) : new Word("", cursor, cursor);
        List<String> before = words.subList(0, words.size() - (within ? 1 : 0)).stream().map(Word::text).toList();
        return new TypedWord(before, last.text(), last.from());
    }

    /** The built-in that reads the words behind that one. */
    static Optional<BuiltIn> builtIn(String word) {
        return BuiltIn.named(word.startsWith("/") ? word.substring(1) : word)
                .filter(found -> found != BuiltIn.ASK);
    }

    private static TypedWord prose(String typed) {
        int from = 0;
        for (int i = 0; i < typed.length();) {
            if (Words.blank(typed.charAt(i))) {
                i++;
                from = i;
                continue;
            }
            from = i;
            char first = typed.charAt(i);
            int end = first == '"' || first == '\'' ? closing(typed, i) : -1;
            if (end < 0 && (first == '"' || first == '\'')) {
                break;
            }
            i = Math.max(i, end);
            while (i < typed.length() && !Words.blank(typed.charAt(i))) {
                i++;
            }
        }
        String text = typed.substring(from);
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        List<String> before = List.of(typed.substring(0, from).strip());
        return new TypedWord(before, quoted ? text.substring(1).replaceFirst("[\"']$", "") : text, from);
    }

    /** Where the quote is closed that opens there; -1 where it is not. */
    private static int closing(String typed, int open) {
        for (int i = typed.indexOf(typed.charAt(open), open + 1); i >= 0;
                i = typed.indexOf(typed.charAt(open), i + 1)) {
            if (i + 1 == typed.length() || !Character.isLetterOrDigit(typed.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
