package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.RenderJob;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.export.OutputOptions;
import dev.nemosh.studio.server.export.RenderQueue;
import dev.nemosh.studio.server.export.Resolution;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.media.MediaType;
import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.FileAnswer;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Render jobs (protocol, 4.8 to 4.10). The draft that is rendered is the one that the client sends. */
final class RenderRoutes implements RouteGroup {
    private static final List<String> ATTRIBUTION =
            List.of("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform");
    private static final Set<String> FORMATS = Set.of("mp4", "mov", "webm", "gif");
    private static final Set<String> QUALITIES = Set.of("low", "medium", "high");
    private static final int LONGEST_ID = 200;

    private final Store store;
    private final Callers callers;
    private final RenderQueue queue;
    private final Faults faults;
    private final FileAnswer files;
    private final RenderJson form;
    private final InstantSource clock;

    RenderRoutes(
            Store store, Callers callers, RenderQueue queue, Faults faults, FileAnswer files, RenderShape shape,
            InstantSource clock) {
        this.store = store;
        this.callers = callers;
        this.queue = queue;
        this.faults = faults;
        this.files = files;
        this.form = new RenderJson(shape);
        this.clock = clock;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.post("/api/render/proxy/lambda", this::submit);
        routes.get("/api/render/proxy/lambda/{id}", this::poll);
        routes.post("/api/render/proxy/lambda/{id}/cancel", this::cancel);
        routes.get("/api/render/proxy/{id}/download", this::download);
    }

    private void submit(Context call) {
        User user = callers.user(call);
        boolean attributed = ATTRIBUTION.stream().allMatch(name -> call.header(name) != null);
        if (!attributed || faults.has(Fault.EXPORT_BLOCKED)) {
            throw Refusal.exportBlocked();
        }
        ObjectNode wish = Json.body(call.bodyAsBytes());
        StudioSession session = store.sessions()
                .find(Json.text(wish, "sessionId"), user.userId())
                .orElseThrow(Refusal::noSession);
        RenderJob job = job(wish, session);
        if (!queue.submit(job, wish.get("draft").toString())) {
            throw Refusal.render(409, "server.render-duplicate", job.id());
        }
        ObjectNode body = Json.object().put("success", true);
        body.putObject("data").put("id", job.id()).put("status", "pending").put("progress", 0);
        Envelope.json(call, body);
    }

    private RenderJob job(ObjectNode wish, StudioSession session) {
        String id = Json.text(wish, "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw Refusal.render(400, "server.render-id");
        }
        JsonNode draft = wish.path("draft");
        boolean anything = false;
        for (JsonNode track : draft.path("t")) {
            anything |= !track.path("sg").isEmpty();
        }
        if (!anything) {
            throw Refusal.render(400, "server.render-empty");
        }
        OutputOptions output = OutputOptions.of(wish.path("output"));
        if (!FORMATS.contains(output.format())) {
            throw Refusal.render(400, "server.render-format", output.format());
        }
        if (!QUALITIES.contains(output.quality())) {
            throw Refusal.render(400, "server.render-quality", output.quality());
        }
        Resolution usual = new Resolution(1920, 1080);
        if (!output.resolution().isEmpty() && Resolution.of(output.resolution(), usual).isEmpty()) {
            throw Refusal.render(400, "server.render-resolution", output.resolution());
        }
        return new RenderJob(
                id, session.userId(), session.sessionId(), session.language(), wish.path("output").toString(),
                RenderJob.Status.PENDING, null, null, clock.millis(), 0, 0, 0);
    }

    private void poll(Context call) {
        send(call, find(call));
    }

    private void cancel(Context call) {
        send(call, queue.cancel(find(call)));
    }

    private void send(Context call, RenderJob job) {
        String file = job.file();
        String url = file == null ? null : Envelope.origin(call) + store.films().path(file);
        Envelope.json(call, form.of(job, queue.progress(job), url));
    }

    private void download(Context call) throws IOException {
        RenderJob job = find(call);
        String name = job.file();
        if (name == null) {
            throw Refusal.render(409, "server.render-unfinished");
        }
        Path file = store.films().find(name).orElseThrow(Refusal::notFound);
        call.res().setHeader("Content-Disposition", "attachment");
        files.send(call, file, MediaType.contentTypeOf(name));
    }

    private RenderJob find(Context call) {
        User user = callers.user(call);
        return store.jobs()
                .find(call.pathParam("id"), user.userId())
                .orElseThrow(() -> Refusal.render(404, "server.render-unknown"));
    }
}
