package dev.nemosh.shell;

import dev.nemosh.text.DisplayWidth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/**
 * A reply's unfinished line as it is shown until it is finished. It is drawn over and over, so every character in it
 * must take the cells that it is thought to take: one of which terminals think otherwise (a joined emoji, a flag) is
 * stood for by its first part, a tab by blanks, and a link's address takes none. The finished line is printed as it is.
 */
final class LiveTail {
    private static final int TAB = 8;
    private static final int JOINER = 0x200d;
    private static final int KEYCAP = 0x20e3;
    private static final int FLAG = 0x2691;
    private static final Pattern LINK = Pattern.compile("\u001b]8;;[^\u001b]*\u001b\\\\");

    private LiveTail() {}

    /** The line with what is certain alone, in rows of so many cells. */
    static AttributedString of(AttributedString line, int columns) {
        String words = line.toString();
        if (words.codePoints().noneMatch(point -> point == '\t' || point == '\u001b' || isUncertain(point))) {
            return line;
        }
        AttributedStringBuilder shown = new AttributedStringBuilder(line.length());
        Matcher links = LINK.matcher(words);
        int from = 0;
        int column = 0;
        while (links.find()) {
            column = certain(line.substring(from, links.start()), column, columns, shown);
            shown.styled(AttributedStyle.HIDDEN, links.group());
            from = links.end();
        }
        certain(line.substring(from, line.length()), column, columns, shown);
        return shown.toAttributedString();
    }

    /** Appends what is certain of a part that begins in that column; gives the column behind it. */
    private static int certain(AttributedString line, int begin, int columns, AttributedStringBuilder shown) {
        int column = begin;
        int from = 0;
        for (String character : DisplayWidth.characters(line.toString())) {
            AttributedString part = line.substring(from, from + character.length());
            if (character.equals("\t")) {
                part = blanks(Math.min(TAB - column % TAB, columns - column), line, from);
            } else if (character.codePoints().anyMatch(LiveTail::isUncertain)) {
                part = stand(character.codePointAt(0), line, from);
            }
            shown.append(part);
            int cells = part.columnLength();
            column = column + cells > columns ? cells : column + cells;
            from += character.length();
        }
        return column;
    }

    private static AttributedString blanks(int count, AttributedString line, int at) {
        return new AttributedString(" ".repeat(count), line.styleAt(at));
    }

    private static AttributedString stand(int first, AttributedString line, int at) {
        int shown = isRegional(first) ? FLAG : first;
        return isUncertain(shown) && WCWidth.wcwidth(shown) < 2
                ? AttributedString.EMPTY : new AttributedString(Character.toString(shown), line.styleAt(at));
    }

    /** Joiners, the choice between emoji and text, keycaps, skin tones, halves of flags; what takes no cells. */
    private static boolean isUncertain(int point) {
        return point == JOINER || point == KEYCAP || point == 0xfe0e || point == 0xfe0f
                || point == 0x200b || point == 0xad || point >= 0x1f3fb && point <= 0x1f3ff || isRegional(point);
    }

    private static boolean isRegional(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }
}
