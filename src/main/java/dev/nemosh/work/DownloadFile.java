package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Download;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way down, into a part file that outlives cuts and crashes. What is there is gone on with where the
 * server says that the file is still the same; else it begins again.
 */
final class DownloadFile {
    private static final int STEP = 64 * 1024;
    /** The transport hands out 8 KB at a time: written one by one they would cost as many calls. */
    private static final int BUFFER = 256 * 1024;
    private static final int STEPS = 200;
    private static final int TRIES = 5;
    private static final int BROKEN = -2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RenderDesk desk;
    private final RenderJob job;
    private final Path part;
    private final Event.Sink sink;
    private final Cancel cancel;
    private final CleanText name;
    private @Nullable String validator;

    DownloadFile(RenderDesk desk, RenderJob job, Path part, Event.Sink sink, Cancel cancel) {
        this.desk = desk;
        this.job = job;
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
        this.validator = job.validator();
        this.name = new ForeignText(Path.of(job.target()).getFileName().toString()).cleanLine();
    }

    /**
     * Brings the file from the first of these addresses that has it, whole and of the right form.
     *
     * @throws NemoException where none has it
     */
    void from(List<String> addresses) throws IOException {
        NemoException refusal = desk.failure(ExitCode.BACKEND, "no-film", "no-film");
        for (String address : addresses) {
            try {
                whole(address);
                if (FilmFile.isWhole(part, job.output().getOrDefault("format", "mp4"))) {
                    return;
                }
                startAgain();
                refusal = desk.failure(ExitCode.BACKEND, "no-film", "no-film");
            } catch (ApiException e) {
                if (cancel.isAsked()) {
                    throw desk.stopped();
                }
                refusal = new NemoException(desk.failures().of(e), e);
            }
        }
        throw refusal;
    }

    /** Tries as long as something comes, and a few times when nothing does. */
    private void whole(String address) throws IOException {
        Duration pause = Duration.ofSeconds(1);
        int fruitless = 0;
        while (true) {
            long before = have();
            try {
                if (piece(address)) {
                    return;
                }
            } catch (ApiException e) {
                if (!e.code().isPassing() || fruitless == TRIES) {
                    throw e;
                }
            }
            if (cancel.isAsked()) {
                throw desk.stopped();
            }
            boolean fruitful = have() > before;
            fruitless = fruitful ? 0 : fruitless + 1;
            if (fruitless > TRIES) {
                throw desk.failure(ExitCode.BACKEND, "connection-lost", "cut");
            }
            pause = fruitful ? Duration.ofSeconds(1) : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            desk.pause(pause);
        }
    }

    /** Takes what one request brings; answers whether the file is whole. */
    private boolean piece(String address) throws IOException {
        long have = validator == null ? 0 : have();
        Download download = desk.backing().account().call(
                token -> desk.backing().client().openDownload(token, address, have, validator));
        cancel.whenAsked(download::close);
        try (download) {
            if (download.status() == 416 && download.total() == have) {
                return true;
            }
            boolean goesOn = download.status() == 206 && download.first() == have;
            if (download.status() == 416 || download.status() == 206 && !goesOn) {
                startAgain();
                return false;
            }
            remember(download.validator());
            boolean ended = write(download, goesOn ? have : 0);
            boolean fits = download.total() < 0 || have() == download.total();
            if (ended && !fits) {
                startAgain();
            }
            return ended && fits;
        }
    }

    /** Writes behind what is there; answers whether the body came to its end. */
    private boolean write(Download download, long from) throws IOException {
        StandardOpenOption how = from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer held = ByteBuffer.allocateDirect(BUFFER);
            long done = from;
            long told = -1;
            int read = read(download, held);
            while (read >= 0) {
                done += read;
                if (!held.hasRemaining()) {
                    writeAll(held, out);
                }
                if (told < 0 || done == download.total() || done - told >= Math.max(STEP, download.total() / STEPS)) {
                    told = done;
                    sink.accept(new Event.Transfer(
                            Event.Direction.DOWN, name, done, download.total(), 1, 1, job.id()));
                }
                read = read(download, held);
            }
            writeAll(held, out);
            return read != BROKEN;
        }
    }

    private static void writeAll(ByteBuffer held, FileChannel out) throws IOException {
        held.flip();
        while (held.hasRemaining()) {
            out.write(held);
        }
        held.clear();
    }

    /** A fault of the network is no fault of the disk. */
    private static int read(Download download, ByteBuffer into) {
        try {
            return download.body().read(into);
        } catch (IOException e) {
            return BROKEN;
        }
    }

    private void startAgain() throws IOException {
        Files.deleteIfExists(part);
        remember(null);
    }

    private void remember(@Nullable String now) {
        if (!Objects.equals(validator, now)) {
            validator = now;
            desk.jobs().change(job.id(), kept -> kept.partly(now));
        }
    }

    private long have() throws IOException {
        return Files.exists(part, LinkOption.NOFOLLOW_LINKS) ? Files.size(part) : 0;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
