package dev.nemosh.line;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a line what does not change its sense: marks at the ends of words, full-width forms, politeness. */
final class Wording {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern END_MARKS = Pattern.compile("[.,!?;:~…。！？，、；：～]+(?=\\s|$)");
    private static final Pattern BLANK_BY_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
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

    /** The line in plain forms: one blank between words, none beside Chinese, no marks at the ends of words. */
    static String plain(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        plain = END_MARKS.matcher(plain).replaceAll(" ");
        plain = BLANK_BY_HAN.matcher(plain).replaceAll("");
        for (Contraction contraction : CONTRACTIONS) {
            plain = contraction.form.matcher(plain).replaceAll(contraction.full);
        }
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The line without what the patterns match at its ends; something is left of it. */
    static String bare(String plain, Pattern before, Pattern behind) {
        String bare = plain;
        while (true) {
            Matcher polite = before.matcher(bare);
            if (polite.lookingAt() && polite.end() < bare.length()) {
                bare = bare.substring(polite.end());
                continue;
            }
            Matcher tail = behind.matcher(bare);
            if (!tail.find() || tail.start() == 0) {
                return bare;
            }
            bare = bare.substring(0, tail.start());
        }
    }
}
