package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;

import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Event;
import dev.nemosh.work.Jobs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code jobs}: the render jobs of this and earlier runs. */
public final class JobsCommand extends BuiltInCommand {
    private final Connection connection;

    public JobsCommand(Messages messages, Connection connection) {
        super(BuiltIn.JOBS, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Jobs jobs = connection.workspace().jobs();
        Event.Sink sink = Told.quietly(scope, words);
        String id = words.positional(1).orElse(null);
        return switch (words.positional(0).orElse("")) {
            case "watch" -> {
                jobs.watch(id, sink, scope.cancel());
                yield ExitCode.OK;
            }
            case "resume" -> {
                if (id == null) {
                    jobs.watch(null, sink, scope.cancel());
                } else {
                    jobs.resume(id, sink, scope.cancel());
                }
                yield ExitCode.OK;
            }
            case "cancel" -> {
                jobs.cancel(only(jobs, id));
                yield answer(scope, words, list(jobs));
            }
            case "forget" -> {
                jobs.forget(only(jobs, id));
                yield answer(scope, words, list(jobs));
            }
            default -> answer(scope, words, list(jobs));
        };
    }

    /** The job that is named; without a name the only one that is open. */
    private String only(Jobs jobs, @Nullable String id) {
        if (id != null) {
            return id;
        }
        List<RenderJob> open = jobs.open();
        if (open.size() == 1) {
            return open.get(0).id();
        }
        throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                messages().text("shell.jobs-which", open.size()), messages().text("shell.jobs-which-hint")));
    }

    private Answer list(Jobs jobs) {
        List<Map<String, Object>> all = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.job-when", "shell.job-state", "shell.job-version",
                "shell.job-id", "shell.job-file");
        for (RenderJob job : jobs.list()) {
            String state = job.state().name().toLowerCase(Locale.ROOT);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", job.id());
            fields.put("status", state);
            fields.put("progress", job.percent() < 0 ? null : job.percent());
            fields.put("version", job.draftVersion());
            fields.put("session_id", job.sessionId());
            fields.put("file", job.target());
            fields.put("submitted_at", job.submitted().toString());
            all.add(fields);
            String percent = job.state() == RenderJob.State.RENDERING && job.percent() >= 0
                    ? " " + job.percent() + "%" : "";
            listing.row(Listing.time(job.submitted()), messages().text("shell.job-" + state) + percent,
                    "v" + job.draftVersion(), job.id(), job.target());
        }
        return new Answer("jobs", Map.of("jobs", all), listing.lines("shell.job-none"));
    }
}
