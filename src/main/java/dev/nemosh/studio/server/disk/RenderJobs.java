package dev.nemosh.studio.server.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Render jobs with the drafts that they were given. */
public final class RenderJobs {
    private final Documents<RenderJob> jobs;
    private final Path drafts;

    /**
     * @param directory where they are kept
     * @throws IOException where the directory can't be made
     */
    public RenderJobs(Path directory) throws IOException {
        this.jobs = new Documents<>(directory.resolve("renders"), RenderJob.class);
        this.drafts = directory.resolve("render-drafts");
        PrivateFiles.makeDirectory(drafts);
    }

    /** Keeps a new job; false where its user already has one of that id. */
    public synchronized boolean add(RenderJob job, String draftJson) {
        if (find(job.id(), job.userId()).isPresent()) {
            return false;
        }
        try {
            PrivateFiles.replace(draftFile(job), draftJson.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(job);
        return true;
    }

    /** Keeps what has become of a job. */
    public synchronized void keep(RenderJob job) {
        jobs.keep(key(job.id(), job.userId()), job);
    }

    /** The user's job of that id. */
    public Optional<RenderJob> find(String id, String userId) {
        return jobs.find(key(id, userId));
    }

    /** The draft that the job was given, to the byte. */
    public String draft(RenderJob job) {
        try {
            return Files.readString(draftFile(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jobs that have still to be rendered, the oldest first. */
    public List<RenderJob> open() {
        return jobs.all().stream()
                .filter(RenderJob::open)
                .sorted(Comparator.comparingLong(RenderJob::createdMillis))
                .toList();
    }

    /** The session's completed jobs, the newest first. */
    public List<RenderJob> completed(StudioSession session) {
        return jobs.all().stream()
                .filter(job -> job.status() == RenderJob.Status.COMPLETED)
                .filter(job -> job.sessionId().equals(session.sessionId()) && job.userId().equals(session.userId()))
                .sorted(Comparator.comparingLong(RenderJob::createdMillis).reversed())
                .toList();
    }

    private Path draftFile(RenderJob job) {
        return drafts.resolve(key(job.id(), job.userId()) + ".json");
    }

    private static String key(String id, String userId) {
        return Secret.digest(userId + "\n" + id);
    }
}
