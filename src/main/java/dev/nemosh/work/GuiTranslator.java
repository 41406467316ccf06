package dev.nemosh.work;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.GuiLanguage.Finding;
import dev.nemosh.work.GuiLanguage.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a streamed reply what only a web editor's user could do ("click Export", 点击导出) and says which of the
 * shell's own actions it stands for (protocol, 12). A sentence that is nothing else disappears; in any other the
 * instruction becomes words of the same grammar that hold at a prompt ("type `export`"). Content, code, quotes and the
 * film's own story pass as they are. What comes out does not depend on how the reply was cut into pieces.
 *
 * <p>Not safe for use by several threads.
 */
public final class GuiTranslator {
    private static final int LONGEST_CHAIN = 6;
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[*_\"'”’)\\]」]*[ \\t]*(?:[.!?。！？…~～]+[*_\"'”’)\\]」]*|(?=\\n)|\\z)");

    private final GuiLanguage english = new EnglishGui();
    private final GuiLanguage chinese = new ChineseGui();
    private final Messages englishWords = new Messages(Language.ENGLISH);
    private final Messages chineseWords = new Messages(Language.CHINESE);
    private final StringBuilder waiting = new StringBuilder();
    private GuiContext context = new GuiContext();
    private List<Output> outputs = new ArrayList<>();

    /** What comes out, in the reply's order. */
    public sealed interface Output {}

    /** Words to show. */
    public record Words(CleanText piece) implements Output {}

    /** An instruction, taken out. */
    public record Action(GuiAction action) implements Output {}

    /** An instruction and those linked with it. */
    private record Chain(int end, Set<GuiAction> actions, boolean gerund) {}

    /** Translates the next piece; what may be the beginning of an instruction is held back. */
    public List<Output> feed(CleanText piece) {
        waiting.append(piece);
        translate(false);
        return taken();
    }

    /** Ends the reply or one of its paragraphs and gives what was held back. */
    public List<Output> end() {
        translate(true);
        context.finish();
        List<Output> last = taken();
        context = new GuiContext();
        return last;
    }

    private List<Output> taken() {
        flushWords();
        List<Output> all = outputs;
        outputs = new ArrayList<>();
        return List.copyOf(all);
    }

    private void flushWords() {
        String words = context.takeWords();
        if (!words.isEmpty()) {
            outputs.add(new Words(CleanText.of(words)));
        }
    }

    private void translate(boolean complete) {
        int at = 0;
        while (at < waiting.length()) {
            int next = step(at, complete);
            if (next == at) {
                break;
            }
            at = next;
        }
        waiting.delete(0, at);
    }

    /** Settles what stands at that place; gives the place behind it, or the same where more text must tell. */
    private int step(int at, boolean complete) {
        char c = waiting.charAt(at);
        if (c == '`') {
            int end = at;
            while (end < waiting.length() && waiting.charAt(end) == '`') {
                end++;
            }
            if (end == waiting.length() && !complete) {
                return at;
            }
            context.ticks(waiting.substring(at, end));
            return end;
        }
        if (context.mayBeginWord(c)) {
            GuiLanguage language = languageAt(at);
            Finding finding = language.find(waiting, at, context.before(), complete);
            if (finding == GuiLanguage.UNDECIDED) {
                return at;
            }
            if (finding instanceof Instruction first) {
                return replace(language, at, first, complete);
            }
        }
        context.pass(c);
        return at + 1;
    }

    private GuiLanguage languageAt(int at) {
        int letter = at;
        while (letter < waiting.length() && GuiContext.isMark(waiting.charAt(letter))) {
            letter++;
        }
        boolean han = letter < waiting.length()
                && Character.UnicodeScript.of(waiting.charAt(letter)) == Character.UnicodeScript.HAN;
        return han ? chinese : english;
    }

    private int replace(GuiLanguage language, int at, Instruction first, boolean complete) {
        Chain chain = chain(language, first, complete);
        if (chain == null) {
            return at;
        }
        Matcher rest = SENTENCE_END.matcher(waiting).region(chain.end(), waiting.length());
        boolean ends = rest.lookingAt();
        if (!complete && rest.hitEnd()) {
            return at;
        }
        boolean wholeSentence = ends && context.atSentenceStart();
        if (wholeSentence) {
            context.dropSentence();
        } else {
            context.say(phrase(language, chain, waiting.substring(at, first.end())));
        }
        flushWords();
        chain.actions().forEach(action -> outputs.add(new Action(action)));
        return wholeSentence ? rest.end() : chain.end();
    }

    private @Nullable Chain chain(GuiLanguage language, Instruction first, boolean complete) {
        Set<GuiAction> actions = new LinkedHashSet<>();
        Instruction last = first;
        for (int links = 0; ; links++) {
            if (last.action() != null) {
                actions.add(last.action());
            }
            Finding next = links == LONGEST_CHAIN
                    ? GuiLanguage.NOTHING
                    : language.findNext(waiting, last.end(), complete);
            if (next == GuiLanguage.UNDECIDED) {
                return null;
            }
            if (!(next instanceof Instruction further)) {
                return new Chain(last.end(), actions, first.gerund());
            }
            last = further;
        }
    }

    private String phrase(GuiLanguage language, Chain chain, String first) {
        Messages words = language.language() == Language.CHINESE ? chineseWords : englishWords;
        Optional<String> promised = language.promised(context.before(), first);
        List<String> doable = new ArrayList<>();
        for (GuiAction action : chain.actions()) {
            String key = "work.gui-" + action.name().toLowerCase(Locale.ROOT);
            if (promised.isPresent() && doable.isEmpty() && words.has(key + "-seen")) {
                CleanText seen = promised.get().isEmpty()
                        ? words.text("work.gui-see") : CleanText.of(promised.get());
                doable.add(words.text(key + "-seen", seen).toString());
            } else {
                doable.add(words.text(chain.gerund() ? key + "-by" : key).toString());
            }
        }
        String phrase = String.join(words.text("work.gui-or").toString(), doable);
        return context.atSentenceStart()
                ? phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1)
                : phrase;
    }
}
