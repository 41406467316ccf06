package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.score.Composer;
import dev.nemosh.studio.score.Synthesiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Mixes a film's sound: the music at one loudness, users' sounds as they are, each at its cue's volume; then, where the
 * whole would pass the ceiling, all of it a little lower. Every step goes through scratch files in small blocks, so a
 * long film needs no more memory than a short one.
 */
final class SoundTrack {
    /** The loudness of music at full volume. */
    static final double MUSIC_LUFS = -16;
    /** What the mix may reach between its samples: -1 dB. */
    static final double CEILING = 0.891;

    private static final int BLOCK = 4_800;
    private static final Duration DECODING_LIMIT = Duration.ofMinutes(10);

    /**
     * A mixed sound.
     *
     * @param sha256 of its samples
     * @param lufs its loudness; negative infinity for silence
     */
    record Mixed(String sha256, double lufs) {}

    /** One sound of the mix: where it lies in the film, in samples, and how loud it is. */
    private record Line(Path file, long start, long end, double gain, long fadeIn, long fadeOut) {

        double gainAt(long frame) {
            double in = fadeIn > 0 ? Math.min(1, (frame - start) / (double) fadeIn) : 1;
            double out = fadeOut > 0 ? Math.min(1, (end - frame) / (double) fadeOut) : 1;
            return gain * in * out;
        }
    }

    private final Ffmpeg ffmpeg;
    private final MediaLibrary media;
    private final Failures failures;
    private final Path scratch;

    /** @param scratch a folder of its own, emptied by the caller */
    SoundTrack(Ffmpeg ffmpeg, MediaLibrary media, Failures failures, Path scratch) {
        this.ffmpeg = ffmpeg;
        this.media = media;
        this.failures = failures;
        this.scratch = scratch;
    }

    /** Mixes the film's sound into a WAV file exactly as long as its frames. */
    Mixed mix(Film film, Path wav) throws IOException, InterruptedException {
        long frames = Math.round(film.frameCount() * (double) WavFile.RATE / film.framesPerSecond());
        List<Line> lines = new ArrayList<>();
        for (Cue cue : film.cues()) {
            line(cue).ifPresent(lines::add);
        }
        for (Shot shot : film.shots()) {
            line(shot).ifPresent(lines::add);
        }
        Path sum = scratch.resolve("sum.pcm");
        TruePeak peak = new TruePeak();
        Loudness loudness = new Loudness();
        sum(lines, frames, sum, peak, loudness);
        double gain = peak.peak() > CEILING ? CEILING / peak.peak() : 1;
        try (PcmFile.Reader reader = new PcmFile.Reader(sum); WavFile out = new WavFile(wav)) {
            float[] block = new float[BLOCK * 2];
            for (int read = reader.read(block, BLOCK); read > 0; read = reader.read(block, BLOCK)) {
                out.write(block, read, gain);
            }
            return new Mixed(out.sha256(), loudness.lufs() + 20 * StrictMath.log10(gain));
        }
    }

