package dev.nemosh.work;

import dev.nemosh.api.Backend;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports the draft: renders it at the backend, waits, and brings the file. Of several in this process that follow one
 * job, one tells its end. Safe for use by several threads.
 */
public final class Exports {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int FULL_HD = 1920 * 1080;

    private final RenderDesk desk;
    private final RenderSubmit submit;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * Exports by that desk.
     *
     * @param random makes ids differ that are made in the same millisecond
     */
    public Exports(RenderDesk desk, IntSupplier random) {
        this.desk = desk;
        this.submit = new RenderSubmit(desk, random);
    }

    /**
     * Submits a render job. Blocks until the backend has it.
     *
     * @return the job as it was written down
     * @throws NemoException where there is nothing to render, a file is in the way, or it is refused
     */
    public RenderJob start(ExportRequest request, Event.Sink sink, Cancel cancel) {
        return Interruption.during(cancel, () -> {
            Session session = desk.backing().project().current().orElseThrow(() -> request.version() == null
                    ? nothing() : desk.backing().versions().missing(request.version()));
            Versions.Version version = version(request, session);
            if (!version.draft().exportReady()) {
                throw nothing();
            }
            String draft = request.selection().isAll()
                    ? version.draft().json()
                    : request.selection().narrow(version.draft());
            Path target = ExportTarget.of(request, session.name(), version.number(), desk.messages());
            if (isOnlyTheStudios(request) && desk.backing().client().backend().kind() == Backend.Kind.CLOUD) {
                sink.accept(desk.notice("studio-only"));
            }
            RenderJob job = submit.submit(RenderJob.fresh(
                    submit.freshId(), session.id(), desk.backing().account().status().userId(), version.number(),
                    draft, output(request), target.toString(), request.force(), desk.clock().instant()));
            sink.accept(new Event.Rendering(job.id(), RenderFetch.name(job), "pending", 0, null));
            return job;
        });
    }

    /**
     * Follows a job until its file is in place; a failed render is tried once more. Blocks.
     *
     * @throws NemoException where no file comes of it, or not in time
     */
    public void follow(String jobId, Event.Sink sink, Cancel cancel) {
        RenderWatch watch = watch(jobId, sink, cancel);
        try {
            toEnd(watch, cancel);
        } catch (NemoException e) {
            isFirstToTell(watch.id());
            throw e;
        }
    }

    /** Follows a job beside the lines: nothing is told but its end, and that only where no line has told it. Blocks. */
    public ExitCode mind(String jobId, Event.Sink sink, Cancel cancel) {
        Event.Sink ends = event -> {
            if (event instanceof Event.Exported || event instanceof Event.Notice) {
                sink.accept(event);
            }
        };
        RenderWatch watch = watch(jobId, ends, cancel);
        try {
            toEnd(watch, cancel);
            return ExitCode.OK;
        } catch (NemoException e) {
            if (!cancel.isAsked() && isFirstToTell(watch.id())) {
                sink.accept(new Event.Problem(e.failure()));
            }
            return e.failure().exit();
        }
    }

    /** A watch over that job. It tells the end where no other watch has, or where the job had ended before. */
    RenderWatch watch(String jobId, Event.Sink sink, Cancel cancel) {
        boolean open = desk.jobs().find(jobId).filter(job -> job.state().isOpen()).isPresent();
        if (open) {
            told.remove(jobId);
        }
        return new RenderWatch(desk, submit, new RenderFetch(desk, cancel), sink,
                job -> isFirstToTell(job.id()) || !open, jobId);
    }

    /** Whether nobody who follows that job has told its end yet; from now on somebody has. */
    boolean isFirstToTell(String jobId) {
        return told.add(jobId);
    }

    private void toEnd(RenderWatch watch, Cancel cancel) {
        try {
            Interruption.during(cancel, () -> {
                while (!watch.advance()) {
                    desk.pause(desk.poll());
                }
                return watch;
            });
        } catch (NemoException e) {
            throw cancel.isAsked() ? desk.stopped(watch.id()) : e;
        }
    }

    private Versions.Version version(ExportRequest request, Session session) {
        Integer number = request.version();
        return number == null
                ? desk.told(() -> desk.backing().versions().current(session.id())).orElseThrow(this::nothing)
                : desk.backing().versions().named(session.id(), number);
    }

    private NemoException nothing() {
        return desk.failure(ExitCode.FAILED, "nothing", "nothing");
    }

    private static Map<String, String> output(ExportRequest request) {
        Map<String, String> output = new LinkedHashMap<>();
        output.put("format", request.chosenFormat());
        output.put("quality", request.quality() == null ? "high" : request.quality());
        if (request.resolution() != null) {
            output.put("resolution", request.resolution());
        }
        return output;
    }

    /** The cloud documents MP4 of at most 1080 by 1920. */
    private static boolean isOnlyTheStudios(ExportRequest request) {
        String resolution = request.resolution() == null ? "" : request.resolution();
        Matcher size = SIZE.matcher(resolution);
        boolean large = resolution.equalsIgnoreCase("4k")
                || size.matches() && Long.parseLong(size.group(1)) * Long.parseLong(size.group(2)) > FULL_HD;
        return large || !request.chosenFormat().equals("mp4");
    }
}
