package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.server.fault.Fault;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRoutesTest {
    private static final String NAME = "abcdefghijklmnopqrstuvwxyz01.mp4";
    private static final String FILM = "/render-result/" + NAME;

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 206, 234, bytes 2-4/10",
        "bytes=7-, 206, 789, bytes 7-9/10",
        "bytes=-2, 206, 89, bytes 8-9/10",
        "bytes=5-99, 206, 56789, bytes 5-9/10",
        "bytes=10-, 416, '', bytes */10",
        "'bytes=0-1,4-5', 200, 0123456789, ''",
        "bytes=4-2, 200, 0123456789, ''",
        "lines=1-2, 200, 0123456789, ''",
    })
    void aRangeIsServedAsItIsAskedFor(String range, int status, String body, String contentRange) throws Exception {
        try (TestStudio studio = withFilm()) {
            HttpResponse<String> answer = studio.get(FILM, "Range", range);
            assertEquals(status, answer.statusCode());
            assertEquals(body, answer.body());
            assertEquals(contentRange, answer.headers().firstValue("Content-Range").orElse(""));
        }
    }

    @Test
    void aRangeOfAChangedFileIsTheWholeFile() throws Exception {
        try (TestStudio studio = withFilm()) {
            String tag = studio.get(FILM).headers().firstValue("ETag").orElseThrow();
            assertEquals(206, studio.get(FILM, "Range", "bytes=2-4", "If-Range", tag).statusCode());
            assertEquals(200, studio.get(FILM, "Range", "bytes=2-4", "If-Range", "\"other\"").statusCode());
        }
    }

    @Test
    void headTellsTheLengthWithoutTheFile() throws Exception {
        try (TestStudio studio = withFilm()) {
            HttpResponse<String> head = studio.send(studio.request(FILM).method("HEAD", BodyPublishers.noBody()));
            assertEquals("10", head.headers().firstValue("Content-Length").orElse(""));
            assertEquals("bytes", head.headers().firstValue("Accept-Ranges").orElse(""));
            assertEquals("", head.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/media/nothing.mp4", "/media/..%2Fkey", "/render-result/..%2F..%2Fkey", "/media/owner.lock", "/nowhere",
        "/render-result/unfinished"
    })
    void nothingElseIsServed(String path) throws Exception {
        try (TestStudio studio = withFilm()) {
            int status = studio.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void aDownloadIsCutOnceAndThenWhole() throws Exception {
        try (TestStudio studio = withFilm(Fault.CUT_DOWNLOAD)) {
            assertThrows(IOException.class, () -> studio.get(FILM));
            assertEquals("0123456789", studio.get(FILM).body());
        }
    }

    @Test
    void faultsOfDownloadsAreRehearsed() throws Exception {
        try (TestStudio studio = withFilm(Fault.NO_RANGE, Fault.CHANGING_ETAG)) {
            HttpResponse<String> one = studio.get(FILM, "Range", "bytes=2-4");
            assertEquals(200, one.statusCode());
            assertNotEquals(one.headers().firstValue("ETag"), studio.get(FILM).headers().firstValue("ETag"));
        }
        try (TestStudio studio = withFilm(Fault.URL_FORBIDDEN)) {
            assertEquals(403, studio.get(FILM).statusCode());
        }
        try (TestStudio studio = withFilm(Fault.HTML_DOWNLOAD)) {
            assertTrue(studio.get(FILM).body().startsWith("<!doctype html>"));
        }
    }

    private TestStudio withFilm(Fault... faults) throws Exception {
        TestStudio studio = TestStudio.in(data).faults(faults).start();
        Files.writeString(data.resolve("films").resolve(NAME), "0123456789");
        return studio;
    }
}
