package dev.nemosh.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.OSUtils;
import org.jspecify.annotations.Nullable;

/**
 * A line reader with a small live region above the line being typed: the reply's unfinished last line and a status line.
 * The region is part of what the reader itself redraws, so it never tears what is being typed; it is left out when the
 * line is accepted, so nothing of it stays in the scrollback.
 */
final class LiveReader extends MenuReader {
    /** What stands before the further lines of a line of several. */
    private static final String CONTINUED = "  ";

    private static final MaskingCallback UNSEEN = new Unseen();
    /** What takes a key its meaning for the terminal. */
    private static final int NO_KEY = OSUtils.IS_LINUX || OSUtils.IS_WINDOWS ? 0 : 0xff;
    private static final String INTERRUPT = "interrupt";

    private LiveRegion region = LiveRegion.EMPTY;
    private UnaryOperator<String> suggestions = typed -> "";
    private UnaryOperator<String> hints = typed -> "";
    private boolean suggesting = true;
    private boolean concealed;
    private String answers = "";
    private boolean rewraps = true;
    private BooleanSupplier interrupts = () -> false;
    private Runnable begun = () -> {};

    LiveReader(Terminal terminal) {
        super(terminal, "nemosh", new HashMap<>(Map.of(SECONDARY_PROMPT_PATTERN, CONTINUED)));
        setParser(new ProseParser());
        getWidgets().put(CALLBACK_INIT, this::begins);
        getWidgets().put(INTERRUPT, this::interrupt);
        for (String map : List.of(EMACS, VIINS, VICMD)) {
            getKeyMaps().get(map).bind(new Reference(INTERRUPT), KeyMap.ctrl('C'));
        }
    }

    /** Asked at each Ctrl-C while a line is read: whether something else was meant, and what is typed stays. */
    void interrupts(BooleanSupplier newInterrupts) {
        interrupts = newInterrupts;
    }

    /** Whether the terminal wraps what it shows anew in a window of another width. */
    void rewraps(boolean now) {
        rewraps = now;
    }

    /** Run once, when the first line begins to be read. */
    void whenReading(Runnable newBegun) {
        begun = newBegun;
    }

    private boolean begins() {
        maskingCallback = concealed ? UNSEEN : null;
        readInterrupts();
        Terminal.SignalHandler clears = terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        terminal.handle(Terminal.Signal.INT, signal -> {
            if (!interrupts.getAsBoolean()) {
                clears.handle(signal);
            }
        });
        Runnable first = begun;
        begun = () -> {};
        first.run();
        return true;
    }

    /**
     * Ctrl-C comes as a key in its turn among the others: as a signal it comes when the first key behind it has been
     * read already, and belongs to the next line.
     */
    private void readInterrupts() {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(Attributes.ControlChar.VINTR, NO_KEY);
        terminal.setAttributes(attributes);
    }

    private boolean interrupt() {
        if (!interrupts.getAsBoolean()) {
            state = State.INTERRUPT;
        }
        return true;
    }

