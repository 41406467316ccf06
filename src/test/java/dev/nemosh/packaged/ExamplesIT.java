package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of {@code examples/}, run by the packaged program on the embedded studio in a home of its own. */
class ExamplesIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("nemosh.distribution"));
    private static final Path EXAMPLES = DISTRIBUTION.resolve("examples");
    private static final long LONGEST_MINUTES = 8;
    private static final String CLIP = "clip.mp4";
    private static final List<String> CLIPS = List.of(CLIP, "hike.mp4", "party.mp4");

    @TempDir
    private static Path home;
    private static Path cassette;

    /** A film to work on, and the recording of its making. */
    @BeforeAll
    static void makeAClip() throws Exception {
        cassette = home.resolve("clip.cassette");
        run(home, "-b", "embedded", "--record", cassette.toString(),
                "-c", "make a 4 second ocean at sunset", "-c", "export " + CLIP + " --resolution 540p");
        assertTrue(Files.size(home.resolve(CLIP)) > 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "quickstart     | quickstart.mp4",
        "edit-your-clip | edited.mp4",
        "batch          | first.mp4 second.mp4 third.mp4",
        "bilingual      | summer.mp4",
        "ci-check       | nightly.mp4",
        "versions       | final.mp4 before.mp4 silent.mp4",
        "product-demo   | product-demo-scene-v1.mp4",
    })
    void anExampleMakesItsFilms(String example, String films, @TempDir Path folder) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("-b", "embedded", "-s", "new", EXAMPLES.resolve(example + ".nemo").toString()));
        for (String clip : CLIPS) {
            Files.copy(home.resolve(CLIP), folder.resolve(clip));
            words.add(clip);
        }

        run(folder, words.toArray(String[]::new));

        for (String film : films.split(" ")) {
            assertTrue(Files.size(folder.resolve(film)) > 0, film);
        }
    }

    @Test
    void everyExampleIsRunHere() throws Exception {
        CsvSource listed = ExamplesIT.class
                .getDeclaredMethod("anExampleMakesItsFilms", String.class, String.class, Path.class)
                .getAnnotation(CsvSource.class);
        Set<String> run = Stream.of(listed.value()).map(row -> row.split("\\|")[0].strip() + ".nemo")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertEquals(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()), run);
        }
    }

    @Test
    void aRecordedRunIsReplayedWithoutTheStudio(@TempDir Path folder) throws Exception {
        run(folder, "-b", "replay:" + cassette, "-c", "make a 4 second ocean at sunset",
                "-c", "export " + CLIP + " --resolution 540p");

        assertEquals(-1, Files.mismatch(home.resolve(CLIP), folder.resolve(CLIP)));
    }

    private static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(DISTRIBUTION.resolve("bin/nemosh").toString()));
        words.addAll(List.of(arguments));
        File said = folder.resolve("said.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(said).redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("NEMO") || name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        String told = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertTrue(ended, told);
        assertEquals(0, process.exitValue(), told);
    }
}
