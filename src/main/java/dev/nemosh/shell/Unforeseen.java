package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * What is told of what no line foresees: a file of the program's own that the disk refuses, or the program itself being
 * wrong. Where it is wrong stands in the debug log.
 */
public final class Unforeseen {
    private Unforeseen() {}

    /** In one line, without a trace. */
    public static Failure of(Throwable thrown, Messages messages) {
        if (thrown instanceof UncheckedIOException refused) {
            return disk(refused.getCause(), messages);
        }
        return new Failure(ExitCode.FAILED, "internal",
                messages.text("shell.internal", thrown.getClass().getSimpleName()),
                messages.text("shell.internal-hint"));
    }

    private static Failure disk(IOException refused, Messages messages) {
        CleanText words = refused instanceof FileSystemException named && named.getFile() != null
                ? messages.text("shell.disk-file", named.getFile(), reason(named))
                : messages.text("shell.disk", String.valueOf(refused.getMessage()));
        return new Failure(ExitCode.FAILED, "disk", words, messages.text("shell.disk-hint"));
    }

    /** The system's own word; where Java has a type for it instead, the type's. */
    private static String reason(FileSystemException refused) {
        String reason = refused.getReason();
        if (reason != null) {
            return reason;
        }
        return refused instanceof AccessDeniedException ? "Permission denied"
                : refused.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=.)(?=[A-Z])", " ");
    }
}
