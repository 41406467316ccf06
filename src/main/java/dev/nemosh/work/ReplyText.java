package dev.nemosh.work;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.TerminalCleaner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A reply's words on their way to the screen: cleaned, without trailing noise, with buttons and panels translated. */
final class ReplyText {
    private final Event.Sink sink;
    private final TerminalCleaner cleaner = new TerminalCleaner();
    private final TrailingNoise noise = new TrailingNoise();
    private final GuiTranslator translator = new GuiTranslator();
    private final Set<GuiAction> offered = EnumSet.noneOf(GuiAction.class);
    private boolean good;
    private boolean paragraphShown;
    private boolean anyWords;

    ReplyText(Event.Sink sink) {
        this.sink = sink;
    }

    /** Further words have come. */
    void feed(ForeignText piece) {
        release();
        say(noise.feed(CleanText.fed(cleaner, piece.raw()).toString()));
    }

    /** A paragraph has ended. */
    void paragraph() {
        say(noise.paragraph());
        finishParagraph();
    }

    /** Work other than words has begun: a paragraph that was held as noise was none. */
    void goesOn() {
        paragraph();
        release();
    }

    /** Work other than words has ended well: an apology after it is noise. */
    void succeeded() {
        good = true;
    }

    /** The stream has ended; gives whether there was a reply in words. */
    boolean end() {
        say(cleaner.end());
        say(noise.end(good));
        finishParagraph();
        return anyWords;
    }

    private void release() {
        String held = noise.goesOn();
        if (!held.isEmpty()) {
            say(held);
            finishParagraph();
        }
    }

    private void say(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (!words.isBlank()) {
            good = true;
            anyWords = true;
        }
        tell(translator.feed(CleanText.of(words)));
    }

    private void finishParagraph() {
        tell(translator.end());
        if (paragraphShown) {
            sink.accept(new Event.TextEnd());
        }
        paragraphShown = false;
    }

    private void tell(List<GuiTranslator.Output> outputs) {
        for (GuiTranslator.Output output : outputs) {
            if (output instanceof GuiTranslator.Words words) {
                paragraphShown = true;
                sink.accept(new Event.Text(words.piece()));
            } else if (output instanceof GuiTranslator.Action action && offered.add(action.action())) {
                sink.accept(new Event.Offered(action.action()));
            }
        }
    }
}
