package dev.nemosh.work;

import dev.nemosh.draft.DraftSelection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param file where to, as it was typed; null for a name made from the session's
 * @param directory what a relative file is relative to, and where a file without a name goes
 * @param format {@code mp4}, {@code mov}, {@code webm}, {@code gif}; null: by the file's name, else {@code mp4}
 * @param quality {@code low}, {@code medium}, {@code high}; null for {@code high}
 * @param resolution {@code 540p} to {@code 4k}, or {@code WxH}; null for the draft's own
 * @param version which version of the draft; null for the one that the backend has now
 * @param selection which of its tracks
 * @param force whether an existing file is replaced
 */
public record ExportRequest(
        @Nullable Path file, Path directory, @Nullable String format, @Nullable String quality,
        @Nullable String resolution, @Nullable Integer version, DraftSelection selection, boolean force) {

    /** The format to ask for. */
    String chosenFormat() {
        if (format != null) {
            return format;
        }
        return Optional.ofNullable(file)
                .flatMap(name -> MediaType.ofName(name.getFileName().toString()))
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("mp4|mov|webm|gif"))
                .orElse("mp4");
    }
}
