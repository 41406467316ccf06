package dev.nemosh.work;

import dev.nemosh.api.StreamEnd;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.work.Aftermath.Sight;
import dev.nemosh.work.Listening.Heard;
import dev.nemosh.work.Versions.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a prompt: finds out, tells the change, and names the outcome (protocol, 10.3, 10.4, 13). */
final class TurnEnd {
    private final Wording wording;
    private final Event.Sink sink;
    private final Versions versions;
    private final Aftermath aftermath;
    private final @Nullable Version before;
    private Optional<Version> after = Optional.empty();
    private int changes;

    TurnEnd(
            Backing backing, Wording wording, Pace pace, Event.Sink sink, Preparation.Ready ready, String prompt) {
        this.wording = wording;
        this.sink = sink;
        this.versions = backing.versions();
        this.before = ready.before();
        this.aftermath = new Aftermath(
                backing.versions(), wording, pace, sink, ready.session().id(), prompt, before);
    }

    /** Looks at the project as the stream's end asks for, and tells what has changed. */
    TurnOutcome outcome(Heard heard) throws InterruptedException {
        boolean over = heard.end() == StreamEnd.CLEAN;
        Sight sight = !over ? aftermath.recovery(heard.end())
                : heard.words() || heard.error() != null ? aftermath.once()
                : aftermath.silentEdit();
        after = sight.after();
        after.ifPresent(version -> tell(version, heard.clip()));
        if (heard.error() != null) {
            return new TurnOutcome.Failed(wording.failure(heard.error()));
        }
        if (after.isPresent() || over && heard.words()) {
            return new TurnOutcome.Done(heard.words(), changes);
        }
        if (over && sight.established()) {
            sink.accept(wording.notice("nothing-changed"));
            return new TurnOutcome.Done(false, 0);
        }
        Failure unknown = wording.failure(
                ExitCode.UNKNOWN_OUTCOME, "unknown-outcome", sight.established() ? "outcome-unknown" : "state-unread");
        return new TurnOutcome.Unknown(unknown);
    }

    /** How many changes were told. */
    int changes() {
        return changes;
    }

    /** The draft as it is now, where there is one. */
    Optional<Draft> draft() {
        return after.or(() -> Optional.ofNullable(before)).map(Version::draft);
    }

    private void tell(Version now, boolean clip) {
        List<CleanText> summary = versions.changes(before, now);
        changes = summary.size();
        sink.accept(new Event.Changed(summary, now.number(), now.draft()));
        if (clip && addedBesidesPictures(now.draft())) {
            sink.accept(new Event.Tracks(now.number(), now.draft()));
            sink.accept(wording.notice("added-by-itself"));
        }
    }

    private boolean addedBesidesPictures(Draft now) {
        return besidesPictures(now) > (before == null ? 0 : besidesPictures(before.draft()));
    }

    private static long besidesPictures(Draft draft) {
        return draft.tracks().stream()
                .filter(track -> track.kind() != Kind.VIDEO && !track.segments().isEmpty())
                .count();
    }
}
