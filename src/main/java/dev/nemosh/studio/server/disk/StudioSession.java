package dev.nemosh.studio.server.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation and its project.
 *
 * @param sessionId 19 digits (protocol, 4.2)
 * @param taskId the wire's name for the project
 * @param taskName as the client called it
 * @param language the code that the client sent; empty where it sent none
 * @param userId whose it is
 * @param createdMillis epoch milliseconds
 * @param draftVersion the newest draft's number, from 1; 0 before the first
 * @param assets what was uploaded, in order
 * @param prompts what was asked, in order
 * @param generatedMedia what the agent made, as its tools describe it
 */
public record StudioSession(
        String sessionId, String taskId, String taskName, String language, String userId, long createdMillis,
        int draftVersion, List<Asset> assets, List<String> prompts, List<JsonNode> generatedMedia) {

    public StudioSession {
        assets = List.copyOf(assets);
        prompts = List.copyOf(prompts);
        generatedMedia = List.copyOf(generatedMedia);
    }

    /** A new session without anything in it. */
    static StudioSession fresh(
            String sessionId, String taskId, String taskName, String language, String userId, long createdMillis) {
        return new StudioSession(
                sessionId, taskId, taskName, language, userId, createdMillis, 0, List.of(), List.of(), List.of());
    }

    StudioSession withDraft(int version, List<? extends JsonNode> made) {
        return new StudioSession(
                sessionId, taskId, taskName, language, userId, createdMillis, version, assets, prompts,
                joined(generatedMedia, made));
    }

    StudioSession withAssets(List<Asset> added) {
        return new StudioSession(
                sessionId, taskId, taskName, language, userId, createdMillis, draftVersion, joined(assets, added),
                prompts, generatedMedia);
    }

    StudioSession withPrompt(String prompt) {
        return new StudioSession(
                sessionId, taskId, taskName, language, userId, createdMillis, draftVersion, assets,
                joined(prompts, List.of(prompt)), generatedMedia);
    }

    private static <T> List<T> joined(List<T> before, List<? extends T> added) {
        List<T> all = new ArrayList<>(before);
        all.addAll(added);
        return all;
    }
}
