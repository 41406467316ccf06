package dev.nemosh.script;

import dev.nemosh.draft.Kind;
import java.time.Duration;
import java.util.regex.Pattern;

/** What an {@code expect} line says must hold. */
public sealed interface Expectation {

    /** {@code expect text ~ REGEX}, {@code expect reply ...}: somewhere in the last reply; {@code !=}: nowhere. */
    record Reply(Comparison comparison, Pattern pattern) implements Expectation {}

    /** {@code expect tracks >= 3}. */
    record TrackCount(Comparison comparison, long count) implements Expectation {}

    /** {@code expect track 2 kind = audio}; tracks count from 1. */
    record TrackKind(int track, Comparison comparison, Kind kind) implements Expectation {}

    /** {@code expect duration = 10s}: of the draft. */
    record Length(Comparison comparison, Duration duration) implements Expectation {}

    /** {@code expect credits > 0}: those available. */
    record Credits(Comparison comparison, long credits) implements Expectation {}

    /** {@code expect exit = 0}: of the line before. */
    record Exit(Comparison comparison, int code) implements Expectation {}

    /** {@code expect file out.mp4}: it is there and holds something. */
    record FileThere(String file) implements Expectation {}

    /** {@code expect file out.mp4 duration ~ 10s}: read from the file's container. */
    record FileLength(String file, Comparison comparison, Duration duration) implements Expectation {}
}
