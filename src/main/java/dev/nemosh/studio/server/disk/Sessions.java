package dev.nemosh.studio.server.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Sessions and every version of their drafts. A draft is kept as its JSON text, to the byte. */
public final class Sessions {
    private static final long SMALLEST_ID = 1_000_000_000_000_000_000L;

    private final Documents<StudioSession> sessions;
    private final Path drafts;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * @param directory where they are kept
     * @throws IOException where the directory can't be made
     */
    public Sessions(Path directory, InstantSource clock, SecureRandom random) throws IOException {
        this.sessions = new Documents<>(directory.resolve("sessions"), StudioSession.class);
        this.drafts = directory.resolve("drafts");
        this.clock = clock;
        this.random = random;
        PrivateFiles.makeDirectory(drafts);
    }

    /** Makes a session of this user. */
    public StudioSession open(String userId, String taskName, String language) {
        String id = Long.toString(random.nextLong(SMALLEST_ID, Long.MAX_VALUE));
        String taskId = "task_" + Secret.letters(random, 12);
        StudioSession session = StudioSession.fresh(id, taskId, taskName, language, userId, clock.millis());
        sessions.keep(id, session);
        return session;
    }

    /** The session of that id, where it is this user's. */
    public Optional<StudioSession> find(String sessionId, String userId) {
        return sessions.find(sessionId).filter(session -> session.userId().equals(userId));
    }

    /** The session of that id, whoever's it is. */
    public Optional<StudioSession> find(String sessionId) {
        return sessions.find(sessionId);
    }

    /** The newest draft's JSON. */
    public Optional<String> draft(StudioSession session) {
        return session.draftVersion() == 0 ? Optional.empty() : Optional.of(draft(session, session.draftVersion()));
    }

    /** That version of the draft, from 1. */
    public String draft(StudioSession session, int version) {
        try {
            return Files.readString(draftFile(session.sessionId(), version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a draft as the session's newest version, with what was made for it; the earlier versions stay. */
    public synchronized void keepDraft(String sessionId, String json, List<? extends JsonNode> generatedMedia) {
        StudioSession session = sessions.find(sessionId).orElseThrow();
        int version = session.draftVersion() + 1;
        try {
            Path file = draftFile(sessionId, version);
            PrivateFiles.makeDirectory(file.getParent());
            PrivateFiles.replace(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sessions.keep(sessionId, session.withDraft(version, generatedMedia));
    }

    /** Adds uploaded files to the session. */
    public synchronized void addAssets(String sessionId, List<Asset> added) {
        sessions.keep(sessionId, sessions.find(sessionId).orElseThrow().withAssets(added));
    }

    /** Adds a prompt that was answered. */
    public synchronized void addPrompt(String sessionId, String prompt) {
        sessions.keep(sessionId, sessions.find(sessionId).orElseThrow().withPrompt(prompt));
    }

    private Path draftFile(String sessionId, int version) {
        return drafts.resolve(sessionId).resolve(version + ".json");
    }
}
