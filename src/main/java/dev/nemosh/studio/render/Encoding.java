package dev.nemosh.studio.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a film is coded: FFmpeg's arguments. Frames come raw through its input, the sound from a WAV file.
 *
 * @param ffmpeg which codes
 * @param format of the file
 * @param quality of the coding
 * @param width in pixels
 * @param height in pixels
 * @param framesPerSecond of the frames
 */
record Encoding(Ffmpeg ffmpeg, Format format, Quality quality, int width, int height, int framesPerSecond) {
    /** What openh264 needs at 1920x1080 and 30 frames a second; other sizes follow their pixels. */
    private static final double OPENH264_BITS_A_SECOND = 9_000_000;
    private static final double OPENH264_PIXELS = 1920.0 * 1080;
    private static final double PIXEL_EXPONENT = 0.75;
    private static final List<String> TAGS = List.of(
            "-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709",
            "-color_trc", "bt709");

    /** The encoders that the format needs and this FFmpeg lacks; empty where it can code it. */
    String missing() {
        return switch (format) {
            case MP4, MOV, GIF -> "";
            case WEBM -> {
                boolean picture = ffmpeg.codes("libvpx-vp9") || ffmpeg.codes("libvpx");
                yield !picture ? "libvpx-vp9" : ffmpeg.codes("libopus") ? "" : "libopus";
            }
        };
    }

    /**
     * The arguments.
     *
     * @param sound a WAV file
     * @param target the file to be made; its name need not end like the format
     */
    List<String> arguments(Path sound, Path target) {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error", "-y"));
        all.addAll(List.of(
                "-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", width + "x" + height,
                "-framerate", Integer.toString(framesPerSecond), "-color_range", "tv", "-colorspace", "bt709",
                "-color_primaries", "bt709", "-color_trc", "bt709", "-i", "pipe:0"));
        if (format != Format.GIF) {
            all.addAll(List.of("-protocol_whitelist", "file", "-f", "wav", "-i", "file:" + sound.toAbsolutePath()));
            all.addAll(List.of("-map", "0:v:0", "-map", "1:a:0"));
        }
        all.addAll(coding());
        all.addAll(List.of("-map_metadata", "-1", "-f", format.word(), "file:" + target.toAbsolutePath()));
        return List.copyOf(all);
    }

    private List<String> coding() {
        List<String> coding = new ArrayList<>();
        switch (format) {
            case MP4, MOV -> {
                coding.addAll(h264());
                coding.addAll(TAGS);
                coding.addAll(List.of("-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-movflags", "+faststart"));
            }
            case WEBM -> {
                boolean vp9 = ffmpeg.codes("libvpx-vp9");
                coding.addAll(List.of("-c:v", vp9 ? "libvpx-vp9" : "libvpx", "-crf",
                        Integer.toString(quality.vp9Factor()), "-b:v", vp9 ? "0" : Long.toString(bitRate()),
                        "-deadline", "realtime", "-cpu-used", "6"));
                coding.addAll(vp9 ? List.of("-row-mt", "1") : List.of());
                coding.addAll(TAGS);
                coding.addAll(List.of("-c:a", "libopus", "-b:a", "128k"));
            }
            // A palette for each frame: none has to be kept until the film's end.
            case GIF -> coding.addAll(List.of("-an", "-lavfi",
                    "split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=new=1:dither=sierra2_4a",
                    "-loop", "0"));
        }
        return coding;
    }

    private List<String> h264() {
        String keyInterval = Integer.toString(framesPerSecond * 2);
        if (ffmpeg.codes("libx264")) {
            return List.of("-c:v", "libx264", "-preset", "superfast", "-crf", Integer.toString(quality.x264Factor()),
                    "-g", keyInterval);
        }
        String rate = Long.toString(bitRate());
        return List.of("-c:v", "libopenh264", "-rc_mode", "bitrate", "-b:v", rate,
                "-qmax", Integer.toString(quality.openh264Coarsest()), "-profile:v", "high", "-g", keyInterval,
                "-slices", "4");
    }

    private long bitRate() {
        double pixels = StrictMath.pow(width * (double) height / OPENH264_PIXELS, PIXEL_EXPONENT);
        double frames = Math.max(1, framesPerSecond / 30.0);
        return Math.max(200_000, Math.round(OPENH264_BITS_A_SECOND * quality.bits() * pixels * frames));
    }
}
