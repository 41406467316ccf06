package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A user's clip or picture as frames of the film, decoded by an FFmpeg of its own, a few frames ahead. Frames are read
 * forwards; where the clip ends before its shot, its last frame stays.
 */
final class MediaFrames implements ShotPainter {
    private static final int AHEAD = 3;
    private static final long STALL_SECONDS = 30;
    private static final byte[] END = new byte[0];

    private final Film film;
    private final Shot.Media shot;
    private final Path file;
    private final Ffmpeg ffmpeg;
    private final Failures failures;
    private final int frameBytes;
    private final BlockingQueue<byte[]> decoded = new ArrayBlockingQueue<>(AHEAD);
    private @Nullable Child child;
    private byte[] current = END;
    private long position = -1;
    private boolean ended;

    MediaFrames(Film film, Shot.Media shot, Path file, Ffmpeg ffmpeg, Failures failures) {
        this.film = film;
        this.shot = shot;
        this.file = file;
        this.ffmpeg = ffmpeg;
        this.failures = failures;
        this.frameBytes = film.width() * film.height() * 4;
    }

    @Override
    public void paint(long number, Frame frame) throws IOException, InterruptedException {
        Child decoder = child == null ? start() : child;
        while (position < number && !ended) {
            byte[] next = decoded.poll(STALL_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw failures.file("render.unreadable", name(), "time limit");
            }
            ended = next.length == 0;
            current = ended ? current : next;
            position++;
        }
        if (current.length == 0) {
            int exit = decoder.await(Duration.ofSeconds(STALL_SECONDS));
            throw failures.file("render.unreadable", name(), MediaProbe.reason(new Answer(exit, "", decoder.said())));
        }
        ByteBuffer.wrap(current).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(frame.pixels());
    }

    private String name() {
        return file.getFileName().toString();
    }

    private Child start() throws IOException {
        long millis = shot.endMillis() - shot.startMillis();
        long frames = Math.max(1, Math.round(millis * film.framesPerSecond() / 1_000.0));
        List<String> arguments = new ArrayList<>(MediaInput.quiet());
        MediaInput input = MediaInput.of(file);
        arguments.addAll(input.arguments(shot.inMillis()));
        arguments.addAll(List.of("-an", "-sn", "-dn", "-map", "0:v:0", "-vf",
                MediaFilters.picture(film, shot, frames), "-frames:v", Long.toString(frames),
                "-f", "rawvideo", "-pix_fmt", "bgr0", "pipe:1"));
        Child started = Child.start(input.feed(ffmpeg.with(arguments)));
        child = started;
        Thread reader = new Thread(() -> read(started.output()), "ffmpeg-frames");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void read(InputStream output) {
        try (output) {
            while (true) {
                byte[] frame = output.readNBytes(frameBytes);
                if (frame.length < frameBytes) {
                    break;
                }
                decoded.put(frame);
            }
            decoded.put(END);
        } catch (IOException | InterruptedException e) {
            decoded.offer(END);
        }
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
        // A reader that waits for room finds it, and then the end of its pipe.
        decoded.clear();
    }
}
