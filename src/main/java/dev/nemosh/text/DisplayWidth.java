package dev.nemosh.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** How many cells of a terminal a text takes, by what a person sees as one character. */
public final class DisplayWidth {
    private static final int VARIATION_EMOJI = 0xFE0F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Not a BreakIterator, which knows joined emoji and flags from Java 20 on only. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private DisplayWidth() {}

    /** The cells of a whole text without line breaks. */
    public static int of(CharSequence text) {
        String words = text.toString();
        if (CleanText.isPlain(words)) {
            return words.length();
        }
        int cells = 0;
        if (words.codePoints().allMatch(DisplayWidth::standsAlone)) {
            for (int i = 0; i < words.length(); i++) {
                cells += Math.max(0, WCWidth.wcwidth(words.charAt(i)));
            }
            return cells;
        }
        for (String character : characters(words)) {
            cells += ofCharacter(character);
        }
        return cells;
    }

    /** The text cut to so many cells, with an ellipsis in the last one where something was cut. */
    public static String cut(String text, int cells) {
        return cut(text, cells, '…');
    }

    /** The same with another mark, of one cell. */
    public static String cut(String text, int cells, char mark) {
        if (of(text) <= cells) {
            return text;
        }
        if (cells <= 1) {
            return cells == 1 ? String.valueOf(mark) : "";
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (String character : characters(text)) {
            int width = ofCharacter(character);
            if (used + width > cells - 1) {
                break;
            }
            used += width;
            kept.append(character);
        }
        return kept.append(mark).toString();
    }

    /** The text with blanks behind it up to so many cells; longer text is cut. */
    public static String pad(String text, int cells) {
        String fitted = cut(text, cells);
        return fitted + " ".repeat(Math.max(0, cells - of(fitted)));
    }

    /** The same with the blanks in front. */
    public static String padLeft(String text, int cells) {
        String fitted = cut(text, cells);
        return " ".repeat(Math.max(0, cells - of(fitted))) + fitted;
    }

    /** What a person sees as one character each: a letter with its accents, a family of joined emoji, a flag. */
    public static List<String> characters(String words) {
        return CHARACTER.matcher(words).results().map(MatchResult::group).toList();
    }

    /** Letters that never join with a neighbour, Chinese among them: no need to look for their borders, which is slow. */
    private static boolean standsAlone(int point) {
        return point >= 0x20 && point < 0x300 || point >= 0x2e80 && point < 0x302a || point >= 0x3030 && point < 0x3099
                || point >= 0x309b && point < 0xa000 || point >= 0xff01 && point < 0xff9e
                || point >= 0x2010 && point < 0x2028 || point >= 0x2500 && point < 0x25a0;
    }

    private static int ofCharacter(String character) {
        int widest = 0;
        int points = 0;
        boolean joined = false;
        boolean flag = false;
        for (int i = 0; i < character.length(); ) {
            int point = character.codePointAt(i);
            joined |= point == ZERO_WIDTH_JOINER || point == VARIATION_EMOJI;
            flag |= point >= 0x1F1E6 && point <= 0x1F1FF;
            widest = Math.max(widest, Math.max(0, WCWidth.wcwidth(point)));
            points++;
            i += Character.charCount(point);
        }
        return joined && points > 1 || flag ? 2 : widest;
    }
}
