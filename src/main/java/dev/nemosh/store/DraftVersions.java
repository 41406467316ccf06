package dev.nemosh.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every version of the draft that was seen in one session. */
public final class DraftVersions {
    private final JsonFiles files;
    private final String folder;

    public DraftVersions(StateDirectory directory, String backendKey, String sessionId) {
        this.files = new JsonFiles(directory);
        this.folder = StateDirectory.name(backendKey) + "/drafts/" + StateDirectory.name(sessionId);
    }

    /** All of them, the first one first. */
    public List<DraftVersion> all() {
        return files.readAll(folder, DraftVersion.class).stream()
                .sorted(Comparator.comparingInt(DraftVersion::number))
                .toList();
    }

    /** The newest. */
    public Optional<DraftVersion> latest() {
        List<String> names = files.directory().list(folder);
        for (int last = names.size() - 1; last >= 0; last--) {
            Optional<DraftVersion> version = files.read(names.get(last), DraftVersion.class);
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    /** The one with that number. */
    public Optional<DraftVersion> find(int number) {
        return files.read(file(number), DraftVersion.class);
    }

    /** Keeps a draft as the next version; one that equals the newest is the newest and is not kept twice. */
    public DraftVersion add(String json, @Nullable String prompt, List<String> summary, Instant time) {
        return files.directory().locked(folder, () -> {
            Optional<DraftVersion> latest = latest();
            if (latest.isPresent() && latest.get().json().equals(json)) {
                return latest.get();
            }
            int number = latest.map(DraftVersion::number).orElse(0) + 1;
            DraftVersion next = new DraftVersion(number, time, prompt, json, summary);
            files.write(file(number), next);
            return next;
        });
    }

    /** Numbers are padded so that names sort as they do. */
    private String file(int number) {
        return folder + "/" + String.format(Locale.ROOT, "%06d", number) + ".json";
    }
}
