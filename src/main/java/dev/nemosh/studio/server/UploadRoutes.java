package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.Asset;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.media.Intake;
import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Sizes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Uploads, as files or as URLs (protocol, 4.5). Files go to the disk as they arrive. */
final class UploadRoutes implements RouteGroup {
    private static final long FORM_OVERHEAD_BYTES = 1_000_000;

    private final Store store;
    private final Callers callers;
    private final Intake intake;
    private final long limitBytes;

    UploadRoutes(Store store, Callers callers, Intake intake, long limitBytes) {
        this.store = store;
        this.callers = callers;
        this.intake = intake;
        this.limitBytes = limitBytes;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.post("/api/upload-video/nemo_agent/{user}/{session}", this::upload);
    }

    private void upload(Context call) throws IOException {
        User user = callers.userOfPath(call);
        StudioSession session = store.sessions()
                .find(call.pathParam("session"), user.userId())
                .orElseThrow(Refusal::noSession);
        List<Asset> taken = takeAll(call);
        if (taken.isEmpty()) {
            throw Refusal.badRequest("server.no-files");
        }
        store.sessions().addAssets(session.sessionId(), taken);
        ObjectNode data = Json.object();
        ArrayNode files = data.putArray("files");
        taken.forEach(asset -> files.add(AssetJson.of(asset, Envelope.origin(call))));
        data.put("session_state_applied", true);
        Envelope.send(call, data);
    }

    /** All or nothing: where one is refused, those before it are given up. */
    private List<Asset> takeAll(Context call) throws IOException {
        List<Asset> taken = new ArrayList<>();
        try {
            if (call.isMultipart()) {
                takeFiles(call, taken);
            } else {
                takeUrls(call, taken);
            }
            return taken;
        } catch (IOException | RuntimeException e) {
            for (Asset asset : taken) {
                store.media().discard(asset.path());
            }
            throw e;
        }
    }

    private void takeFiles(Context call, List<Asset> taken) throws IOException {
        for (Part part : parts(call)) {
            String name = part.getSubmittedFileName();
            if (part.getName().equals("files") && name != null) {
                Path file = store.media().fresh("part");
                part.write(file.toString());
                taken.add(intake.take(file, bareName(name)));
            }
        }
    }

    /** Some clients send the whole path, with either slash. */
    private static String bareName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private Collection<Part> parts(Context call) throws IOException {
        String folder = store.media().unfinished().toString();
        call.req().setAttribute(
                ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                new MultipartConfigElement(folder, limitBytes + FORM_OVERHEAD_BYTES, -1, 0));
        try {
            return call.req().getParts();
        } catch (IllegalStateException | ServletException e) {
            throw isOverLimit(e)
                    ? Refusal.tooLarge(Sizes.words(limitBytes))
                    : Refusal.badRequest("server.body-not-multipart");
        }
    }

    /** Jetty reports a part above its limit as an illegal state, wrapped in what it makes of it. */
    private static boolean isOverLimit(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException) {
                return true;
            }
        }
        return false;
    }

    private void takeUrls(Context call, List<Asset> taken) throws IOException {
        for (JsonNode url : Json.body(call.bodyAsBytes()).path("urls")) {
            taken.add(intake.takeUrl(url.asText()));
        }
    }
}
