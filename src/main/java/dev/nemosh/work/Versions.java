package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.ProjectState;
import dev.nemosh.draft.Change;
import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftDiff;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.store.DraftVersion;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every version of the draft seen in a session, numbered from 1. Safe for use by several threads. */
public final class Versions {
    private static final Draft NOTHING = DraftReader.read("{\"t\":[]}");

    private final NemoClient client;
    private final Account account;
    private final Function<String, DraftVersions> store;
    private final InstantSource clock;
    private final Messages messages;
    private final ChangeWords words;
    private volatile @Nullable Version last;

    /**
     * One of them.
     *
     * @param number from 1
     * @param seenAt when it was first seen
     * @param prompt what was asked for before it appeared; null where that is not known
     * @param changes against the version before, a line each
     * @param draft the draft itself
     */
    public record Version(
            int number, Instant seenAt, @Nullable CleanText prompt, List<CleanText> changes, Draft draft) {}

    /**
     * The versions of the client's backend.
     *
     * @param store gives what is kept of a session, by its id
     */
    public Versions(
            NemoClient client, Account account, Function<String, DraftVersions> store, InstantSource clock,
            Messages messages) {
        this.client = client;
        this.account = account;
        this.store = store;
        this.clock = clock;
        this.messages = messages;
        this.words = new ChangeWords(messages);
    }

    /** All that were seen, oldest first. */
    public List<Version> list(String sessionId) {
        return store.apply(sessionId).all().stream().map(this::read).toList();
    }

    /** The version of that number. */
    public Optional<Version> find(String sessionId, int number) {
        return store.apply(sessionId).find(number).map(this::read);
    }

    /**
     * The version that the user means by that number.
     *
     * @throws NemoException where there is none
     */
    public Version named(String sessionId, int number) {
        return find(sessionId, number).orElseThrow(() -> missing(number));
    }

    /** What is told of a version that was never seen. */
    public NemoException missing(int number) {
        return new NemoException(new Failure(ExitCode.USAGE, "no-version",
                messages.text("work.no-version", number), messages.text("work.no-version-hint")));
    }

    /** The last one seen. */
    public Optional<Version> latest(String sessionId) {
        return store.apply(sessionId).latest().map(this::read);
    }

    /**
     * Asks the backend for the session's draft now and keeps it where it is new. Empty where there is none. Blocks.
     *
     * @throws ApiException where the state can't be read
     */
    public Optional<Version> current(String sessionId) {
        return look(sessionId, null);
    }

    /** The same; a version that is new is one that this prompt has made. */
    Optional<Version> look(String sessionId, @Nullable String prompt) {
        ProjectState state;
        try {
            state = account.call(token -> client.state(token, sessionId));
        } catch (ApiException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
        account.learnUserId(state.userId());
        return state.draft().flatMap(json -> keep(sessionId, json, prompt));
    }

    /** What has changed between two versions, a line a change; {@code before} is null where there was no draft. */
    List<CleanText> changes(@Nullable Version before, Version after) {
        return words.tell(DraftDiff.between(before == null ? NOTHING : before.draft(), after.draft()));
    }

    private Optional<Version> keep(String sessionId, String json, @Nullable String prompt) {
        DraftVersions kept = store.apply(sessionId);
        Optional<Version> before = kept.latest().map(this::read);
        if (before.isPresent() && before.get().draft().json().equals(json)) {
            return before;
        }
        Draft draft = DraftReader.read(json);
        boolean nothingYet = draft.tracks().isEmpty() && !draft.exportReady();
        List<Change> changes = DraftDiff.between(before.map(Version::draft).orElse(NOTHING), draft);
        if (before.isEmpty() && nothingYet || before.isPresent() && changes.isEmpty()) {
            return before;
        }
        List<String> summary = words.tell(changes).stream().map(CleanText::toString).toList();
        return Optional.of(read(kept.add(json, prompt, summary, clock.instant())));
    }

    /** A long draft takes its time to be read: the one that was read last is at hand. */
    private Version read(DraftVersion kept) {
        Version known = last;
        if (known != null && known.number() == kept.number() && known.seenAt().equals(kept.time())
                && known.draft().json().equals(kept.json())) {
            return known;
        }
        Version read = new Version(
                kept.number(), kept.time(), kept.prompt() == null ? null : CleanText.lineOf(kept.prompt()),
                kept.summary().stream().map(CleanText::lineOf).toList(), DraftReader.read(kept.json()));
        last = read;
        return read;
    }
}
