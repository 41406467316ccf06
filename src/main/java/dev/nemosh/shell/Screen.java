package dev.nemosh.shell;

/**
 * What an output writes to: the terminal's one painter, or two plain streams. Calls come in order, from any thread, and
 * return at once. Content is what stdout carries, everything else goes to stderr.
 */
public interface Screen {

    /** Prints a whole line of content; the line break is the screen's to add. */
    void out(StyledText line);

    /** Prints a whole line that is not content: a notice, a receipt, an error. */
    void err(StyledText line);

    /** Appends to the reply, which is content; the piece may hold line breaks and end anywhere. */
    void piece(StyledText piece);

    /** Draws a part of a picture: a terminal's sequences, whole, which take the place of a line of content. */
    void drawn(String sequences);

    /** Replaces the status line; an empty one takes it away. Ignored where nothing can be redrawn. */
    void status(StyledText line);

    /** The cells of the status line now; 0 where nothing can be redrawn. */
    int statusWidth();

    /** The cells of a line now, for tables; a fixed number where there is no terminal. */
    int width();
}
