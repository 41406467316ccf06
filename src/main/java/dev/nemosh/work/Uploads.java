package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import dev.nemosh.api.UploadSource;
import dev.nemosh.api.UploadedFile;
import dev.nemosh.store.KnownUpload;
import dev.nemosh.store.UploadIndex;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Uploads files into the current session, one by one, each checked before a byte of it is sent. */
public final class Uploads {
    private static final int MANY = 10;
    private static final int STEPS = 200;

    private final Backing backing;
    private final Function<String, UploadIndex> index;
    private final UploadCheck check;
    private final Failures failures;
    private final Messages messages;
    private final Questions questions;
    private final InstantSource clock;

    /**
     * Uploads to that backend.
     *
     * @param index gives what a session already has, by its id
     */
    public Uploads(
            Backing backing, Function<String, UploadIndex> index, UploadCheck check, Failures failures,
            Messages messages, Questions questions, InstantSource clock) {
        this.backing = backing;
        this.index = index;
        this.check = check;
        this.failures = failures;
        this.messages = messages;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Uploads what is asked for. One of several files that fails is told and does not take the others along. Blocks.
     *
     * @throws NemoException where the only file, or any of several, was not uploaded
     */
    public void upload(UploadRequest request, Event.Sink sink, Cancel cancel) {
        UploadPaths paths = new UploadPaths(request, messages);
        int count = paths.files().size();
        if (count == 0 && paths.urls().isEmpty()) {
            throw refused(ExitCode.USAGE, "usage", "which");
        }
        if (count > MANY && !questions.yes(messages.text("upload.many", count))) {
            throw refused(ExitCode.FILE, "many", "many-refused", count);
        }
        if (count == 1 && paths.urls().isEmpty()) {
            check.require(paths.files().get(0));
        }
        Interruption.during(cancel, () -> {
            Session session = api(() -> backing.project().require("", sink));
            List<Failure> failed = files(session, paths.files(), request.again(), count, sink);
            if (!paths.urls().isEmpty()) {
                urls(session, paths.urls(), sink);
            }
            if (count == 1 && failed.size() == 1) {
                throw new NemoException(failed.get(0));
            } else if (!failed.isEmpty()) {
                throw refused(failed.get(0).exit(), failed.get(0).code(), "some-failed", failed.size(), count);
            }
            return count;
        });
    }

    private List<Failure> files(Session session, List<Path> files, boolean again, int count, Event.Sink sink) {
        List<Failure> failed = new ArrayList<>();
        int number = 0;
        for (Path file : files) {
            number++;
            try {
                one(session, file, again, new Progress(file, number, count, sink));
            } catch (NemoException e) {
                if (e.failure().exit() == ExitCode.INTERRUPTED) {
                    throw e;
                }
                failed.add(e.failure());
                if (count > 1) {
                    sink.accept(new Event.Problem(e.failure()));
                }
            }
        }
        return failed;
    }

    private void one(Session session, Path file, boolean again, Progress progress) {
        long bytes = check.require(file);
        UploadIndex known = index.apply(session.id());
        if (!again && known.knowsLength(bytes)) {
            Optional<KnownUpload> same = known.find(api(() -> ContentHash.of(file)));
            if (same.isPresent()) {
                progress.sink.accept(new Event.Notice(messages.text("upload.already-there", progress.name)));
                progress.sink.accept(uploaded(same.get()));
                return;
            }
        }
        ContentHash hash = new ContentHash();
        String name = file.getFileName().toString();
        UploadSource source = new UploadSource(name, bytes, () -> hash.reading(file));
        List<UploadedFile> taken = api(() -> backing.account().call(
                token -> backing.client().upload(token, session.id(), source, done -> progress.at(done, bytes))));
        KnownUpload upload = known(hash.value(), name, bytes, taken.isEmpty() ? null : taken.get(0));
        known.remember(upload);
        progress.sink.accept(uploaded(upload));
    }

    private void urls(Session session, List<URI> urls, Event.Sink sink) {
        List<UploadedFile> taken = api(() -> backing.account().call(
                token -> backing.client().uploadUrls(token, session.id(), urls)));
        for (UploadedFile file : taken) {
            sink.accept(new Event.Uploaded(
                    file.name().cleanLine(), file.kind().cleanLine(), -1, file.durationMillis(), file.width(),
                    file.height()));
        }
        if (taken.isEmpty()) {
            sink.accept(new Event.Notice(messages.text("upload.handed-over", urls.size())));
        }
    }

    private KnownUpload known(String hash, String name, long bytes, @Nullable UploadedFile taken) {
        String kind = taken == null ? "" : taken.kind().raw();
        String called = taken == null || taken.name().raw().isEmpty() ? name : taken.name().raw();
        return new KnownUpload(
                hash, bytes, called, kind, taken == null ? null : taken.durationMillis(),
                taken == null ? null : taken.width(), taken == null ? null : taken.height(), clock.instant());
    }

    private static Event.Uploaded uploaded(KnownUpload upload) {
        return new Event.Uploaded(
                CleanText.lineOf(upload.name()), CleanText.lineOf(upload.kind()), upload.bytes(),
                upload.durationMillis(), upload.width(), upload.height());
    }

    private <T> T api(Callable<T> call) {
        try {
            return call.call();
        } catch (ApiException e) {
            throw new NemoException(failures.of(e), e);
        } catch (ClosedByInterruptException e) {
            throw new NemoException(failures.of(ApiException.local(ErrorCode.CANCELLED, Reached.NO, "", e)), e);
        } catch (IOException e) {
            throw new NemoException(failures.of(ApiException.local(ErrorCode.SOURCE, Reached.NO, "", e)), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private NemoException refused(ExitCode exit, String code, String key, Object... values) {
        return new NemoException(new Failure(
                exit, code, messages.text("upload." + key, values), messages.text("upload." + key + "-hint", values)));
    }

    /** Tells how far a file is, in steps that are worth telling. */
    private static final class Progress {
        private final CleanText name;
        private final int number;
        private final int count;
        private final Event.Sink sink;
        private long told = -1;

        Progress(Path file, int number, int count, Event.Sink sink) {
            this.name = new ForeignText(file.getFileName().toString()).cleanLine();
            this.number = number;
            this.count = count;
            this.sink = sink;
        }

        void at(long done, long total) {
            if (told < 0 || done == total || done - told >= total / STEPS) {
                told = done;
                sink.accept(new Event.Transfer(Event.Direction.UP, name, done, total, number, count, null));
            }
        }
    }
}
