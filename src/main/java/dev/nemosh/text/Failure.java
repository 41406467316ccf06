package dev.nemosh.text;

/**
 * What went wrong, as a user is told: one line that says what happened, one that says what to do next.
 *
 * @param exit the exit code that it ends a script with
 * @param code the service's code where there is one ({@code 2001}), else a short name of ours ({@code unreachable})
 * @param message what happened, one line
 * @param hint what to do next, one line; empty where there is nothing to be done
 */
public record Failure(ExitCode exit, String code, CleanText message, CleanText hint) {}
