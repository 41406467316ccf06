package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.reading.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a prompt into tokens. Chinese comes character by character; the lexicon finds the words in it. */
final class Tokenizer {
    private static final Map<Character, String> CLOSING = Map.of(
            '"', "\"", '\'', "'", '“', "”\"", '”', "”“", '‘', "’'", '「', "」", '『', "』", '《', "》", '«', "»", '`', "`'");
    private static final Pattern LINK = Pattern.compile(
            "https?://[\\x21-\\x7e&&[^\"'<>]]+|\\b(www|youtu)\\.[a-z./\\w?=&-]+");
    private static final Pattern FILE = Pattern.compile(
            "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.()-]*\\.(mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("#(\\p{XDigit}{6}|\\p{XDigit}{3})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+(?!\\d)|\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern FORMAT = Pattern.compile("mp[34]|mp[34]s|h\\.?26[45]|3d|2d|4k|8k|2k",
            Pattern.CASE_INSENSITIVE);
    private static final String SENTENCE_MARKS = ",.;:!?%-~/+&\n()";

    private final String prompt;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String prompt) {
        this.prompt = prompt;
        this.text = narrow(prompt);
    }

    static List<Token> tokens(String prompt) {
        Tokenizer tokenizer = new Tokenizer(prompt);
        for (int at = 0; at < prompt.length(); ) {
            at = tokenizer.next(at);
        }
        return List.copyOf(tokenizer.tokens);
    }

    /** Wide Latin letters, digits and marks as their narrow twins, in place. */
    private static String narrow(String words) {
        StringBuilder narrow = new StringBuilder(words.length());
        for (char c : words.toCharArray()) {
            narrow.append(switch (c) {
                case '。', '．' -> '.';
                case '、', '，' -> ',';
                case '；' -> ';';
                case '×', '✕' -> 'x';
                case '–', '—', '－' -> '-';
                case '～', '〜' -> '~';
                case '\u3000' -> ' ';
                default -> c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
            });
        }
        return narrow.toString();
    }

    private int next(int at) {
        char c = text.charAt(at);
        String closing = CLOSING.get(c);
        if (closing != null && opens(at)) {
            int end = close(at, closing);
            if (end > 0) {
                tokens.add(new Token(Kind.QUOTE, prompt.substring(at + 1, end).strip(), at, end + 1));
                return end + 1;
            }
        }
        int end = longest(at);
        return end > at ? end : at + (c == '\n' || !Character.isWhitespace(c) ? mark(at) : 1);
    }

    /** A straight or curly apostrophe within a word opens nothing. */
    private boolean opens(int at) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '‘' || c == '’';
        return !apostrophe || at == 0 || !isLatin(text.charAt(at - 1));
    }

    private int close(int open, String closing) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean within = (c == '\'' || c == '’') && i + 1 < text.length() && isLatin(text.charAt(i + 1));
            if (closing.indexOf(c) >= 0 && !within) {
                return i;
            }
        }
        return -1;
    }

    private int longest(int at) {
        char c = text.charAt(at);
        int link = take(LINK, Kind.LINK, at);
        if (link > at) {
            return link;
        }
        int file = take(FILE, Kind.FILE, at);
        if (file > at) {
            return file;
        }
        int hex = take(HEX, Kind.WORD, at);
        if (hex > at) {
            return hex;
        }
        int format = take(FORMAT, Kind.WORD, at);
        if (format > at) {
            return format;
        }
        if (c >= '0' && c <= '9') {
            return take(NUMBER, Kind.NUMBER, at);
        }
        int point = text.codePointAt(at);
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
            int end = at + Character.charCount(point);
            tokens.add(new Token(Kind.HAN, text.substring(at, end), at, end));
            return end;
        }
        return word(at);
    }

    private int take(Pattern form, Kind kind, int at) {
        Matcher matcher = form.matcher(text).region(at, text.length()).useTransparentBounds(true);
        boolean begins = at == 0 || kind == Kind.NUMBER || !isLatin(text.charAt(at - 1));
        if (!begins || !matcher.lookingAt() || kind == Kind.WORD && continues(matcher.end())) {
            return at;
        }
        tokens.add(new Token(kind, matcher.group().toLowerCase(Locale.ROOT), at, matcher.end()));
        return matcher.end();
    }

    private boolean continues(int end) {
        return end < text.length() && isLatin(text.charAt(end));
    }

    private int word(int at) {
        int end = at;
        while (end < text.length() && isWordPart(at, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end > at) {
            String word = text.substring(at, end).replace('’', '\'').toLowerCase(Locale.ROOT);
            tokens.add(new Token(Kind.WORD, word, at, end));
        }
        return end;
    }

    private boolean isWordPart(int start, int at) {
        int point = text.codePointAt(at);
        boolean apostrophe = (point == '\'' || point == '’') && at > start
                && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        boolean letter = Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
        return apostrophe || letter && Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN;
    }

    /** Punctuation; a hyphen is one only between two times, else it joins words. */
    private int mark(int at) {
        char c = text.charAt(at);
        boolean joins = c == '-' && !(endsNumber(at) && startsNumber(at + 1));
        if (SENTENCE_MARKS.indexOf(c) >= 0 && !joins) {
            tokens.add(new Token(Kind.MARK, String.valueOf(c), at, at + 1));
        }
        return 1;
    }

    private boolean endsNumber(int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.matches("(?s).*\\d\\s?[s秒]?");
    }

    private boolean startsNumber(int at) {
        return text.substring(at).stripLeading().matches("(?s)\\d.*");
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
