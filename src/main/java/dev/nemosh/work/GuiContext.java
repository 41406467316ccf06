package dev.nemosh.work;

import java.util.Set;

/**
 * Where a translated reply stands: what its sentence has said so far, whether it is inside code or a quote, and which
 * blanks and opening marks still wait for a word to follow them.
 */
final class GuiContext {
    private static final int REMEMBERED = 60;
    private static final String SENTENCE_MARKS = ".!?…";
    private static final String FULL_WIDTH_MARKS = "。！？";
    private static final String CLOSING = "\"'”’)*_」』】";
    private static final String QUOTES = "“”「」『』《》‘’";
    private static final Set<Character> BEFORE_QUOTE = Set.of(' ', '\n', '\t', '(', '（', '：', ':', '，', '*');

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private final StringBuilder opening = new StringBuilder();
    private final StringBuilder sentence = new StringBuilder();
    private String code = "";
    private char closingQuote;
    private char last = '\n';
    private boolean sentenceMarked;
    private boolean dropped;
    private boolean anythingSaid;

    static boolean isMark(char c) {
        return c == '*' || c == '_';
    }

    /** Whether a word may begin with this character here that is neither quoted nor code. */
    boolean mayBeginWord(char c) {
        if (!code.isEmpty() || closingQuote != 0) {
            return false;
        }
        if (isHan(c)) {
            return true;
        }
        boolean inWord = Character.isLetterOrDigit(last) && !isHan(last) || last == '\'' || last == '’' || last == '-';
        return (Character.isLetter(c) || isMark(c) && !isMark(last)) && !inWord;
    }

    /** What the sentence has said so far; empty at its start. */
    CharSequence before() {
        return sentence.isEmpty() ? sentence : sentence + blanks.toString();
    }

    boolean atSentenceStart() {
        return sentence.isEmpty();
    }

    /** A run of backticks: the beginning or the end of code, or part of longer code. */
    void ticks(String run) {
        if (closingQuote == 0) {
            code = code.isEmpty() ? run : code.equals(run) ? "" : code;
        }
        put(run);
    }

    /** Lets a character through that begins no instruction. */
    void pass(char c) {
        if (!code.isEmpty()) {
            inCode(c);
        } else if (Character.isWhitespace(c)) {
            blank(c);
        } else if (closingQuote == 0 && sentence.isEmpty() && isOpening(c)) {
            opening.append(c);
            last = c;
        } else {
            quote(c);
            put(String.valueOf(c));
            endSentence(c);
        }
    }

    /** Says words of our own in an instruction's place. */
    void say(String phrase) {
        put(phrase);
    }

    /** The sentence that was about to begin is dropped, with the marks that opened it. */
    void dropSentence() {
        opening.setLength(0);
        dropped = true;
        last = ' ';
    }

    /** The reply or paragraph ends: what opened a sentence that never came is said, blanks are not. */
    void finish() {
        flushOpening();
    }

    /** What can be shown by now, taken away. */
    String takeWords() {
        String taken = words.toString();
        words.setLength(0);
        return taken;
    }

    private void inCode(char c) {
        if (c == '\n' && code.length() < 3) {
            code = "";
            blank(c);
        } else {
            put(String.valueOf(c));
        }
    }

    private void blank(char c) {
        if (c == '\n') {
            flushOpening();
            startSentence();
            closingQuote = 0;
        } else if (sentenceMarked && closingQuote == 0) {
            startSentence();
        }
        if (!opening.isEmpty()) {
            opening.append(c);
        } else if (!dropped) {
            blanks.append(c);
        } else if (c == '\n' && anythingSaid && blanks.indexOf("\n") < 0) {
            blanks.setLength(0);
            blanks.append(c);
        } else if (anythingSaid && blanks.isEmpty()) {
            blanks.append(c);
        }
        last = c;
    }

    private void flushOpening() {
        boolean ragged = dropped && opening.chars().noneMatch(Character::isLetterOrDigit);
        if (opening.isEmpty() || ragged) {
            opening.setLength(0);
            return;
        }
        put("");
    }

    private void put(String text) {
        words.append(blanks).append(opening).append(text);
        sentence.append(blanks).append(text);
        if (sentence.length() > 2 * REMEMBERED) {
            sentence.delete(0, sentence.length() - REMEMBERED);
        }
        blanks.setLength(0);
        opening.setLength(0);
        dropped = false;
        anythingSaid = true;
        sentenceMarked = false;
        if (!text.isEmpty()) {
            last = text.charAt(text.length() - 1);
        }
    }

    private boolean isOpening(char c) {
        return !Character.isLetter(c) && QUOTES.indexOf(c) < 0 && c != '"';
    }

    private void quote(char c) {
        if (closingQuote != 0) {
            closingQuote = c == closingQuote ? 0 : closingQuote;
        } else if (c == '"' && (BEFORE_QUOTE.contains(last) || isHan(last))) {
            closingQuote = '"';
        } else {
            int pair = QUOTES.indexOf(c);
            closingQuote = pair >= 0 && pair % 2 == 0 ? QUOTES.charAt(pair + 1) : 0;
        }
    }

    private void endSentence(char c) {
        if (closingQuote != 0) {
            return;
        }
        if (FULL_WIDTH_MARKS.indexOf(c) >= 0) {
            startSentence();
        } else {
            sentenceMarked = SENTENCE_MARKS.indexOf(c) >= 0
                    || CLOSING.indexOf(c) >= 0 && sentence.length() > 1 && endsMarked();
        }
    }

    private boolean endsMarked() {
        int i = sentence.length() - 1;
        while (i >= 0 && CLOSING.indexOf(sentence.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && SENTENCE_MARKS.indexOf(sentence.charAt(i)) >= 0;
    }

    private void startSentence() {
        sentence.setLength(0);
        sentenceMarked = false;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