    private void sum(List<Line> lines, long frames, Path sum, TruePeak peak, Loudness loudness)
            throws IOException, InterruptedException {
        List<PcmFile.Reader> readers = new ArrayList<>();
        try (PcmFile.Writer writer = new PcmFile.Writer(sum)) {
            for (Line line : lines) {
                readers.add(new PcmFile.Reader(line.file()));
            }
            float[] mix = new float[BLOCK * 2];
            for (long at = 0; at < frames; at += BLOCK) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Arrays.fill(mix, 0);
                int count = (int) Math.min(BLOCK, frames - at);
                for (int i = 0; i < lines.size(); i++) {
                    add(lines.get(i), readers.get(i), mix, at, count);
                }
                peak.hear(mix, count);
                loudness.hear(mix, count);
                writer.write(mix, count);
            }
        } finally {
            for (PcmFile.Reader reader : readers) {
                reader.close();
            }
        }
    }

    private static void add(Line line, PcmFile.Reader reader, float[] mix, long at, int count) throws IOException {
        long from = Math.max(at, line.start());
        long to = Math.min(at + count, line.end());
        if (from >= to) {
            return;
        }
        float[] block = new float[(int) (to - from) * 2];
        int read = reader.read(block, (int) (to - from));
        for (int i = 0; i < read; i++) {
            double gain = line.gainAt(from + i);
            int place = (int) (from - at + i) * 2;
            mix[place] += (float) (block[i * 2] * gain);
            mix[place + 1] += (float) (block[i * 2 + 1] * gain);
        }
    }

    private Optional<Line> line(Cue cue) throws IOException, InterruptedException {
        long start = samples(cue.startMillis());
        long end = samples(cue.endMillis());
        if (end <= start || cue.volume() <= 0) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(scratch, "cue-", ".pcm");
        double gain = cue.volume();
        if (cue instanceof Cue.Score score) {
            gain *= play(score, end - start, file);
        } else if (cue instanceof Cue.Media sound) {
            decode(sound.source(), sound.inMillis(), sound.endMillis() - sound.startMillis(), 1, file);
        }
        return Optional.of(new Line(
                file, start, end, gain, samples(cue.fadeInMillis()), samples(cue.fadeOutMillis())));
    }

    private Optional<Line> line(Shot shot) throws IOException, InterruptedException {
        long start = samples(shot.startMillis());
        long end = samples(shot.endMillis());
        if (!(shot instanceof Shot.Media clip) || clip.picture() || clip.volume() <= 0 || end <= start) {
            return Optional.empty();
        }
        Path file = Files.createTempFile(scratch, "clip-", ".pcm");
        decode(clip.source(), clip.inMillis(), clip.endMillis() - clip.startMillis(), clip.speed(), file);
        return Optional.of(new Line(file, start, end, clip.volume(), samples(clip.fadeInMillis()), 0));
    }

    /** Plays the music; gives what it is to be multiplied by to be as loud as all music. */
    private double play(Cue.Score cue, long frames, Path file) throws IOException, InterruptedException {
        Synthesiser synthesiser = new Synthesiser(Composer.compose(cue.score(), frames));
        Loudness loudness = new Loudness();
        TruePeak peak = new TruePeak();
        float[] block = new float[BLOCK * 2];
        try (PcmFile.Writer writer = new PcmFile.Writer(file)) {
            for (int read = synthesiser.read(block); read > 0; read = synthesiser.read(block)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                loudness.hear(block, read);
                peak.hear(block, read);
                writer.write(block, read);
            }
        }
        double lufs = loudness.lufs();
        double gain = Double.isInfinite(lufs) ? 1 : StrictMath.pow(10, (MUSIC_LUFS - lufs) / 20);
        return Math.min(gain, CEILING / Math.max(1e-9, peak.peak()));
    }

    /** Decodes a stretch of a user's sound; a clip without sound gives silence. */
    private void decode(String source, long inMillis, long lengthMillis, double speed, Path file)
            throws IOException, InterruptedException {
        Path from = media.fileOf(source);
        List<String> arguments = new ArrayList<>(MediaInput.quiet());
        MediaInput input = MediaInput.of(from);
        arguments.addAll(input.arguments(inMillis));
        arguments.addAll(List.of("-vn", "-sn", "-dn", "-map", "0:a:0?", "-af", MediaFilters.sound(speed),
                "-t", MediaInput.seconds(lengthMillis), "-f", "f32le", "-y", "file:" + file.toAbsolutePath()));
        Answer answer = Answer.of(input.feed(ffmpeg.with(arguments)), DECODING_LIMIT);
        boolean soundless = answer.words().contains("does not contain any stream");
        if (!answer.ok() && !soundless) {
            throw failures.file("render.unreadable", from.getFileName().toString(), MediaProbe.reason(answer));
        }
    }

    private static long samples(long millis) {
        return millis * WavFile.RATE / 1_000;
    }
}
