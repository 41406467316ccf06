package dev.nemosh.shell;

import dev.nemosh.line.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;

/** The user's own editor, for a line that has grown long: the words go through a file that no one else may read. */
final class OutsideEditor {
    private final Terminal terminal;
    private final List<String> command;

    /** @param command the editor as {@code $VISUAL} or {@code $EDITOR} names it, with its options; empty for vi */
    OutsideEditor(Terminal terminal, String command) {
        this.terminal = terminal;
        this.command = command.isBlank() ? List.of("vi") : Words.of(command).texts();
    }

    /**
     * Lets the user edit the words, and blocks until the editor ends. The terminal is the editor's meanwhile, and as it
     * was before afterwards; whoever calls keeps everything else from writing to it.
     *
     * @return the words as they were saved, without the line break that editors end files with
     * @throws IOException where the editor, which it names, cannot be run or fails; the words stay as they are
     */
    String edit(String words) throws IOException {
        Path file = Files.createTempFile("nemosh-", ".txt");
        try {
            Files.writeString(file, words, StandardCharsets.UTF_8);
            if (run(file) != 0) {
                throw new IOException(command.get(0));
            }
            return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int run(Path file) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        Attributes raw = terminal.getAttributes();
        Terminal.SignalHandler interrupts = terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        try {
            terminal.setAttributes(cooked(raw));
            terminal.puts(InfoCmp.Capability.keypad_local);
            terminal.flush();
            return new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0), e);
        } catch (IOException e) {
            throw new IOException(command.get(0), e);
        } finally {
            terminal.setAttributes(raw);
            terminal.puts(InfoCmp.Capability.keypad_xmit);
            terminal.flush();
            terminal.handle(Terminal.Signal.INT, interrupts);
        }
    }

    private static Attributes cooked(Attributes raw) {
        Attributes cooked = new Attributes(raw);
        cooked.setLocalFlag(Attributes.LocalFlag.ICANON, true);
        cooked.setLocalFlag(Attributes.LocalFlag.ECHO, true);
        cooked.setLocalFlag(Attributes.LocalFlag.IEXTEN, true);
        cooked.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        cooked.setInputFlag(Attributes.InputFlag.ICRNL, true);
        cooked.setControlChar(Attributes.ControlChar.VINTR, KeyMap.ctrl('C').charAt(0));
        return cooked;
    }
}
