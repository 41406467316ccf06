package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Markdown within a line: emphasis, code, links, escapes. Markup counts where its end follows on the same line within
 * reach; until that is decided it waits, and what has no end is shown as it stands.
 */
final class InlineMarkup {
    private final boolean links;

    /** @param links whether the address of a link can be hidden behind its words; else it stands behind them */
    InlineMarkup(boolean links) {
        this.links = links;
    }

    /**
     * Renders what is decided.
     *
     * @param text the rest of a line so far
     * @param ended whether the line ends with it
     * @param before the character in front of it; a line feed at the line's start
     * @param roles of the whole line
     * @param out takes the rendered spans
     * @return how many characters were rendered; the others wait for more
     */
    int render(String text, boolean ended, char before, Set<Role> roles, List<Span> out) {
        return new Scan(text, ended, before, roles, null, out).run();
    }

    private final class Scan {
        private final LineRest rest;
        private final String text;
        private final boolean ended;
        private final char before;
        private final Set<Role> roles;
        private final @Nullable CleanText link;
        private final List<Span> out;
        private final StringBuilder plain = new StringBuilder();
        private int at;

        private Scan(
                String text, boolean ended, char before, Set<Role> roles, @Nullable CleanText link, List<Span> out) {
            this.rest = new LineRest(text, ended);
            this.text = text;
            this.ended = ended;
            this.before = before;
            this.roles = roles;
            this.link = link;
            this.out = out;
        }

        private int run() {
            boolean going = true;
            while (going && at < text.length()) {
                going = switch (text.charAt(at)) {
                    case '\\' -> escape();
                    case '`' -> code();
                    case '*', '_', '~' -> emphasis();
                    case '[' -> link(at);
                    case '!' -> image();
                    case '<' -> address();
                    default -> literal(1);
                };
            }
            flush();
            return at;
        }

        private boolean literal(int length) {
            plain.append(text, at, at + length);
            at += length;
            return true;
        }

        private void flush() {
            show(plain.toString(), roles);
            plain.setLength(0);
        }

        private void show(String words, Set<Role> own) {
            if (!words.isEmpty()) {
                out.add(new Span(CleanText.of(words), own, link));
            }
        }

        private boolean escape() {
            if (at + 1 == text.length()) {
                return ended && literal(1);
            }
            if (isPunctuation(text.charAt(at + 1))) {
                at++;
            }
            return literal(1);
        }

        private boolean code() {
            int length = rest.run(at, text.length());
            int from = at + length;
            if (from == text.length() && !ended) {
                return length > LineRest.REACH && literal(length);
            }
            int close = last() == '`' ? LineRest.NONE : rest.codeEnd(from, length, rest.reach(from));
            if (close < 0) {
                return close == LineRest.NONE && literal(length);
            }
            flush();
            String words = text.substring(from, close);
            boolean padded = words.length() > 2 && words.startsWith(" ") && words.endsWith(" ");
            show(padded ? words.substring(1, words.length() - 1) : words, with(Role.CODE));
            at = close + length;
            return true;
        }

        private boolean emphasis() {
            char mark = text.charAt(at);
            int length = rest.run(at, text.length());
            int from = at + length;
            if (from == text.length() && !ended) {
                return length > LineRest.REACH && literal(length);
            }
            boolean loose = mark == '*' && length > 1;
            boolean opens = from < text.length() && !Character.isWhitespace(text.charAt(from)) && length <= 3
                    && last() != mark && (loose || !LineRest.isWord(last())) && (mark != '~' || length == 2);
            int close = opens ? rest.emphasisEnd(from, mark, length) : LineRest.NONE;
            if (close < 0) {
                return close == LineRest.NONE && literal(length);
            }
            flush();
            Set<Role> own = mark == '~' ? with(Role.STRUCK)
                    : length == 1 ? with(Role.EMPHASIS)
                    : length == 2 ? with(Role.STRONG) : with(Role.STRONG, Role.EMPHASIS);
            new Scan(text.substring(from, close), true, mark, own, link, out).run();
            at = close + length;
            return true;
        }

        private char last() {
            return at == 0 ? before : text.charAt(at - 1);
        }

        private boolean image() {
            if (at + 1 == text.length()) {
                return ended && literal(1);
            }
            return text.charAt(at + 1) == '[' ? link(at + 1) : literal(1);
        }

        private boolean link(int bracket) {
            int end = rest.reach(bracket);
            int close = rest.find(']', bracket + 1, end);
            if (close < 0 || close + 1 == end) {
                return !rest.undecided(end) && literal(1);
            }
            if (text.charAt(close + 1) != '(') {
                return literal(1);
            }
            int last = rest.find(')', close + 2, end);
            if (last < 0) {
                return !rest.undecided(end) && literal(1);
            }
            String target = text.substring(close + 2, last).strip().replaceFirst("\\s.*", "");
            String words = text.substring(bracket + 1, close);
            if (target.isEmpty() || words.isBlank()) {
                return literal(1);
            }
            flush();
            linked(words, target);
            at = last + 1;
            return true;
        }

        private boolean address() {
            int end = rest.reach(at);
            String inside = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
            boolean begins = inside.startsWith("http://") || inside.startsWith("https://");
            if (!begins && !"http://".startsWith(inside) && !"https://".startsWith(inside)) {
                return literal(1);
            }
            int close = rest.find('>', at + 1, end);
            if (close < 0) {
                return !rest.undecided(end) && literal(1);
            }
            String target = text.substring(at + 1, close);
            if (!begins || target.indexOf(' ') >= 0) {
                return literal(1);
            }
            flush();
            linked(target, target);
            at = close + 1;
            return true;
        }

        private void linked(String words, String target) {
            boolean shown = links && target.matches("(?i)(https?://|mailto:)\\S+");
            CleanText address = CleanText.lineOf(target);
            new Scan(words, true, '[', with(Role.LINK), shown ? address : null, out).run();
            if (!shown && !words.equals(target)) {
                show(" (" + address + ")", roles);
            }
        }

        private Set<Role> with(Role... more) {
            Set<Role> all = new HashSet<>(roles);
            all.addAll(List.of(more));
            return all;
        }
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
}
