package dev.nemosh.work;

import dev.nemosh.api.Backend;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exports the draft: renders it at the backend, waits, and brings the file. */
public final class Exports {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int FULL_HD = 1920 * 1080;

    private final RenderDesk desk;
    private final RenderSubmit submit;

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
            Session session = desk.backing().project().current().orElseThrow(this::nothing);
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
            sink.accept(new Event.Rendering(job.id(), "pending", 0, null));
            return job;
        });
    }

    /**
     * Follows a job until its file is in place; a failed render is tried once more. Blocks.
     *
     * @throws NemoException where no file comes of it, or not in time
     */
    public void follow(String jobId, Event.Sink sink, Cancel cancel) {
        Interruption.during(cancel, () -> {
            new RenderWatch(desk, submit, new RenderFetch(desk, cancel), sink).follow(jobId);
            return jobId;
        });
    }

    private Versions.Version version(ExportRequest request, Session session) {
        Integer number = request.version();
        return number == null
                ? desk.told(() -> desk.backing().versions().current(session.id())).orElseThrow(this::nothing)
                : desk.backing().versions().find(session.id(), number).orElseThrow(
                        () -> desk.failure(ExitCode.USAGE, "no-version", "no-version", number));
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
