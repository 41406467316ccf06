package dev.nemosh.api;

import java.net.URI;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The service's HTTP (protocol, 3). Every method blocks until its answer is there, may be called from any thread, ends
 * at once when its thread is interrupted, and throws {@link ApiException} where it does not bring what it is for.
 */
public interface NemoClient {

    /** The backend that it talks to. */
    Backend backend();

    /** A token for the user of that client id, without an account. */
    AnonymousToken anonymousToken(String clientId);

    /** A new session; {@code language} is a tag such as {@code en} or {@code zh-CN}. */
    CreatedSession createSession(Token token, String language);

    /** A claim token for a session's project. */
    ClaimToken claimToken(Token token, String taskId, String sessionId);

    /** The account's credits. */
    Credits credits(Token token);

    /** What the backend holds for the session. */
    ProjectState state(Token token, String sessionId);

    /**
     * Sends one file.
     *
     * @param sent is told the number of bytes that have gone out so far, often, from another thread
     */
    List<UploadedFile> upload(Token token, String sessionId, UploadSource file, LongConsumer sent);

    /** Has the backend fetch media by itself. */
    List<UploadedFile> uploadUrls(Token token, String sessionId, List<URI> urls);

    /** Submits a render job. Answers the id under which it is to be polled. */
    String submitRender(Token token, RenderOrder order);

    /** How a render job stands. */
    RenderStatus pollRender(Token token, String id);

    /** Cancels a render job. */
    void cancelRender(Token token, String id);

    /**
     * Opens a file. The token and the attribution go along only where the address is the backend's own, never to a
     * media host and never along a redirect to one.
     *
     * @param address absolute, or relative to the backend
     * @param from the first byte wanted; 0 for the whole file
     * @param validator what an earlier answer's {@link Download#validator} was: the rest is wanted only if the file is
     *     still the same; null for a fresh start
     */
    Download openDownload(Token token, String address, long from, @Nullable String validator);

    /** The address of the backend's own download endpoint for a job (protocol, 4.10), for {@link #openDownload}. */
    String downloadEndpoint(String jobId);

    /**
     * Sends a prompt. It is posted once, whatever happens; the answer and every failure come by the stream.
     *
     * @param deltas whether to ask for the reply piece by piece ({@code stream.deltas})
     */
    AgentStream prompt(Token token, String sessionId, String text, boolean deltas, StreamLimits limits);
}
