package dev.nemosh.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a line what does not change its sense: marks at the ends of words, full-width forms, politeness. */
final class Wording {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern END_MARKS = Pattern.compile("[.,!?;:~…。！？，、；：～]+(?=\\s|$)");
    private static final Pattern BLANK_BY_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Emoji, and the letters that join and colour them, where they end a word or open the line. */
    private static final String PICTURES = "[\\p{So}\\x{1F3FB}-\\x{1F3FF}\u200d\ufe0e\ufe0f\u20e3]+";
    private static final Pattern ORNAMENTS = Pattern.compile(
            PICTURES + "(?=[\\s!?,.，。！？]|$)|(?:^|(?<=\\s))" + PICTURES
            + "|(?<=\\s)(?:[:;=8xX][-']?[()DPp3/|\\]]+|<3+|\\^_?\\^|[xX]D+)(?=\\s|$)");
    private static final List<Contraction> CONTRACTIONS = List.of(
            contraction("(what|how|where|who|that|it|there|when)['’]s", "$1 is"),
            contraction("i['’]m", "i am"),
            contraction("(we|you|they)['’]re", "$1 are"),
            contraction("(i|we|you)['’]d", "$1 would"),
            contraction("(i|we|you)['’]ve", "$1 have"),
            contraction("don['’]t", "do not"),
            contraction("let['’]s", "let us"));
    private Wording() {}

    private record Contraction(Pattern form, String full) {}

    private static Contraction contraction(String form, String full) {
        return new Contraction(Pattern.compile("\\b" + form + "\\b", Pattern.CASE_INSENSITIVE), full);
    }

    /** Whether the line has Chinese characters. */
    static boolean chinese(String line) {
        return HAN.matcher(line).find();
    }

    /** The line without emoji and the like, with plain blanks and apostrophes. */
    static String unadorned(String line) {
        return ORNAMENTS.matcher(line.replace('\u3000', ' ').replace('’', '\'')).replaceAll(" ").strip();
    }

    /** The line in plain forms: one blank between words, none beside Chinese, no marks at the ends of words. */
    static String plain(String line) {
        String plain = END_MARKS.matcher(line).replaceAll(" ");
        plain = BLANK_BY_HAN.matcher(plain).replaceAll("");
        for (Contraction contraction : CONTRACTIONS) {
            plain = contraction.form.matcher(plain).replaceAll(contraction.full);
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** What is left of the line without what the patterns match at its ends; something is. */
    static Said bare(Said said, Pattern before, Pattern behind) {
        int from = 0;
        int to = said.text().length();
        while (true) {
            Matcher polite = before.matcher(said.text()).region(from, to);
            if (polite.lookingAt() && polite.end() < to) {
                from = polite.end();
                continue;
            }
            Matcher tail = behind.matcher(said.text()).region(from, to);
            if (!tail.find() || tail.start() == from) {
                return said.part(from, to);
            }
            to = tail.start();
        }
    }
}
