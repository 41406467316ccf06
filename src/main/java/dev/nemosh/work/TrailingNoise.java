package dev.nemosh.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds back the apology that the agent appends to good replies ("I encountered a temporary issue", protocol, 13) until
 * the stream goes on, which makes it ordinary text, or ends, which makes it noise where anything good came before.
 */
final class TrailingNoise {
    private static final Pattern APOLOGY = Pattern.compile(
            "\\s*(?:(?:I'm\\s+|I\\s+am\\s+)?(?:sorry|apologies)[,.!]?\\s+(?:but\\s+)?)?"
                    + "(?:I(?:'ve|’ve|\\s+have)?\\s+(?:just\\s+)?(?:encountered|ran\\s+into|hit|experienced|had)"
                    + "\\s+(?:an?|some)\\s+(?:temporary|unexpected|transient|technical)\\s+(?:issue|problem|error)"
                    + "|(?:抱歉|对不起)?[，,]?我?(?:刚才)?(?:遇到|碰到|出现)了?(?:一个|一些|点)?(?:临时|暂时|意外|技术)性?的?"
                    + "(?:问题|故障|错误))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？\\n][\"'”’)*_]*");

    private final StringBuilder held = new StringBuilder();
    private boolean apology;
    private boolean whole;
    private boolean sentenceStart = true;

    /** Takes the next piece and gives what is certainly no trailing apology. */
    String feed(CharSequence piece) {
        held.append(piece);
        StringBuilder passed = new StringBuilder();
        while (!apology && !held.isEmpty()) {
            if (sentenceStart) {
                Matcher matcher = APOLOGY.matcher(held);
                apology = matcher.lookingAt();
                if (apology || matcher.hitEnd()) {
                    break;
                }
                sentenceStart = false;
            }
            Matcher end = SENTENCE_END.matcher(held);
            sentenceStart = end.find();
            int to = sentenceStart ? end.end() : held.length();
            passed.append(held, 0, to);
            held.delete(0, to);
        }
        return passed.toString();
    }

    /** A paragraph has ended: what was only the beginning of an apology is given; a whole one stays held. */
    String paragraph() {
        sentenceStart = true;
        whole = apology;
        return apology ? "" : taken();
    }

    /** The stream goes on after a whole paragraph: what was held was no trailing noise. */
    String goesOn() {
        return whole ? taken() : "";
    }

    /** The stream has ended. */
    String end(boolean goodBefore) {
        String rest = taken();
        return goodBefore && APOLOGY.matcher(rest).lookingAt() ? "" : rest;
    }

    private String taken() {
        String all = held.toString();
        held.setLength(0);
        apology = false;
        whole = false;
        sentenceStart = true;
        return all;
    }
}
