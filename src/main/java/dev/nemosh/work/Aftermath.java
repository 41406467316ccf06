package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.text.Durations;
import dev.nemosh.work.Versions.Version;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the project for what a prompt has changed, after its stream has ended one way or the other. */
final class Aftermath {
    private final Versions versions;
    private final Wording wording;
    private final Pace pace;
    private final Event.Sink sink;
    private final String sessionId;
    private final String prompt;
    private final @Nullable Version before;

    /**
     * What the project looks like.
     *
     * @param after the draft as it is now, where it has changed
     * @param established whether the state could be read at least once
     */
    record Sight(Optional<Version> after, boolean established) {}

    Aftermath(
            Versions versions, Wording wording, Pace pace, Event.Sink sink, String sessionId, String prompt,
            @Nullable Version before) {
        this.versions = versions;
        this.wording = wording;
        this.pace = pace;
        this.sink = sink;
        this.sessionId = sessionId;
        this.prompt = prompt;
        this.before = before;
    }

    /** One look, after a reply that has told what it did. */
    Sight once() {
        return look(false);
    }

    /** After a stream that ended well without a word (protocol, 10.4). */
    Sight silentEdit() throws InterruptedException {
        Sight sight = look(false);
        for (int tries = 1; tries < pace.timings().silentTries() && sight.after().isEmpty(); tries++) {
            pace.sleeper().sleep(pace.timings().silentInterval());
            sight = look(sight.established());
        }
        return sight;
    }

    /** After a stream that broke, or that nothing came from: nothing is sent again (protocol, 10.3). */
    Sight recovery(StreamEnd end) throws InterruptedException {
        Duration wait = pace.timings().recoveryFirst();
        String cause = switch (end) {
            case IDLE -> "recovery-idle";
            case TIMED_OUT -> "recovery-timeout";
            default -> "recovery-broken";
        };
        sink.accept(wording.notice(cause, Durations.elapsed(wait)));
        Sight sight = new Sight(Optional.empty(), false);
        for (int tries = 1; tries <= pace.timings().recoveryTries(); tries++) {
            pace.sleeper().sleep(wait);
            sight = look(sight.established());
            if (sight.after().isPresent() || tries == pace.timings().recoveryTries()) {
                break;
            }
            wait = pace.timings().recoveryInterval();
            sink.accept(wording.notice(
                    "recovery-unchanged", tries, pace.timings().recoveryTries(), Durations.elapsed(wait)));
        }
        return sight;
    }

    private Sight look(boolean establishedBefore) {
        try {
            Optional<Version> now = versions.look(sessionId, prompt);
            return new Sight(now.filter(this::isNew), true);
        } catch (ApiException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            return new Sight(Optional.empty(), establishedBefore);
        }
    }

    private boolean isNew(Version now) {
        return before == null || now.number() != before.number();
    }
}
