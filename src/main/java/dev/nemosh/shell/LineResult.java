package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a line ended: the {@code result} event.
 *
 * @param line as it was given
 * @param route {@code agent} or the built-in's name
 * @param exit how it ended
 * @param took how long it ran
 * @param credits what it changed the credits by; null where that is not known
 */
public record LineResult(String line, String route, ExitCode exit, Duration took, @Nullable Long credits) {}
