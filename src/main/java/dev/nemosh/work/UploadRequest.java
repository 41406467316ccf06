package dev.nemosh.work;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be uploaded.
 *
 * @param words paths, globs, directories and URLs, as they were typed
 * @param directory what relative paths are relative to
 * @param home what {@code ~} stands for
 * @param again whether to send what the session already has
 */
public record UploadRequest(List<String> words, Path directory, Path home, boolean again) {

    public UploadRequest {
        words = List.copyOf(words);
    }
}
