package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadsTest {
    @StartStop
    final MockWebServer backend = new MockWebServer();

    @StartStop
    final MockWebServer media = new MockWebServer();

    private final Clients clients = new Clients();
    private NemoClient client;

    @BeforeEach
    void connect() {
        client = clients.of(URI.create("http://127.0.0.1:" + backend.getPort()));
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void aMediaHostSeesNeitherTokenNorAttribution() throws Exception {
        media.enqueue(file("film").build());
        assertEquals("film", read(open(mediaUrl("/a.mp4"), 0, null)));
        assertBare(media.takeRequest());
    }

    @Test
    void theTokenDoesNotFollowARedirectToAMediaHost() throws Exception {
        backend.enqueue(new MockResponse.Builder().code(302).setHeader("Location", mediaUrl("/a.mp4")).build());
        media.enqueue(file("film").build());
        assertEquals("film", read(open(client.downloadEndpoint("r"), 0, null)));
        assertEquals("Bearer nmv_usr_test", backend.takeRequest().getHeaders().get("Authorization"));
        assertBare(media.takeRequest());
    }

    @Test
    void anAddressInJsonIsFollowed() throws Exception {
        backend.enqueue(new MockResponse.Builder().setHeader("Content-Type", "application/json")
                .body("{\"output\":{\"url\":\"" + mediaUrl("/a.mp4") + "\"}}").build());
        media.enqueue(file("film").build());
        assertEquals("film", read(open(client.downloadEndpoint("r"), 0, null)));
        assertBare(media.takeRequest());
    }

    @Test
    void anAddressRelativeToTheBackendIsTheBackends() throws Exception {
        backend.enqueue(file("film").build());
        assertEquals("film", read(open("/media/a.mp4", 0, null)));
        assertEquals("Bearer nmv_usr_test", backend.takeRequest().getHeaders().get("Authorization"));
    }

    @Test
    void theRestOfAFileIsAskedForByItsValidator() throws Exception {
        media.enqueue(file("lm").code(206)
                .setHeader("Content-Range", "bytes 2-3/4").setHeader("ETag", "\"v1\"").build());
        Download download = open(mediaUrl("/a.mp4"), 2, "\"v1\"");
        assertEquals(2, download.first());
        assertEquals(4, download.total());
        assertEquals("\"v1\"", download.validator());
        assertEquals("lm", read(download));
        RecordedRequest request = media.takeRequest();
        assertEquals("bytes=2-", request.getHeaders().get("Range"));
        assertEquals("\"v1\"", request.getHeaders().get("If-Range"));
    }

    @Test
    void withoutAValidatorTheWholeFileIsAskedFor() throws Exception {
        media.enqueue(file("film").setHeader("ETag", "W/\"weak\"").setHeader("Last-Modified", "then").build());
        Download download = open(mediaUrl("/a.mp4"), 2, null);
        assertEquals(0, download.first());
        assertEquals("then", download.validator());
        assertNull(media.takeRequest().getHeaders().get("Range"));
    }

    @Test
    void aWebPageIsNoFile() {
        media.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/html").body("<html>").build());
        ApiException failure = assertThrows(ApiException.class, () -> open(mediaUrl("/a.mp4"), 0, null));
        assertEquals(ErrorCode.WEB_PAGE, failure.code());
    }

    @Test
    void aRefusalIsARefusal() {
        media.enqueue(new MockResponse.Builder().code(403).body("<Error/>").build());
        ApiException failure = assertThrows(ApiException.class, () -> open(mediaUrl("/a.mp4"), 0, null));
        assertEquals(ErrorCode.FORBIDDEN, failure.code());
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 20; i++) {
            media.enqueue(new MockResponse.Builder().code(307).setHeader("Location", mediaUrl("/a.mp4")).build());
        }
        ApiException failure = assertThrows(ApiException.class, () -> open(mediaUrl("/a.mp4"), 0, null));
        assertEquals(ErrorCode.REDIRECT, failure.code());
    }

    @Test
    void aHostThatFallsSilentInTheMiddleIsGivenUp() throws Exception {
        Clients hasty = new Clients(Duration.ofSeconds(10), Duration.ofMillis(300));
        media.enqueue(file("film".repeat(5_000)).onResponseBody(SocketEffect.Stall.INSTANCE).build());
        NemoClient listening = hasty.of(URI.create("http://127.0.0.1:" + backend.getPort()));
        try (Download download = listening.openDownload(Clients.TOKEN, mediaUrl("/a.mp4"), 0, null)) {
            InputStream body = Channels.newInputStream(download.body());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThrows(IOException.class, body::readAllBytes));
        } finally {
            hasty.close();
        }
    }

    private Download open(String address, long from, String validator) {
        return client.openDownload(Clients.TOKEN, address, from, validator);
    }

    private String mediaUrl(String path) {
        return "http://localhost:" + media.getPort() + path;
    }

    private static MockResponse.Builder file(String content) {
        return new MockResponse.Builder().setHeader("Content-Type", "video/mp4").body(content);
    }

    private static String read(Download download) throws IOException {
        try (download) {
            return new String(Channels.newInputStream(download.body()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertBare(RecordedRequest request) {
        for (String header : new String[] {"Authorization", "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"}) {
            assertNull(request.getHeaders().get(header), header);
        }
    }
}
