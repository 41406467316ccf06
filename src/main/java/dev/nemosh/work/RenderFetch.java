package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ClaimToken;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.media.MediaLength;
import dev.nemosh.work.media.PictureSize;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a rendered file to its place: from the address that the backend gave, else from its own endpoint. */
final class RenderFetch {
    /** Frames and sound packets end where they end: a film of a draft may be this much longer or shorter. */
    private static final Duration AS_LONG = Duration.ofMillis(250);

    private final RenderDesk desk;
    private final Cancel cancel;

    RenderFetch(RenderDesk desk, Cancel cancel) {
        this.desk = desk;
        this.cancel = cancel;
    }

    /** @throws NemoException where it can't be had, or has no place to go to */
    void fetch(RenderJob job, Event.Sink sink) {
        Path target = Path.of(job.target());
        Path part = part(job);
        DownloadFile download = new DownloadFile(desk, job, part, sink, cancel);
        List<String> addresses = new ArrayList<>();
        if (job.url() != null) {
            addresses.add(job.url());
        }
        addresses.add(desk.backing().client().downloadEndpoint(job.id()));
        try {
            Path folder = target.getParent();
            if (!Files.isDirectory(folder)) {
                throw desk.failure(ExitCode.FILE, "folder", "no-folder", new ForeignText(folder.toString()));
            }
            download.from(addresses);
            Path place = move(part, target, job.replace());
            desk.jobs().change(job.id(), now -> now.done(place.toString(), desk.clock().instant()));
        } catch (IOException e) {
            throw cancel.isAsked()
                    ? desk.stopped()
                    : desk.failure(ExitCode.FILE, "disk", "disk", new ForeignText(target.toString()));
        }
    }

    /** Never over a file that the user did not give up: one that has come up meanwhile keeps its name. */
    private static Path move(Path part, Path target, boolean replace) throws IOException {
        if (replace) {
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Path place = target;
        while (true) {
            place = ExportTarget.free(place);
            try {
                return Files.move(part, place);
            } catch (FileAlreadyExistsException e) {
                // Another one was faster: the next number.
            }
        }
    }

    /** Where a job's file comes together. */
    static Path part(RenderJob job) {
        return Path.of(job.target()).resolveSibling(job.fileName() + "." + job.id() + ".part");
    }

    /** The name of the file that a job becomes. */
    static CleanText name(RenderJob job) {
        return CleanText.lineOf(job.fileName());
    }

    /** Tells of a job whose file is in place, whichever shell has brought it: also where it is no film of the draft. */
    void tell(RenderJob job, Event.Sink sink) {
        Path place = Path.of(job.target());
        long drafted = DraftReader.read(job.draft()).durationMillis();
        Optional<Duration> length = MediaLength.of(place);
        Instant arrived = job.arrived() == null ? desk.clock().instant() : job.arrived();
        sink.accept(new Event.Exported(
                job.id(), "completed", job.url() == null ? null : CleanText.lineOf(desk.whole(job.url())), place,
                place.toFile().length(), length.map(Duration::toMillis).orElse(drafted),
                PictureSize.of(place).orElse(null),
                Duration.between(job.submitted(), arrived), claimLink(job)));
        length.filter(film -> drafted > 0 && Math.abs(film.toMillis() - drafted) > AS_LONG.toMillis())
                .ifPresent(film -> sink.accept(desk.notice("other-length", name(job),
                        Durations.seconds(film.toMillis()), Durations.seconds(drafted))));
    }

    /** Opens the project in a browser; none where the backend makes no claim tokens (protocol, 4.3). */
    private @Nullable CleanText claimLink(RenderJob job) {
        Optional<String> task = desk.backing().project().list().stream()
                .filter(session -> session.id().equals(job.sessionId()))
                .findFirst()
                .map(Session::taskId);
        if (task.isEmpty()) {
            return null;
        }
        try {
            ClaimToken claim = desk.backing().account().call(
                    token -> desk.backing().client().claimToken(token, task.get(), job.sessionId()));
            return CleanText.lineOf(desk.backing().client().backend().claimLink(claim).toString());
        } catch (ApiException | NemoException e) {
            return null;
        }
    }
}