    /**
     * Prints the finished lines above, and shows the region from now on, all in one step.
     *
     * @param finished whole lines with their escape sequences and line feeds, printed once
     */
    void paint(String finished, LiveRegion now) {
        lock.lock();
        try {
            if (isResized()) {
                handleSignal(Terminal.Signal.WINCH);
            }
            region = now;
            prompt = composed();
            if (!finished.isEmpty()) {
                if (reading) {
                    display.update(List.of(), 0);
                }
                terminal.writer().print(finished);
                terminal.flush();
            }
            if (reading) {
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the user is offered to accept with one key, given what is typed so far: the rest of the line, or nothing. */
    void suggestions(UnaryOperator<String> newSuggestions) {
        suggestions = newSuggestions;
    }

    /** What is told faintly behind the line being typed, where nothing is offered there. */
    void hints(UnaryOperator<String> newHints) {
        hints = newHints;
    }

    /** Writes the offered rest of the line; whether there was one. */
    boolean acceptSuggestion() {
        String rest = buf.cursor() == buf.length() ? suggestions.apply(buf.toString()) : "";
        buf.write(rest);
        return !rest.isEmpty();
    }

    /** Takes the line being typed away, so that a question can be answered; gives what it was. */
    String takeBuffer() {
        lock.lock();
        try {
            if (!reading) {
                return "";
            }
            String typed = buf.toString();
            buf.clear();
            redisplay();
            return typed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether what is typed is not to be seen: no sign stands for it. */
    void conceal(boolean now) {
        lock.lock();
        try {
            concealed = now;
            maskingCallback = now ? UNSEEN : null;
        } finally {
            lock.unlock();
        }
    }

    /** Keys that, on an empty line, are a line of their own from now on; none for the usual. */
    void answers(String keys) {
        answers = keys;
    }

    @Override
    protected boolean selfInsert() {
        boolean answered = buf.length() == 0 && answers.contains(getLastBinding());
        return super.selfInsert() && (!answered || acceptLine());
    }

    /** Sends the terminal a sequence that moves no cursor and shows nothing, between two paintings. */
    void signal(String sequence) {
        lock.lock();
        try {
            getTerminal().writer().write(sequence);
            getTerminal().flush();
        } finally {
            lock.unlock();
        }
    }

    /** Puts words into the line being typed. */
    void write(String words) {
        lock.lock();
        try {
            buf.write(words);
            if (reading) {
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        boolean offers = post == null && maskingCallback == null && suggesting && buf.cursor() == buf.length();
        String rest = offers ? suggestions.apply(buf.toString()) : "";
        if (offers && rest.isEmpty() && buf.length() > 0) {
            rest = hints.apply(buf.toString());
        }
        if (rest.isEmpty()) {
            return shown;
        }
        return new AttributedStringBuilder().append(shown)
                .styled(AttributedStyle::faint, rest).toAttributedString();
    }

    @Override
    public void setPrompt(@Nullable String ignored) {
        lock.lock();
        try {
            prompt = composed();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A display that the reader has just made is another than it should be, and has shown nothing yet. Where the
     * terminal has wrapped its rows anew and its signal has not come yet, that goes before.
     */
    @Override
    protected void redisplay(boolean flush) {
        if (isResized()) {
            handleSignal(Terminal.Signal.WINCH);
            return;
        }
        if (!(display instanceof MarginDisplay)) {
            display = new MarginDisplay(terminal, size, display.delayLineWrap());
        }
        super.redisplay(flush);
    }

    /** The window has another size: the region is drawn again where it stood, not from the cursor's row on. */
    @Override
    protected void handleSignal(Terminal.Signal signal) {
        lock.lock();
        try {
            if (signal == Terminal.Signal.WINCH && isResized()) {
                for (int row = rows(buf.upToCursor()); row > 1; row--) {
                    terminal.puts(Capability.cursor_up);
                }
                terminal.puts(Capability.carriage_return);
                terminal.puts(Capability.clr_eos);
                prompt = composed();
            }
            super.handleSignal(signal);
            if (signal == Terminal.Signal.CONT) {
                readInterrupts();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isResized() {
        return reading && !terminal.getBufferSize().equals(size);
    }

    @Override
    int rows(String words) {
        int columns = rewraps ? terminal.getWidth() : size.getColumns();
        AttributedString shown = AttributedString.join(AttributedString.EMPTY, prompt,
                new AttributedString(words.replace("\n", "\n" + CONTINUED)));
        return shown.columnSplitLength(Math.max(1, columns), true, true).size();
    }

    @Override
    protected void cleanup() {
        prompt = region.asked();
        suggesting = false;
        super.cleanup();
        suggesting = true;
        region = region.withoutEnd();
    }

    private AttributedString composed() {
        return region.within(Math.max(1, getTerminal().getWidth()), getTerminal().getHeight());
    }
}
