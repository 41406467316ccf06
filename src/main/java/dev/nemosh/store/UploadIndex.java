package dev.nemosh.store;

import java.util.Optional;

/** The files that one session has been given, by their content. */
public final class UploadIndex {
    private final JsonFiles files;
    private final String folder;

    public UploadIndex(StateDirectory directory, String backendKey, String sessionId) {
        this.files = new JsonFiles(directory);
        this.folder = StateDirectory.name(backendKey) + "/uploads/" + StateDirectory.name(sessionId);
    }

    /** Whether some file of that length was given: only then is it worth hashing one before it is sent. */
    public boolean knowsLength(long bytes) {
        return files.readAll(folder, KnownUpload.class).stream().anyMatch(known -> known.bytes() == bytes);
    }

    /** The upload of those bytes, where there was one. */
    public Optional<KnownUpload> find(String hash) {
        return files.read(file(hash), KnownUpload.class);
    }

    /** Remembers an upload. */
    public void remember(KnownUpload upload) {
        files.write(file(upload.hash()), upload);
    }

    private String file(String hash) {
        return folder + "/" + StateDirectory.name(hash) + ".json";
    }
}
