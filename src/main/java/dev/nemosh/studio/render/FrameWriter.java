package dev.nemosh.studio.render;

import dev.nemosh.studio.scene.Frame;
import dev.nemosh.studio.scene.Strips;
import dev.nemosh.studio.scene.YuvFrames;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes frames as they are drawn and hands them to FFmpeg behind the drawing's back, hashing them on the way. */
final class FrameWriter implements AutoCloseable {
    private static final int FRAMES = 4;
    private static final long STALL_SECONDS = 120;
    private static final Frame END = Frame.of(1, 1);

    private final OutputStream to;
    private final int width;
    private final int height;
    private final MessageDigest digest = Digests.sha256();
    private final BlockingQueue<Frame> free = new ArrayBlockingQueue<>(FRAMES);
    private final BlockingQueue<Frame> drawn = new ArrayBlockingQueue<>(FRAMES + 1);
    private final Thread thread;
    private volatile @Nullable TakesNoMore failure;

    /** @param to FFmpeg's input, for frames of that size */
    FrameWriter(OutputStream to, int width, int height) {
        this.to = to;
        this.width = width;
        this.height = height;
        for (int i = 0; i < FRAMES; i++) {
            free.add(Frame.of(width, height));
        }
        thread = new Thread(this::work, "frame-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A canvas to draw the next frame on.
     *
     * @throws TakesNoMore where FFmpeg takes no more frames
     */
    Frame canvas() throws TakesNoMore, InterruptedException {
        Frame canvas = free.poll(STALL_SECONDS, TimeUnit.SECONDS);
        check();
        if (canvas == null) {
            throw new TakesNoMore("time limit");
        }
        return canvas;
    }

    /** Takes a canvas with its frame on it. */
    void write(Frame canvas) throws InterruptedException {
        drawn.put(canvas);
    }

    /**
     * Waits until all are written.
     *
     * @return the SHA-256 of all frames as they went to FFmpeg
     */
    String finish() throws TakesNoMore, InterruptedException {
        drawn.put(END);
        thread.join(TimeUnit.SECONDS.toMillis(STALL_SECONDS));
        check();
        if (thread.isAlive()) {
            throw new TakesNoMore("time limit");
        }
        return Digests.hex(digest);
    }

    private void check() throws TakesNoMore {
        TakesNoMore failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void work() {
        byte[] planes = new byte[YuvFrames.bytes(width, height)];
        // This thread alone converts: the others are drawing meanwhile.
        YuvFrames converter = new YuvFrames(new Strips(Runnable::run, 1));
        try (to) {
            for (Frame frame = drawn.take(); frame != END; frame = drawn.take()) {
                converter.convert(frame, planes);
                free.put(frame);
                digest.update(planes);
                to.write(planes);
            }
        } catch (IOException e) {
            failure = new TakesNoMore(String.valueOf(e.getMessage()));
            free.offer(END);
        } catch (InterruptedException e) {
            // Closed; nobody waits for a frame any more.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
