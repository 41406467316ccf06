package dev.nemosh.api;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** The service over HTTP: one backend, any number of threads. */
public final class HttpNemoClient implements NemoClient {
    private final Backend backend;
    private final Attribution attribution;
    private final InstantSource clock;
    private final Faults faults;
    private final Exchange exchange;
    private final Downloads downloads;
    private final NemoApi api;

    public HttpNemoClient(
            Backend backend, Attribution attribution, Transport transport, Retries retries, InstantSource clock) {
        this.backend = backend;
        this.attribution = attribution;
        this.clock = clock;
        this.faults = new Faults(transport);
        this.exchange = new Exchange(transport.options(), faults, retries, clock);
        transport.serves(backend);
        HttpUrl base = HttpUrl.get(backend.api().toString() + "/");
        OkHttpClient patient = transport.http().newBuilder().addInterceptor(patience(transport.options())).build();
        OkHttpClient attributed = patient.newBuilder().addInterceptor(this::attribute).build();
        this.downloads = new Downloads(base, transport.traced(patient), exchange, faults);
        this.api = new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(transport.traced(attributed))
                .addConverterFactory(new OneShotJson())
                .build()
                .create(NemoApi.class);
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public AnonymousToken anonymousToken(String clientId) {
        requireSafeWay();
        return AccountReader.token(exchange.order(
                () -> api.anonymousToken(CallKind.SMALL, clientId, new Bodies.Nothing())));
    }

    @Override
    public CreatedSession createSession(Token token, String language) {
        Bodies.NewSession session = new Bodies.NewSession("project", language);
        return AccountReader.session(exchange.order(
                () -> api.createSession(CallKind.SMALL, bearer(token), session)));
    }

    @Override
    public ClaimToken claimToken(Token token, String taskId, String sessionId) {
        Bodies.Claim claim = new Bodies.Claim(taskId, sessionId);
        return AccountReader.claim(exchange.order(() -> api.claimToken(CallKind.SMALL, bearer(token), claim)));
    }

    @Override
    public Credits credits(Token token) {
        return AccountReader.credits(exchange.ask(() -> api.credits(CallKind.SMALL, bearer(token))));
    }

    @Override
    public ProjectState state(Token token, String sessionId) {
        return StateReader.read(exchange.ask(() -> api.state(CallKind.SMALL, bearer(token), sessionId)));
    }

    @Override
    public List<UploadedFile> upload(Token token, String sessionId, UploadSource file, LongConsumer sent) {
        return UploadReader.read(exchange.order(() -> api.upload(
                CallKind.UPLOAD, bearer(token), sessionId,
                MultipartBody.Part.createFormData("files", file.name(), new FileBody(file, sent)))));
    }

    @Override
    public List<UploadedFile> uploadUrls(Token token, String sessionId, List<URI> urls) {
        Bodies.Urls body = new Bodies.Urls(urls.stream().map(URI::toString).toList(), "url");
        return UploadReader.read(exchange.order(
                () -> api.uploadUrls(CallKind.UPLOAD, bearer(token), sessionId, body)));
    }

    @Override
    public String submitRender(Token token, RenderOrder order) {
        Bodies.Render body = new Bodies.Render(order.id(), order.sessionId(), order.draftJson(), order.output());
        Answer answer = exchange.order(() -> api.submitRender(CallKind.SMALL, bearer(token), body));
        String id = RenderReader.id(answer.root());
        return id == null ? order.id() : id;
    }

    @Override
    public RenderStatus pollRender(Token token, String id) {
        return RenderReader.read(exchange.ask(() -> api.pollRender(CallKind.SMALL, bearer(token), id)).root());
    }

    @Override
    public void cancelRender(Token token, String id) {
        exchange.order(() -> api.cancelRender(CallKind.SMALL, bearer(token), id, new Bodies.Nothing())).root();
    }

    @Override
    public Download openDownload(Token token, String address, long from, @Nullable String validator) {
        Headers own = new Headers.Builder()
                .add("Authorization", bearer(token))
                .addAll(attribution())
                .build();
        return downloads.open(address, own, from, validator);
    }

    @Override
    public String downloadEndpoint(String jobId) {
        return HttpUrl.get(backend.api().toString() + "/").newBuilder()
                .addPathSegments("api/render/proxy")
                .addPathSegment(jobId)
                .addPathSegment("download")
                .build()
                .toString();
    }

    @Override
    public AgentStream prompt(Token token, String sessionId, String text, boolean deltas, StreamLimits limits) {
        Bodies.Prompt body = Bodies.Prompt.of(sessionId, text, deltas);
        return new HttpAgentStream(
                api.prompt(CallKind.STREAM, bearer(token), body), exchange, faults, clock, limits).open();
    }

    private String bearer(Token token) {
        requireSafeWay();
        return "Bearer " + token.secret();
    }

    /** A token travels over https, or does not leave this machine. */
    private void requireSafeWay() {
        if (!"https".equalsIgnoreCase(backend.api().getScheme()) && !backend.isLoopback()) {
            throw ApiException.local(ErrorCode.INSECURE, Reached.NO, backend.api().toString(), null);
        }
    }

    private Headers attribution() {
        return Headers.of(
                "X-Skill-Source", attribution.source(),
                "X-Skill-Version", attribution.version(),
                "X-Skill-Platform", attribution.platform());
    }

    private Response attribute(Interceptor.Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        attribution().forEach(header -> request.header(header.getFirst(), header.getSecond()));
        return chain.proceed(request.build());
    }

    private static Interceptor patience(HttpOptions options) {
        return chain -> {
            CallKind kind = chain.request().tag(CallKind.class);
            long silence = (kind == null ? CallKind.SMALL : kind).silence(options).toMillis();
            return chain.withReadTimeout((int) silence, TimeUnit.MILLISECONDS).proceed(chain.request());
        };
    }
}
