package dev.nemosh.studio.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tries whether an FFmpeg can do what the studio asks of it. */
final class SelfTest {
    private static final Pattern VERSION = Pattern.compile("version (n?(\\d+)\\.(\\d+)\\S*|\\S+)");
    private static final int OLDEST_MAJOR = 4;
    private static final int OLDEST_MINOR = 4;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Set<String> ENCODERS =
            Set.of("libx264", "libopenh264", "aac", "libvpx-vp9", "libvpx", "libopus", "gif", "png");
    private static final List<String> FILTERS = List.of(
            "scale", "crop", "fps", "setpts", "zoompan", "hue", "curves", "colorbalance", "atempo", "aresample",
            "aformat", "palettegen", "paletteuse");
    private static final int TRIAL_WIDTH = 160;
    private static final int TRIAL_HEIGHT = 90;
    private static final int TRIAL_FRAMES = 6;

    /**
     * What came out.
     *
     * @param version as the program names it; empty where it did not start
     * @param encoders those of the studio's encoders that it has
     * @param problem what is amiss, in FFmpeg's words where they are its; empty where it passed
     */
    record Result(String version, Set<String> encoders, String problem) {
        boolean passed() {
            return problem.isEmpty();
        }

        static Result failed(String version, String problem) {
            return new Result(version, Set.of(), problem.isBlank() ? "failed" : problem.strip());
        }
    }

    private final Path scratch;

    /** @param scratch a folder for the trial's file */
    SelfTest(Path scratch) {
        this.scratch = scratch;
    }

    /** Tests a program; a program that does not even start has failed. */
    Result of(Program program) throws InterruptedException {
        try {
            return tried(program);
        } catch (IOException e) {
            return Result.failed("", String.valueOf(e.getMessage()));
        }
    }

    private Result tried(Program program) throws IOException, InterruptedException {
        Answer start = Answer.of(program.with(List.of("-version")), LIMIT);
        Matcher version = VERSION.matcher(start.output());
        if (!start.ok() || !version.find()) {
            return Result.failed("", first(start));
        }
        String name = version.group(1);
        if (tooOld(version)) {
            return Result.failed(name, "older than " + OLDEST_MAJOR + "." + OLDEST_MINOR);
        }
        Set<String> encoders = names(program, "-encoders");
        Set<String> filters = names(program, "-filters");
        encoders.retainAll(ENCODERS);
        List<String> missing = FILTERS.stream().filter(filter -> !filters.contains(filter)).toList();
        if (!missing.isEmpty()) {
            return Result.failed(name, "without the filter " + String.join(", ", missing));
        }
        if (!encoders.contains("aac") || !(encoders.contains("libx264") || encoders.contains("libopenh264"))) {
            return Result.failed(name, "without libx264 or libopenh264, or without aac");
        }
        String problem = trial(new Ffmpeg(Ffmpeg.Origin.PATH, program, name, encoders));
        return problem.isEmpty() ? new Result(name, encoders, "") : Result.failed(name, problem);
    }

    private static boolean tooOld(Matcher version) {
        // A build straight from FFmpeg's sources has no numbers in its name and is taken as new.
        if (version.group(2) == null) {
            return false;
        }
        int major = Integer.parseInt(version.group(2));
        int minor = Integer.parseInt(version.group(3));
        return major < OLDEST_MAJOR || major == OLDEST_MAJOR && minor < OLDEST_MINOR;
    }

    private static Set<String> names(Program program, String list) throws IOException, InterruptedException {
        Answer answer = Answer.of(program.with(List.of("-hide_banner", list)), LIMIT);
        return answer.output().lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1)
                .map(words -> words[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes a fifth of a second as a film is coded; gives what went wrong. */
    private String trial(Ffmpeg ffmpeg) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, "trial-");
        Path sound = folder.resolve("sound.wav");
        Path film = folder.resolve("film.mp4");
        try {
            try (WavFile wav = new WavFile(sound)) {
                wav.write(new float[WavFile.RATE / 5 * 2]);
            }
            Encoding encoding = new Encoding(ffmpeg, Format.MP4, Quality.MEDIUM, TRIAL_WIDTH, TRIAL_HEIGHT, 30);
            byte[] frames = new byte[TRIAL_WIDTH * TRIAL_HEIGHT * 3 / 2 * TRIAL_FRAMES];
            Answer answer = Answer.of(ffmpeg.with(encoding.arguments(sound, film)), frames, LIMIT);
            return answer.ok() && Files.size(film) > 0 ? "" : first(answer);
        } finally {
            Files.deleteIfExists(sound);
            Files.deleteIfExists(film);
            Files.deleteIfExists(folder);
        }
    }

    private static String first(Answer answer) {
        return answer.said().isEmpty() ? "exit code " + answer.exit() : answer.said().get(0);
    }
}
