package dev.nemosh.work;

import dev.nemosh.api.AgentEvent;
import dev.nemosh.api.AgentStream;
import dev.nemosh.api.AnonymousToken;
import dev.nemosh.api.ApiException;
import dev.nemosh.api.Backend;
import dev.nemosh.api.ClaimToken;
import dev.nemosh.api.CreatedSession;
import dev.nemosh.api.Credits;
import dev.nemosh.api.Download;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.ProjectState;
import dev.nemosh.api.Reached;
import dev.nemosh.api.RenderOrder;
import dev.nemosh.api.RenderStatus;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.api.StreamLimits;
import dev.nemosh.api.StreamSignal;
import dev.nemosh.api.Token;
import dev.nemosh.api.UploadSource;
import dev.nemosh.api.UploadedFile;
import dev.nemosh.text.ForeignText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A backend that says what a test has written down, in a time that passes only when somebody waits. */
final class FakeCloud implements NemoClient {
    static final String NO_DRAFT = "";

    /** What a stream does next. */
    sealed interface Step {}

    record Says(AgentEvent event) implements Step {}

    record Waits(Duration time) implements Step {}

    record Ends(StreamEnd end) implements Step {}

    record Fails(ApiException failure) implements Step {}

    /** Something happens at the backend meanwhile. */
    record Happens(Runnable what) implements Step {}

    final List<String> posts = new ArrayList<>();
    final List<String> languages = new ArrayList<>();
    final List<String> clientIds = new ArrayList<>();
    final List<String> lostSessions = new ArrayList<>();
    final Deque<Long> credits = new ArrayDeque<>();
    @Nullable Instant tokenEnds;
    @Nullable ApiException stateFails;
    @Nullable ApiException tokenFails;
    String refusedToken = "";
    private final FakeTime time;
    private final Deque<List<Step>> scripts = new ArrayDeque<>();
    private final Deque<String> drafts = new ArrayDeque<>();
    private int tokens;
    private int sessions;

    FakeCloud(FakeTime time) {
        this.time = time;
        drafts.add(NO_DRAFT);
    }

    /** The next prompt's stream. */
    FakeCloud answers(Step... steps) {
        scripts.add(List.of(steps));
        return this;
    }

    /** What the state holds, look by look; the last stays. */
    FakeCloud shows(String... versions) {
        drafts.clear();
        drafts.addAll(List.of(versions));
        return this;
    }

    int tokensGiven() {
        return tokens;
    }

    static Step says(String words) {
        return new Says(new AgentEvent.Text(new ForeignText(words)));
    }

    static Step paragraph() {
        return new Says(new AgentEvent.TextEnd());
    }

    static Step calls(String tool) {
        return new Says(new AgentEvent.ToolCall(new ForeignText(tool)));
    }

    static Step done(String tool) {
        return new Says(new AgentEvent.ToolResult(new ForeignText(tool), true));
    }

    static Step heartbeat() {
        return new Says(new AgentEvent.Heartbeat());
    }

    static Step reports(String code, String words) {
        return new Says(new AgentEvent.Failed(code, new ForeignText(words)));
    }

    static Step after(Duration quiet) {
        return new Waits(quiet);
    }

    static Step ends(StreamEnd end) {
        return new Ends(end);
    }

    static Step fails(ErrorCode code, Reached reached) {
        return new Fails(ApiException.local(code, reached, "", null));
    }

    @Override
    public Backend backend() {
        return new Backend(
                Backend.Kind.SERVER, "http://cloud.test",
                URI.create("http://cloud.test"), URI.create("http://web.test"));
    }

    @Override
    public AnonymousToken anonymousToken(String clientId) {
        if (tokenFails != null) {
            throw tokenFails;
        }
        clientIds.add(clientId);
        return new AnonymousToken(new Token("nmv_usr_" + ++tokens), "anon_1", 100L, tokenEnds);
    }

    @Override
    public CreatedSession createSession(Token token, String language) {
        check(token);
        languages.add(language);
        return new CreatedSession("552979870602441523" + ++sessions, "task_1", "anon_1");
    }

    @Override
    public Credits credits(Token token) {
        check(token);
        long available = credits.isEmpty() ? 100 : credits.size() > 1 ? credits.remove() : credits.element();
        return new Credits(available, 0, available);
    }

    @Override
    public ProjectState state(Token token, String sessionId) {
        check(token);
        if (stateFails != null) {
            throw stateFails;
        }
        lookFor(sessionId);
        String draft = drafts.size() > 1 ? drafts.remove() : drafts.element();
        return new ProjectState(
                sessionId, "task_1", null, "anon_1", draft.isEmpty() ? null : draft, List.of(), null, "{}");
    }

    @Override
    public AgentStream prompt(Token token, String sessionId, String text, boolean deltas, StreamLimits limits) {
        posts.add(text);
        return new Stream(scripts.isEmpty() ? List.of(ends(StreamEnd.CLEAN)) : scripts.remove(), token, sessionId);
    }

    private void check(Token token) {
        if (token.secret().equals(refusedToken)) {
            throw ApiException.local(ErrorCode.TOKEN, Reached.YES, "", null);
        }
    }

    private void lookFor(String sessionId) {
        if (lostSessions.contains(sessionId)) {
            throw ApiException.local(ErrorCode.SESSION, Reached.YES, "", null);
        }
    }

    private final class Stream implements AgentStream {
        private final Deque<Step> steps;
        private final Token token;
        private final String sessionId;

        Stream(List<Step> steps, Token token, String sessionId) {
            this.steps = new ArrayDeque<>(steps);
            this.token = token;
            this.sessionId = sessionId;
        }

        @Override
        public StreamSignal next(Duration wait) {
            check(token);
            lookFor(sessionId);
            Step step = steps.isEmpty() ? ends(StreamEnd.CLEAN) : steps.remove();
            if (step instanceof Happens happens) {
                happens.what().run();
                return next(wait);
            }
            if (step instanceof Waits waits) {
                return waited(waits.time(), wait);
            }
            if (step instanceof Fails fails) {
                throw fails.failure();
            }
            return step instanceof Says says
                    ? new StreamSignal.Said(says.event())
                    : new StreamSignal.Ended(((Ends) step).end());
        }

        private StreamSignal waited(Duration quiet, Duration wait) {
            if (quiet.compareTo(wait) <= 0) {
                time.pass(quiet);
                return next(wait.minus(quiet));
            }
            time.pass(wait);
            steps.addFirst(new Waits(quiet.minus(wait)));
            return new StreamSignal.Quiet();
        }

        @Override
        public void cancel() {
            steps.clear();
            steps.add(ends(StreamEnd.CANCELLED));
        }
    }

    @Override
    public ClaimToken claimToken(Token token, String taskId, String sessionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UploadedFile> upload(Token token, String sessionId, UploadSource file, LongConsumer sent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UploadedFile> uploadUrls(Token token, String sessionId, List<URI> urls) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String submitRender(Token token, RenderOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RenderStatus pollRender(Token token, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancelRender(Token token, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Download openDownload(Token token, String address, long from, @Nullable String validator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String downloadEndpoint(String jobId) {
        throw new UnsupportedOperationException();
    }
}
