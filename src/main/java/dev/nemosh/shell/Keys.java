package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.InputRC;
import org.jline.utils.InfoCmp;

/** The keys of the line being typed, beyond those that JLine has: the same in the Emacs and in the Vi manner. */
final class Keys {
    private static final String ESCAPE = "\u001b";
    private static final List<String> SEARCHES = List.of(
            LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD, LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD,
            LineReader.HISTORY_SEARCH_BACKWARD, LineReader.VI_HISTORY_SEARCH_BACKWARD,
            LineReader.VI_HISTORY_SEARCH_FORWARD, LineReader.UP_LINE_OR_SEARCH, LineReader.UP_LINE_OR_HISTORY,
            LineReader.UP_HISTORY, LineReader.VI_UP_LINE_OR_HISTORY, LineReader.BEGINNING_OF_HISTORY);
    /** What keys send that terminals spell in several ways; the terminal's own way is bound already. */
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            LineReader.UP_LINE_OR_SEARCH, List.of("\u001b[A", "\u001bOA"),
            LineReader.DOWN_LINE_OR_SEARCH, List.of("\u001b[B", "\u001bOB"),
            LineReader.BACKWARD_CHAR, List.of("\u001b[D", "\u001bOD"),
            LineReader.BEGINNING_OF_LINE, List.of("\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~"),
            LineReader.DELETE_CHAR, List.of("\u001b[3~"),
            LineReader.BACKWARD_WORD, List.of("\u001b[1;5D", "\u001b[1;3D"),
            LineReader.FORWARD_WORD, List.of("\u001b[1;5C", "\u001b[1;3C"));
    private static final String[] RIGHT = {"\u001b[C", "\u001bOC"};
    private static final String[] END = {"\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~"};
    /** After this long, Escape was a key and not the beginning of one. */
    private static final long ESCAPE_MILLIS = 250;

    private final LiveReader reader;
    private final Supplier<Optional<String>> waiting;
    private final SharedHistory history;
    private final OutsideEditor editor;
    private final Consumer<CleanText> failed;

    /**
     * @param waiting takes the last waiting line back
     * @param history is read anew before it is searched
     * @param failed is told the name of an editor that could not be used
     */
    Keys(LiveReader reader, Supplier<Optional<String>> waiting, SharedHistory history, OutsideEditor editor,
            Consumer<CleanText> failed) {
        this.reader = reader;
        this.waiting = waiting;
        this.history = history;
        this.editor = editor;
        this.failed = failed;
    }

    /** Takes over what the user has set for all programs that read lines, {@code set editing-mode vi} for one. */
    static void configure(LineReader reader, Path inputrc) {
        reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(LineReader.Option.HISTORY_INCREMENTAL);
        reader.unsetOpt(LineReader.Option.HISTORY_TIMESTAMPED);
        reader.setOpt(LineReader.Option.CASE_INSENSITIVE);
        reader.setVariable(LineReader.AMBIGUOUS_BINDING, ESCAPE_MILLIS);
        // The bell tells the end of long work, not that a key had nothing to do; the user's file may say otherwise.
        reader.setVariable(LineReader.BELL_STYLE, "none");
        try (Reader words = Files.newBufferedReader(inputrc, StandardCharsets.UTF_8)) {
            InputRC.configure(reader, words);
        } catch (IOException | RuntimeException e) {
            // There is none, or it says what this reader does not know: the usual keys stay.
        }
    }

    /** Binds them. */
    void bind() {
        widget("take-back-line", this::takeBack,
                KeyMap.alt(KeyMap.key(reader.getTerminal(), InfoCmp.Capability.key_up)), "\u001b[1;3A");
        widget("accept-suggestion-or-forward", this::acceptOrForward, KeyMap.ctrl('F'));
        widget("accept-suggestion-or-forward", this::acceptOrForward, RIGHT);
        widget("accept-suggestion-or-end", this::acceptOrEnd, KeyMap.ctrl('E'));
        widget("accept-suggestion-or-end", this::acceptOrEnd, END);
        widget("insert-line-break", this::breakLine,
                KeyMap.ctrl('O'), KeyMap.alt('\r'), KeyMap.alt('\n'));
        widget("end-line", this::endLine, "\r", "\n");
        reader.getWidgets().put("leave-menu", () -> true);
        reader.getKeyMaps().get(LineReader.EMACS).bind(new Reference("leave-menu"), ESCAPE);
        reader.getKeyMaps().get(LineReader.MENU).bind(new Reference("leave-menu"), ESCAPE);
        widget("edit-outside", this::editOutside, KeyMap.ctrl('X') + KeyMap.ctrl('E'));
        SEARCHES.forEach(this::search);
        for (String map : List.of(LineReader.EMACS, LineReader.VIINS, LineReader.VICMD, LineReader.MENU)) {
            SPELLINGS.forEach((name, keys) -> reader.getKeyMaps().get(map).bind(new Reference(name), keys));
        }
        reader.getKeyMaps().get(LineReader.MENU).bind(new Reference(LineReader.FORWARD_CHAR), RIGHT);
        KeyMap<Binding> command = reader.getKeyMaps().get(LineReader.VICMD);
        command.bind(new Reference(LineReader.END_OF_LINE), END);
        command.bind(new Reference(LineReader.VI_FORWARD_CHAR), RIGHT);
        command.bind(new Reference("end-line"), "\r", "\n");
        command.bind(new Reference("edit-outside"), "v");
    }

    private void widget(String name, Widget widget, CharSequence... keys) {
        reader.getWidgets().put(name, widget);
        for (String map : List.of(LineReader.EMACS, LineReader.VIINS)) {
            KeyMap<Binding> bound = reader.getKeyMaps().get(map);
            bound.bind(new Reference(name), keys);
        }
    }

    private void search(String name) {
        Widget found = reader.getWidgets().get(name);
        reader.getWidgets().put(name, () -> {
            history.lookAgain();
            return found.apply();
        });
    }

    /** The last waiting line comes back into the line being typed: there it is changed, or dropped by clearing it. */
    private boolean takeBack() {
        Optional<String> line = waiting.get();
        line.ifPresent(words -> {
            reader.getBuffer().clear();
            reader.getBuffer().write(words);
        });
        return line.isPresent();
    }

    private boolean acceptOrForward() {
        if (!reader.acceptSuggestion()) {
            reader.callWidget(LineReader.FORWARD_CHAR);
        }
        return true;
    }

    private boolean acceptOrEnd() {
        if (!reader.acceptSuggestion()) {
            reader.callWidget(LineReader.END_OF_LINE);
        }
        return true;
    }

    private boolean breakLine() {
        reader.getBuffer().write('\n');
        return true;
    }

    /** A backslash at the end of the whole becomes a line break; else the parser says whether Enter ends the line. */
    private boolean endLine() {
        if (ProseParser.end(reader.getBuffer().toString()) == ProseParser.End.BACKSLASH) {
            reader.getBuffer().cursor(reader.getBuffer().length());
            reader.getBuffer().backspace();
            return breakLine();
        }
        reader.callWidget(LineReader.ACCEPT_LINE);
        return true;
    }

    /** The reader's lock is held: what a reply brings meanwhile is painted when the editor has ended. */
    private boolean editOutside() {
        String typed = reader.getBuffer().toString();
        reader.callWidget(LineReader.CLEAR);
        try {
            String edited = editor.edit(typed);
            reader.getBuffer().clear();
            reader.getBuffer().write(edited);
        } catch (IOException e) {
            failed.accept(CleanText.lineOf(String.valueOf(e.getMessage())));
        }
        reader.callWidget(LineReader.REDRAW_LINE);
        return true;
    }
}
