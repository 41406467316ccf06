package dev.nemosh.studio.render;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.Arrays;

/**
 * What this room says when something fails.
 *
 * @param messages the catalogue; {@code KEY} has what happened, {@code KEY-hint} what to do
 */
record Failures(Messages messages) {

    /** A failed render. */
    NemoException of(String key, Object... values) {
        return failure(ExitCode.FAILED, key, values);
    }

    /** A user's file that is the cause. */
    NemoException file(String key, Object... values) {
        return failure(ExitCode.FILE, key, values);
    }

    private NemoException failure(ExitCode exit, String key, Object... values) {
        Object[] safe = Arrays.stream(values)
                .map(value -> value instanceof String words ? new ForeignText(words) : value)
                .toArray();
        String code = key.substring(key.indexOf('.') + 1);
        return new NemoException(
                new Failure(exit, code, messages.text(key, safe), messages.text(key + "-hint", safe)));
    }
}
