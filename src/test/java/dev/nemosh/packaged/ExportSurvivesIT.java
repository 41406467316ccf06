package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nemosh.shell.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that was asked for arrives, whatever becomes of the program that asked. */
class ExportSurvivesIT {
    private static final String EXPORT = "export film.mp4";

    @TempDir
    private Path folder;

    @Test
    void aShellKilledWhileItRendersLeavesTheFileToTheNext() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud()) {
            Sandbox place = place();
            try (Program killed = place.program("-b", cloud.address(), "-s", "5529798706024415231", "-c", EXPORT)) {
                cloud.awaitPoll();
                killed.signal("KILL");
                killed.exit();
            }
            cloud.render();
            cloud.deliver();
            String said = assertArrives(place, cloud, "jobs watch");
            assertTrue(said.startsWith("1 export of an earlier run is still rendering"), said);
            assertEquals(List.of(""), cloud.ranges());
        }
    }

    @Test
    void aShellKilledInTheDownloadLeavesTheRestToTheNext() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud()) {
            Sandbox place = place();
            cloud.render();
            try (Program killed = place.program("-b", cloud.address(), "-s", "5529798706024415231", "-c", EXPORT)) {
                killed.awaitErr("Downloading film.mp4: 9");
                killed.signal("KILL");
                killed.exit();
            }
            cloud.deliver();
            assertArrives(place, cloud, "jobs resume");
            assertEquals(2, cloud.ranges().size());
            assertTrue(cloud.ranges().get(1).matches("bytes=[1-9]\\d*-"), cloud.ranges().toString());
        }
    }

    @Test
    void twoShellsThatWatchOneExportDownloadItOnce() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud()) {
            Sandbox place = place();
            try (Program first = place.program("-b", cloud.address(), "-s", "5529798706024415231", "-c", EXPORT)) {
                cloud.awaitPoll();
                try (Program second = place.program("-b", cloud.address(), "-c", "jobs watch")) {
                    second.awaitErr("40%");
                    cloud.render();
                    cloud.deliver();
                    assertEquals(0, first.exit(), first.err());
                    assertEquals(0, second.exit(), second.err());
                    assertTrue(first.out().contains("film.mp4"), first.out());
                    assertTrue(second.out().contains("film.mp4"), second.out());
                }
            }
            assertEquals(1, cloud.submits());
            assertEquals(List.of(""), cloud.ranges());
            assertArrayEquals(cloud.film(), Files.readAllBytes(place.work().resolve("film.mp4")));
        }
    }

    @Test
    void theEmbeddedStudioFinishesARenderThatItWasKilledIn() throws Exception {
        Sandbox place = place();
        try (Program killed = place.program("-b", "embedded", "-c", "make a 2 second ocean sunset video",
                "-c", "export film.mp4 --quality low --resolution 540p")) {
            killed.awaitErr("Rendering");
            killed.signal("KILL");
            killed.exit();
        }
        try (Program next = place.program("-b", "embedded", "-o", "json", "-c", "jobs", "-c", "jobs watch",
                "-c", "jobs", "-c", "export again.mp4 --quality low --resolution 540p")) {
            assertEquals(0, next.exit(), next.err());
            List<JsonNode> listings = objects(next.out(), "jobs");
            JsonNode before = listings.get(0).path("jobs");
            JsonNode after = listings.get(1).path("jobs");
            assertEquals(1, before.size());
            assertEquals("rendering", before.path(0).path("status").asText());
            assertEquals(1, after.size());
            assertEquals("done", after.path(0).path("status").asText());
            assertEquals(before.path(0).path("id"), after.path(0).path("id"));
        }
        assertArrayEquals(Files.readAllBytes(place.work().resolve("again.mp4")),
                Files.readAllBytes(place.work().resolve("film.mp4")));
        assertEquals(List.of("again.mp4", "film.mp4"), files(place));
    }

    @Test
    void aScriptNamesTheRendersThatItLeavesAndTheNextBringsThem() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud()) {
            Sandbox place = place();
            try (Program first = place.program("-b", cloud.address(), "-s", "5529798706024415231", "-o", "json",
                    "-c", "export a.mp4 --no-wait", "-c", "export b.mp4 --no-wait")) {
                assertEquals(0, first.exit(), first.err());
                String left = objects(first.out(), "notice").get(0).path("text").asText();
                assertTrue(left.matches("still to come: a.mp4 \\(.*\\), b.mp4 \\(.*"), left);
            }
            cloud.render();
            cloud.deliver();
            try (Program next = place.program("-b", cloud.address(), "-o", "json", "-c", "jobs watch")) {
                assertEquals(0, next.exit(), next.err());
                assertEquals(2, objects(next.out(), "export").stream().filter(export -> export.has("seconds")).count());
            }
            assertEquals(2, cloud.submits());
            assertEquals(List.of("a.mp4", "b.mp4"), files(place));
        }
    }

    @Test
    void whoLeavesTheShellIsToldOnceWhatIsStillRendering() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud();
                ShellProcess shell = place().shell("-b", cloud.address(), "-s", "5529798706024415231")) {
            shell.awaitPrompt().enter(EXPORT).awaitScreen("40%");
            shell.type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
            assertEquals(1, shell.count("still rendering at the backend: film.mp4"), shell.screen());
            assertEquals(0, shell.count("stopped watching"), shell.screen());
        }
    }

    private Sandbox place() {
        return Sandbox.in(folder).with("NEMOSH_EXPORT_POLL", "100ms");
    }

    /** The film comes by that line; gives what else was said. */
    private static String assertArrives(Sandbox place, RenderingCloud cloud, String line) throws Exception {
        try (Program next = place.program("-b", cloud.address(), "-c", line)) {
            assertEquals(0, next.exit(), next.err());
            assertTrue(next.out().contains("film.mp4"), next.out());
            assertEquals(1, cloud.submits());
            assertArrayEquals(cloud.film(), Files.readAllBytes(place.work().resolve("film.mp4")));
            assertEquals(List.of("film.mp4"), files(place));
            return next.err();
        }
    }

    private static List<String> files(Sandbox place) throws IOException {
        try (Stream<Path> files = Files.list(place.work())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<JsonNode> objects(String lines, String type) throws IOException {
        JsonMapper mapper = new JsonMapper();
        JsonSchema schema = JsonSchema.ofEvents();
        return Stream.of(lines.split("\n"))
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .peek(object -> assertEquals(List.of(), schema.problems(object), object.toString()))
                .filter(object -> object.path("type").asText().equals(type))
                .toList();
    }
}
