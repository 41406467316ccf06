package dev.nemosh.line;

import dev.nemosh.text.Messages;

/**
 * Writes the completion scripts of bash, zsh and fish for the process's own command line. What changes is asked of the
 * program itself when it is needed: {@code nemosh completion sessions -b BACKEND} prints one session a line (the value, a
 * tab, a description) from what is kept on disk, {@code nemosh completion backends} the servers worked with so far.
 */
public final class CompletionScript {
    /** Words that may stand in the place of a script. */
    static final String COMMANDS = "serve completion";
    /** The shells that there is a script for. */
    static final String SHELLS = "bash zsh fish";

    private final Messages messages;

    public CompletionScript(Messages messages) {
        this.messages = messages;
    }

    /** The script for bash. */
    public String bash() {
        return new BashCompletion().script();
    }

    /** The script for zsh. */
    public String zsh() {
        return new ZshCompletion(messages).script();
    }

    /** The script for fish. */
    public String fish() {
        return new FishCompletion(messages).script();
    }
}
