package dev.nemosh.shell;

/** What a screen shows beside its content: for people who look on while content goes to a program. */
public final class Beside implements Screen {
    private final Screen screen;

    /** @param screen shows everything but content */
    public Beside(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void out(StyledText line) {
        // Content goes to the program.
    }

    @Override
    public void err(StyledText line) {
        screen.err(line);
    }

    @Override
    public void piece(StyledText piece) {
        // Content goes to the program.
    }

    @Override
    public void drawn(String sequences) {
        // Content goes to the program.
    }

    @Override
    public void status(StyledText line) {
        screen.status(line);
    }

    @Override
    public int statusWidth() {
        return screen.statusWidth();
    }

    @Override
    public int width() {
        return screen.width();
    }
}
