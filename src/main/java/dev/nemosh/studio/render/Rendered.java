package dev.nemosh.studio.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A finished render.
 *
 * @param file where it lies
 * @param bytes its size
 * @param durationMillis its length
 * @param frames how many were drawn
 * @param framesSha256 the hash of all drawn frames before coding (planes of yuv420p)
 * @param samplesSha256 the hash of all samples before coding (16 bits, stereo)
 * @param lufs the loudness of its sound; negative infinity for silence
 * @param ffmpeg which coded it
 */
public record Rendered(
        Path file, long bytes, long durationMillis, long frames, String framesSha256, String samplesSha256,
        double lufs, Ffmpeg ffmpeg) {

    /** The render's log: what was drawn and played, to the bit, and who coded it. */
    public List<String> log() {
        return List.of(
                "frames " + frames,
                "frames-sha256 " + framesSha256,
                "samples-sha256 " + samplesSha256,
                String.format(Locale.ROOT, "loudness %.1f LUFS", lufs),
                "coder " + ffmpeg.file() + " " + ffmpeg.version(),
                "bytes " + bytes);
    }
}
