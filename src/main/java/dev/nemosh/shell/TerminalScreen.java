package dev.nemosh.shell;

/** The screen of an interactive shell: everything goes to the one painter. */
final class TerminalScreen implements Screen {
    private final Painter painter;
    private final Looks looks;

    TerminalScreen(Painter painter, Looks looks) {
        this.painter = painter;
        this.looks = looks;
    }

    @Override
    public void out(StyledText line) {
        painter.line(line);
    }

    @Override
    public void err(StyledText line) {
        painter.line(line);
    }

    @Override
    public void piece(StyledText words) {
        painter.piece(words);
    }

    @Override
    public void drawn(String sequences) {
        painter.drawn(sequences);
    }

    @Override
    public void status(StyledText line) {
        // The status line is the board's: it knows what runs and what waits.
    }

    @Override
    public int statusWidth() {
        return looks.plain() ? 0 : looks.width().getAsInt();
    }

    @Override
    public int width() {
        return looks.width().getAsInt();
    }
}
