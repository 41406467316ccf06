package dev.nemosh.api;

import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/** The endpoints (protocol, 3). Answers are read by hand, since their shapes vary. */
interface NemoApi {

    @Streaming
    @POST("api/auth/anonymous-token")
    Call<ResponseBody> anonymousToken(
            @Tag CallKind kind, @Header("X-Client-Id") String clientId, @Body Bodies.Nothing nothing);

    @Streaming
    @POST("api/tasks/me/with-session/nemo_agent")
    Call<ResponseBody> createSession(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Body Bodies.NewSession session);

    @Streaming
    @POST("api/auth/claim-token")
    Call<ResponseBody> claimToken(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Body Bodies.Claim claim);

    @Streaming
    @Headers("Accept: text/event-stream")
    @POST("run_sse")
    Call<ResponseBody> prompt(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Body Bodies.Prompt prompt);

    @Streaming
    @Multipart
    @POST("api/upload-video/nemo_agent/me/{sid}")
    Call<ResponseBody> upload(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Path("sid") String sessionId,
            @Part MultipartBody.Part file);

    @Streaming
    @POST("api/upload-video/nemo_agent/me/{sid}")
    Call<ResponseBody> uploadUrls(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Path("sid") String sessionId,
            @Body Bodies.Urls urls);

    @Streaming
    @GET("api/credits/balance/simple")
    Call<ResponseBody> credits(@Tag CallKind kind, @Header("Authorization") String bearer);

    @Streaming
    @GET("api/state/nemo_agent/me/{sid}/latest")
    Call<ResponseBody> state(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Path("sid") String sessionId);

    @Streaming
    @POST("api/render/proxy/lambda")
    Call<ResponseBody> submitRender(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Body Bodies.Render render);

    @Streaming
    @GET("api/render/proxy/lambda/{id}")
    Call<ResponseBody> pollRender(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Path("id") String id);

    @Streaming
    @POST("api/render/proxy/lambda/{id}/cancel")
    Call<ResponseBody> cancelRender(
            @Tag CallKind kind, @Header("Authorization") String bearer, @Path("id") String id,
            @Body Bodies.Nothing nothing);
}
