package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;

/** What is told where the program itself is wrong. Where it is wrong stands in the debug log. */
public final class Defect {
    private Defect() {}

    /** In one line, without a trace. */
    public static Failure of(Throwable thrown, Messages messages) {
        return new Failure(ExitCode.FAILED, "internal",
                messages.text("shell.internal", thrown.getClass().getSimpleName()),
                messages.text("shell.internal-hint"));
    }
}
