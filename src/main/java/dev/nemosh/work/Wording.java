package dev.nemosh.work;

import dev.nemosh.api.AgentEvent;
import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a turn's happenings are told.
 *
 * @param messages the catalogue
 * @param failures tells a call that failed
 */
public record Wording(Messages messages, Function<ApiException, Failure> failures) {

    /** A message of this room. */
    CleanText text(String key, Object... values) {
        return messages.text("work." + key, values);
    }

    /** A notice of this room. */
    Event.Notice notice(String key, Object... values) {
        return new Event.Notice(text(key, values));
    }

    /** A failure of this room: its message and, under the same key with {@code -hint}, what to do. */
    Failure failure(ExitCode exit, String code, String key, Object... values) {
        return new Failure(exit, code, text(key, values), text(key + "-hint"));
    }

    /** An error that the agent reported inside its stream; a code of the service is told as it is everywhere. */
    Failure failure(AgentEvent.Failed failed) {
        Optional<ErrorCode> known = Arrays.stream(ErrorCode.values())
                .filter(code -> code.word().equals(failed.code()))
                .findFirst();
        if (known.isPresent()) {
            return failures.apply(ApiException.local(known.get(), Reached.YES, failed.message().raw(), null));
        }
        CleanText words = failed.message().cleanLine();
        return words.isEmpty()
                ? failure(ExitCode.FAILED, "agent", "agent-failed-silently")
                : failure(ExitCode.FAILED, "agent", "agent-failed", words);
    }
}
