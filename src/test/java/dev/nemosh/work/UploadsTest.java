package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final String TAKEN = "{\"code\":0,\"data\":{\"files\":[{\"filename\":\"a.mp4\","
            + "\"file_type\":\"video\",\"duration\":30.5,\"width\":1920,\"height\":1080}]}}";

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private RenderBench bench;

    @BeforeEach
    void open() {
        bench = new RenderBench(server.getPort(), folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFileIsUploadedWithItsProgressAndToldOnce() throws Exception {
        film("a.mp4", 300_000);
        answer(TAKEN);
        upload("a.mp4");
        Event.Uploaded uploaded = bench.told(Event.Uploaded.class).get(0);
        assertEquals("a.mp4 video 300000 30500", uploaded.file() + " " + uploaded.kind() + " " + uploaded.bytes()
                + " " + uploaded.durationMillis());
        List<Event.Transfer> progress = bench.told(Event.Transfer.class);
        assertEquals(300_000, progress.get(progress.size() - 1).bytes());
        assertTrue(server.takeRequest().getBody().utf8().contains("name=\"files\"; filename=\"a.mp4\""));
    }

    @Test
    void whatTheSessionHasIsNotSentAgainUnlessItIsMeant() throws IOException {
        film("a.mp4", 1000);
        answer(TAKEN);
        answer(TAKEN);
        upload("a.mp4");
        upload("a.mp4");
        assertEquals(1, server.getRequestCount());
        assertEquals(2, bench.told(Event.Uploaded.class).size());
        bench.uploads(10_000, question -> false).upload(
                new UploadRequest(List.of("a.mp4"), folder, folder, true), bench.events::add, new Cancel());
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void anotherFileOfTheSameLengthIsSent() throws IOException {
        film("a.mp4", 1000);
        answer(TAKEN);
        upload("a.mp4");
        Files.write(folder.resolve("b.mp4"), bytes(1000, 7));
        answer(TAKEN);
        upload("b.mp4");
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void aTextNamedLikeAFilmIsRefusedBeforeAByteIsSent() throws IOException {
        Files.writeString(folder.resolve("a.mp4"), "just words and words");
        assertRefused("4001", "a.mp4 holds no media, whatever its name says", "a.mp4");
    }

    @Test
    void aPictureNamedLikeAFilmIsRefusedToo() throws IOException {
        Files.write(folder.resolve("a.mp4"), "\u0089PNG\r\n\u001a\n........".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("4001", "a.mp4 holds another type of media than its name says", "a.mp4");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithWhatWouldFit() throws IOException {
        film("a.mp4", 2_000_000);
        Failure failure = assertRefused("4002", "a.mp4 is 2.0 MB, and 1.0 MB is the limit", "a.mp4");
        assertEquals("compress it, or trim it to 50% of its length", failure.hint().toString());
    }

    @Test
    void aFileThatIsNotThereAndATypeThatIsNotTakenAreRefused() throws IOException {
        assertRefused("missing", "there is no file gone.mp4", "gone.mp4");
        Files.writeString(folder.resolve("a.doc"), "x");
        assertRefused("4001", "a.doc is of a type that can't be uploaded", "a.doc");
        assertRefused("missing", "no file to upload is found as *.mkv", "*.mkv");
    }

    @Test
    void oneOfSeveralThatFailsDoesNotTakeTheOthersAlong() throws IOException {
        film("a.mp4", 100);
        Files.writeString(folder.resolve("b.mp4"), "words");
        film("c.mp4", 102);
        answer(TAKEN);
        answer(TAKEN);
        NemoException failure = assertThrows(NemoException.class, () -> upload("*.mp4"));
        assertEquals("1 of 3 files were not uploaded", failure.getMessage());
        assertEquals(ExitCode.FILE, failure.failure().exit());
        assertEquals(2, bench.told(Event.Uploaded.class).size());
        assertEquals(1, bench.told(Event.Problem.class).size());
    }

    @Test
    void aDirectoryMeansItsMediaByName() throws IOException {
        Path media = Files.createDirectory(folder.resolve("my media"));
        Files.write(media.resolve("b.mp4"), bytes(50, 1));
        Files.write(media.resolve("a.mp4"), bytes(51, 1));
        Files.writeString(media.resolve("notes.txt"), "x");
        answer(TAKEN);
        answer(TAKEN);
        upload("~/my media");
        assertEquals(List.of("a.mp4", "b.mp4"), bench.told(Event.Transfer.class).stream()
                .map(transfer -> transfer.file().toString()).distinct().toList());
    }

    @Test
    void moreThanTenFilesAreAskedAbout() throws IOException {
        for (int i = 0; i < 11; i++) {
            film(i + ".mp4", 100 + i);
        }
        NemoException failure = assertThrows(NemoException.class, () -> upload("*.mp4"));
        assertEquals(ExitCode.FILE, failure.failure().exit());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void theBackendsRefusalIsToldWithItsCode() throws IOException {
        film("a.mp4", 100);
        answer("{\"code\":4002,\"message\":\"over the limit\"}");
        NemoException failure = assertThrows(NemoException.class, () -> upload("a.mp4"));
        assertEquals("4002", failure.failure().code());
        assertEquals(ExitCode.FILE, failure.failure().exit());
    }

    @Test
    void addressesAreHandedOver() throws Exception {
        answer(TAKEN);
        upload("https://example.com/a.mp4");
        assertEquals("{\"urls\":[\"https://example.com/a.mp4\"],\"source_type\":\"url\"}",
                server.takeRequest().getBody().utf8());
        assertEquals(1, bench.told(Event.Uploaded.class).size());
    }

    @Test
    void stoppingEndsAnUpload() throws IOException {
        film("a.mp4", 100);
        Cancel cancel = new Cancel();
        cancel.ask();
        NemoException failure = assertThrows(NemoException.class, () -> bench.uploads(1_000_000, question -> false)
                .upload(new UploadRequest(List.of("a.mp4"), folder, folder, false), bench.events::add, cancel));
        assertEquals(ExitCode.INTERRUPTED, failure.failure().exit());
    }

    private Failure assertRefused(String code, String message, String word) {
        NemoException failure = assertThrows(NemoException.class, () -> upload(word));
        assertEquals(message, failure.getMessage());
        assertEquals(code, failure.failure().code());
        assertEquals(ExitCode.FILE, failure.failure().exit());
        assertEquals(0, server.getRequestCount());
        return failure.failure();
    }

    private void upload(String word) {
        bench.uploads(1_000_000, question -> false).upload(
                new UploadRequest(List.of(word), folder, folder, false), bench.events::add, new Cancel());
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().body(json).build());
    }

    private void film(String name, int length) throws IOException {
        Files.write(folder.resolve(name), bytes(length, 1));
    }

    private static byte[] bytes(int length, int fill) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) fill);
        System.arraycopy("\0\0\0\bftyp".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 8);
        return bytes;
    }
}
