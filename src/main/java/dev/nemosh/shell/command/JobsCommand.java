package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import dev.nemosh.work.Jobs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        String what = words.positional(0).orElse("");
        switch (what) {
            case "watch" -> jobs.watch(id, sink, scope.cancel());
            case "resume" -> jobs.resume(id, sink, scope.cancel());
            case "cancel" -> jobs.cancel(id);
            case "forget" -> jobs.forget(id);
            default -> { }
        }
        boolean followed = what.equals("watch") || what.equals("resume");
        return followed ? ExitCode.OK : answer(scope, words, list(jobs));
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
            fields.put("reason", job.reason());
            all.add(fields);
            String percent = job.state() == RenderJob.State.RENDERING && job.percent() >= 0
                    ? " " + job.percent() + "%" : "";
            listing.row(Listing.time(job.submitted()), messages().text("shell.job-" + state) + percent,
                    "v" + job.draftVersion(), job.id(), job.target());
        }
        return new Answer("jobs", Map.of("jobs", all), listing.lines("shell.job-none"));
    }
}
