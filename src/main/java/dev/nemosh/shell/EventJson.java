package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as its JSON object: {@code events.schema.json} has them all.
 *
 * @param type of the event
 * @param fields its other fields, in order
 */
record EventJson(String type, Map<String, Object> fields) {
    private static final long WHOLE = 100;

    /** The event's object; none for what only people are told (signs of life, receipts, offers). */
    static Optional<EventJson> of(Event event) {
        if (event instanceof Event.SessionReady session) {
            return some("session", "session_id", session.sessionId(), "task_id", session.taskId(),
                    "backend", session.backend(), "new", session.fresh());
        }
        if (event instanceof Event.Text text) {
            return some("text", "text", text.piece().toString());
        }
        if (event instanceof Event.Notice notice) {
            return some("notice", "text", notice.words().toString());
        }
        if (event instanceof Event.Changed change) {
            return some("change", "summary", change.summary().stream().map(CleanText::toString).toList(),
                    "version", change.version());
        }
        if (event instanceof Event.Tracks tracks) {
            return Optional.of(new EventJson("tracks", TracksJson.fields(tracks.version(), tracks.draft())));
        }
        if (event instanceof Event.Credits credits) {
            return some("credits", "available", credits.available(), "frozen", credits.frozen(),
                    "total", credits.total());
        }
        if (event instanceof Event.Uploaded upload) {
            return some("upload", "file", upload.file().toString(), "kind", upload.kind().toString(),
                    "bytes", upload.bytes() < 0 ? null : upload.bytes(), "duration_ms", upload.durationMillis(),
                    "width", upload.width(), "height", upload.height(), "progress", WHOLE);
        }
        if (event instanceof Event.Transfer transfer) {
            return Optional.of(moved(transfer));
        }
        if (event instanceof Event.Rendering job) {
            Integer progress = job.percent() < 0 ? null : job.percent();
            return some("export", "id", job.jobId(), "status", job.status(), "progress", progress,
                    "url", null, "file", null, "bytes", null);
        }
        if (event instanceof Event.Exported export) {
            return Optional.of(exported(export));
        }
        return event instanceof Event.Problem problem ? Optional.of(of(problem.failure(), null)) : Optional.empty();
    }

    /** The {@code error} event, with its place in a script where there is one. */
    static EventJson of(Failure failure, Output.@Nullable Place place) {
        EventJson error = with("error", "code", failure.code(), "exit", failure.exit().number(),
                "message", failure.message().toString(), "hint", failure.hint().toString());
        if (place != null) {
            error.fields.put("file", place.file());
            error.fields.put("line", place.line());
            if (place.column() > 0) {
                error.fields.put("column", place.column());
            }
        }
        return error;
    }

    /** The {@code result} event. */
    static EventJson of(LineResult result) {
        return with("result", "line", result.line(), "route", result.route(),
                "ok", result.exit().number() == 0, "exit", result.exit().number(),
                "seconds", result.took().toMillis() / 1_000.0, "credits", result.credits());
    }

    /** The object on one line. */
    String line() {
        return JsonLine.of(type, fields);
    }

    private static EventJson moved(Event.Transfer transfer) {
        Long progress = transfer.total() > 0 ? WHOLE * transfer.bytes() / transfer.total() : null;
        return transfer.direction() == Event.Direction.UP
                ? with("upload", "file", transfer.file().toString(), "kind", null, "bytes", transfer.total(),
                        "duration_ms", null, "width", null, "height", null, "progress", progress)
                : with("export", "id", transfer.jobId(), "status", "downloading", "progress", progress,
                        "url", null, "file", null, "bytes", null);
    }

    private static EventJson exported(Event.Exported export) {
        Path file = export.file();
        boolean done = file != null;
        return with("export", "id", export.jobId(), "status", export.status(), "progress", done ? 100 : null,
                "url", string(export.url()), "file", string(file), "bytes", done ? export.bytes() : null,
                "duration_ms", done && export.durationMillis() >= 0 ? export.durationMillis() : null,
                "width", export.size() == null ? null : export.size().width(),
                "height", export.size() == null ? null : export.size().height(),
                "seconds", export.took().toMillis() / 1_000.0, "claim_link", string(export.claimLink()));
    }

    private static Optional<EventJson> some(String type, @Nullable Object... namesAndValues) {
        return Optional.of(with(type, namesAndValues));
    }

    private static EventJson with(String type, @Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new EventJson(type, fields);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
