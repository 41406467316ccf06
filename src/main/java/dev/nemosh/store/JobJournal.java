package dev.nemosh.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The render jobs of one backend: on the disk before they are submitted. */
public final class JobJournal {
    private final JsonFiles files;
    private final String folder;

    public JobJournal(StateDirectory directory, String backendKey) {
        this.files = new JsonFiles(directory);
        this.folder = StateDirectory.name(backendKey) + "/jobs";
    }

    /** All of them, the newest first. */
    public List<RenderJob> all() {
        return files.readAll(folder, RenderJob.class).stream()
                .sorted(Comparator.comparing(RenderJob::submitted).reversed())
                .toList();
    }

    /** Those with something left to be done, the oldest first. */
    public List<RenderJob> open() {
        return files.readAll(folder, RenderJob.class).stream()
                .filter(job -> job.state().isOpen())
                .sorted(Comparator.comparing(RenderJob::submitted))
                .toList();
    }

    /** The one with that id. */
    public Optional<RenderJob> find(String id) {
        return files.read(file(id), RenderJob.class);
    }

    /** The one with that id, or the one that was submitted in its place. */
    public Optional<RenderJob> findLatest(String id) {
        Optional<RenderJob> job = find(id);
        while (job.isPresent() && job.get().replacedBy() != null) {
            job = find(job.get().replacedBy());
        }
        return job;
    }

    /** Writes a job down. */
    public void put(RenderJob job) {
        files.write(file(job.id()), job);
    }

    /** Changes what is known of a job, also against other shells; empty where it is not known. */
    public Optional<RenderJob> change(String id, UnaryOperator<RenderJob> change) {
        return files.directory().locked(folder, () -> {
            Optional<RenderJob> known = find(id);
            Optional<RenderJob> changed = known.map(change);
            if (!changed.equals(known)) {
                changed.ifPresent(this::put);
            }
            return changed;
        });
    }

    /** Forgets a job; whether it was known. */
    public boolean forget(String id) {
        return files.directory().delete(file(id));
    }

    /** The right to act for a job, where no other shell or thread has it; ends when closed, or with the process. */
    public Optional<StateDirectory.Hold> tryHold(String id) {
        return files.directory().tryHold(folder + "/" + StateDirectory.name(id) + ".hold");
    }

    private String file(String id) {
        return folder + "/" + StateDirectory.name(id) + ".json";
    }
}
