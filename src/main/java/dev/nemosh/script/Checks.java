package dev.nemosh.script;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.work.media.MediaLength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Holds expectations against what has happened. */
public final class Checks {
    private static final long NEAR_MILLIS = 100;

    private final Messages messages;
    private final Facts facts;

    public Checks(Messages messages, Facts facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /**
     * Holds one against the facts.
     *
     * @return what is otherwise, with exit code 9; empty where it holds
     */
    public Optional<Failure> failure(Expectation expectation) {
        if (expectation instanceof Expectation.Reply reply) {
            return reply(reply);
        } else if (expectation instanceof Expectation.TrackCount tracks) {
            return trackCount(tracks);
        } else if (expectation instanceof Expectation.TrackKind track) {
            return kind(track);
        } else if (expectation instanceof Expectation.Length length) {
            return length(length);
        } else if (expectation instanceof Expectation.Credits credits) {
            return credits(credits);
        } else if (expectation instanceof Expectation.Exit exit) {
            return number("exit", exit.comparison(), exit.code(), facts.exit());
        } else if (expectation instanceof Expectation.FileLength length) {
            return fileLength(length);
        }
        return file(((Expectation.FileThere) expectation).file());
    }

    private Optional<Failure> reply(Expectation.Reply expected) {
        boolean wanted = expected.comparison() == Comparison.LIKE;
        String expectation = "text " + expected.comparison().sign() + " " + expected.pattern();
        Optional<String> reply = facts.reply();
        if (reply.isEmpty()) {
            return not(expectation, found("script.found-no-reply"));
        }
        return holds(expected.pattern(), reply.get()) == wanted
                ? Optional.empty()
                : not(expectation, found(wanted ? "script.found-other-reply" : "script.found-in-reply"));
    }

    private static boolean holds(Pattern pattern, String reply) {
        try {
            return pattern.matcher(reply).find();
        } catch (StackOverflowError e) {
            // A repeated group over a long reply: the engine's way of giving up, not a fault of the program's state.
            return false;
        }
    }

    private Optional<Failure> trackCount(Expectation.TrackCount expected) {
        return facts.draft()
                .map(draft -> number("tracks", expected.comparison(), expected.count(), draft.tracks().size()))
                .orElseGet(() -> not("tracks " + expected.comparison().sign() + " " + expected.count(), noDraft()));
    }

    private Optional<Failure> kind(Expectation.TrackKind expected) {
        String what = "track " + expected.track() + " kind";
        String expectation = what + " " + expected.comparison().sign() + " " + expected.kind().word();
        Optional<Draft> draft = facts.draft();
        if (draft.isEmpty()) {
            return not(expectation, noDraft());
        }
        int tracks = draft.get().tracks().size();
        if (expected.track() < 1 || expected.track() > tracks) {
            return not(expectation, found("script.found-no-track", tracks));
        }
        Kind kind = draft.get().tracks().get(expected.track() - 1).kind();
        return (kind == expected.kind()) == (expected.comparison() == Comparison.EQUAL)
                ? Optional.empty()
                : not(expectation, found("script.found", what, kind.word()));
    }

    private Optional<Failure> length(Expectation.Length expected) {
        return facts.draft()
                .map(draft -> duration("duration", expected.comparison(), expected.duration(),
                        Duration.ofMillis(draft.durationMillis())))
                .orElseGet(() -> not("duration " + expected.comparison().sign() + " " + words(expected.duration()),
                        noDraft()));
    }

    private Optional<Failure> credits(Expectation.Credits expected) {
        OptionalLong credits = facts.credits();
        return credits.isPresent()
                ? number("credits", expected.comparison(), expected.credits(), credits.getAsLong())
                : not("credits " + expected.comparison().sign() + " " + expected.credits(),
                        found("script.found-no-credits"));
    }

    private Optional<Failure> file(String name) {
        try {
            Path file = facts.file(name);
            if (!Files.isRegularFile(file)) {
                return not("file " + name, found("script.found-no-file", name));
            }
            return Files.size(file) > 0
                    ? Optional.empty()
                    : not("file " + name, found("script.found-empty-file", name));
        } catch (IOException | InvalidPathException e) {
            return not("file " + name, found("script.found-no-file", name));
        }
    }

    private Optional<Failure> fileLength(Expectation.FileLength expected) {
        Optional<Failure> missing = file(expected.file());
        if (missing.isPresent()) {
            return missing;
        }
        String what = "file " + expected.file() + " duration";
        return MediaLength.of(facts.file(expected.file()))
                .map(actual -> duration(what, expected.comparison(), expected.duration(), actual))
                .orElseGet(() -> not(what + " " + expected.comparison().sign() + " " + words(expected.duration()),
                        found("script.found-no-length", expected.file())));
    }

    private Optional<Failure> number(String what, Comparison comparison, long expected, long actual) {
        return comparison.holds(actual, expected, 0)
                ? Optional.empty()
                : not(what + " " + comparison.sign() + " " + expected, found("script.found", what, actual));
    }

    private Optional<Failure> duration(String what, Comparison comparison, Duration expected, Duration actual) {
        return comparison.holds(actual.toMillis(), expected.toMillis(), NEAR_MILLIS)
                ? Optional.empty()
                : not(what + " " + comparison.sign() + " " + words(expected),
                        found("script.found", what, words(actual)));
    }

    private static String words(Duration duration) {
        return Durations.seconds(duration.toMillis()) + "s";
    }

    private CleanText noDraft() {
        return found("script.found-no-draft");
    }

    private CleanText found(String key, Object... values) {
        return messages.text(key, values);
    }

    private Optional<Failure> not(String expectation, CleanText found) {
        CleanText message = messages.text("script.not-held", expectation, found);
        return Optional.of(new Failure(
                ExitCode.EXPECTATION, "expect", message, messages.text("script.not-held-hint")));
    }
}
