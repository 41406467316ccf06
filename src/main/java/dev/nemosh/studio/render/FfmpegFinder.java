package dev.nemosh.studio.render;

import dev.nemosh.studio.render.Ffmpeg.Origin;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the FFmpeg to code with: the setting's, else the PATH's, else the one that the package brings; the first that
 * passes its self-test.
 */
public final class FfmpegFinder {
    private final String setting;
    private final String searchPath;
    private final BundledFfmpeg bundled;
    private final Messages messages;
    private final SelfTest test;
    private final KeptTests kept;

    /**
     * One candidate and what became of it.
     *
     * @param origin where it comes from
     * @param file the program, or where it was looked for
     * @param ffmpeg where it passed
     * @param words what to say about it: its version, or why it was passed over
     */
    public record Candidate(Origin origin, Path file, Optional<Ffmpeg> ffmpeg, CleanText words) {}

    /**
     * @param setting {@code studio.ffmpeg}: a path or a name on the PATH; empty where it is not set
     * @param searchPath the PATH
     * @param bundledJar the package's own; it may be missing
     * @param cache a folder of the cache directory, made when needed
     */
    public FfmpegFinder(String setting, String searchPath, Path bundledJar, Path cache, Messages messages) {
        this.setting = setting.strip();
        this.searchPath = searchPath;
        this.bundled = new BundledFfmpeg(bundledJar, cache);
        this.messages = messages;
        this.test = new SelfTest(cache);
        this.kept = new KeptTests(cache);
    }

    /**
     * The first that passes.
     *
     * @throws NemoException where none does: the last one's reason, and how to install FFmpeg
     */
    public Ffmpeg find() throws InterruptedException {
        List<Candidate> tried = candidates();
        Candidate last = tried.get(tried.size() - 1);
        return last.ffmpeg().orElseThrow(() -> new NemoException(new Failure(
                ExitCode.FAILED, "ffmpeg", messages.text("render.no-ffmpeg", last.words()),
                messages.text("render.no-ffmpeg-hint"))));
    }

    /** Those that were tried, in order, up to the first that passes, which is the one chosen; at least one. */
    public List<Candidate> candidates() throws InterruptedException {
        List<Candidate> tried = new ArrayList<>();
        if (!setting.isEmpty()) {
            Path file = Path.of(setting);
            if (file.getNameCount() == 1 && !file.isAbsolute()) {
                file = onPath(setting).orElse(file);
            }
            tried.add(tested(Origin.SETTING, new Program(file, Map.of())));
        }
        Optional<Path> onPath = onPath(windows() ? "ffmpeg.exe" : "ffmpeg");
        if (passed(tried).isEmpty() && onPath.isPresent()) {
            tried.add(tested(Origin.PATH, new Program(onPath.get(), Map.of())));
        }
        if (passed(tried).isEmpty()) {
            tried.add(testedBundled());
        }
        return List.copyOf(tried);
    }

    private static Optional<Candidate> passed(List<Candidate> tried) {
        return tried.stream().filter(candidate -> candidate.ffmpeg().isPresent()).findFirst();
    }

    private Candidate testedBundled() throws InterruptedException {
        if (!bundled.there()) {
            return new Candidate(Origin.BUNDLED, bundled.jar(), Optional.empty(), messages.text("render.not-bundled"));
        }
        try {
            return tested(Origin.BUNDLED, bundled.program());
        } catch (IOException e) {
            CleanText reason = new ForeignText(String.valueOf(e.getMessage())).cleanLine();
            return new Candidate(Origin.BUNDLED, bundled.jar(), Optional.empty(), passedOver(bundled.jar(), reason));
        }
    }

    private Candidate tested(Origin origin, Program program) throws InterruptedException {
        SelfTest.Result result = kept.of(program).orElse(null);
        if (result == null) {
            result = test.of(program);
            kept.keep(program, result);
        }
        Path file = program.file();
        if (!result.passed()) {
            CleanText reason = new ForeignText(result.problem()).cleanLine();
            return new Candidate(origin, file, Optional.empty(), passedOver(file, reason));
        }
        Ffmpeg ffmpeg = new Ffmpeg(origin, program, result.version(), result.encoders());
        String key = "render.chosen-" + origin.name().toLowerCase(Locale.ROOT);
        CleanText words = messages.text(key, file, new ForeignText(result.version()));
        return new Candidate(origin, file, Optional.of(ffmpeg), words);
    }

    private CleanText passedOver(Path file, CleanText reason) {
        return messages.text("render.passed-over", file, reason);
    }

    private Optional<Path> onPath(String name) {
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator))) {
            if (!folder.isBlank()) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }
}
