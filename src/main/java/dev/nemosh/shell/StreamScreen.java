package dev.nemosh.shell;

import java.io.PrintStream;

/**
 * The screen of a script, a pipe, or {@code -c}: the same words written straight to the process's streams, each flushed
 * at once. A status line is shown where stderr is a terminal, and taken away before anything else is written.
 */
public final class StreamScreen implements Screen {
    private static final String ERASE = "\r\u001b[K";

    /** A stream, and how it may look. */
    public record Stream(PrintStream stream, Looks looks) {
        private void write(StyledText text, String end) {
            write(new Ansi(looks.color(), looks.links()).of(text) + end);
        }

        private void write(String words) {
            stream.print(words);
            stream.flush();
        }
    }

    private final Stream out;
    private final Stream err;
    private boolean inPiece;
    private boolean statusShown;

    /** A screen over the process's two streams. */
    public StreamScreen(Stream out, Stream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void out(StyledText line) {
        clearStatus();
        breakPiece(true);
        out.write(line, "\n");
    }

    @Override
    public synchronized void err(StyledText line) {
        clearStatus();
        breakPiece(out.looks().terminal() && err.looks().terminal());
        err.write(line, "\n");
    }

    @Override
    public synchronized void piece(StyledText words) {
        String text = words.plain().toString();
        if (text.isEmpty()) {
            return;
        }
        clearStatus();
        out.write(words, "");
        inPiece = !text.endsWith("\n");
    }

    @Override
    public synchronized void drawn(String sequences) {
        clearStatus();
        breakPiece(true);
        out.write(sequences + "\n");
    }

    @Override
    public synchronized void status(StyledText line) {
        if (statusWidth() == 0 || inPiece && out.looks().terminal()) {
            return;
        }
        if (line.isEmpty()) {
            clearStatus();
        } else {
            err.write(ERASE);
            err.write(line, "");
            statusShown = true;
        }
    }

    @Override
    public int statusWidth() {
        return err.looks().terminal() && !err.looks().plain() ? err.looks().width().getAsInt() : 0;
    }

    @Override
    public int width() {
        return out.looks().width().getAsInt();
    }

    private void breakPiece(boolean needed) {
        if (inPiece && needed) {
            out.write("\n");
            inPiece = false;
        }
    }

    private void clearStatus() {
        if (statusShown) {
            err.write(ERASE);
            statusShown = false;
        }
    }
}
