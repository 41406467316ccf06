package dev.nemosh.studio.scene;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Rows of a picture shared out over the cores. The caller works too, so a busy or even a full executor delays but never
 * blocks it. What is drawn may not depend on who draws which rows.
 */
public final class Strips {
    /** Rows of one strip; a multiple of the bloom's cell, so that a cell never has two writers at a time. */
    private static final int ROWS = 16;

    private final Executor executor;
    private final int workers;

    /**
     * @param executor runs the other workers
     * @param workers how many work at a time, the caller included; at least 1
     */
    public Strips(Executor executor, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker");
        }
        this.executor = executor;
        this.workers = workers;
    }

    /** How many work at a time. */
    public int workers() {
        return workers;
    }

    /** Draws rows {@code from} to {@code to} (exclusive) and returns when all are done. */
    void over(int from, int to, Work work) {
        int first = Math.floorDiv(from, ROWS);
        int strips = Math.floorDiv(to - 1, ROWS) - first + 1;
        if (to <= from) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(strips);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        for (int worker = 1; worker < Math.min(workers, strips); worker++) {
            int number = worker;
            executor.execute(() -> take(number, first, strips, from, to, next, left, failure, work));
        }
        take(0, first, strips, from, to, next, left, failure, work);
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("drawing was interrupted");
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void take(
            int worker, int first, int strips, int from, int to, AtomicInteger next, CountDownLatch left,
            AtomicReference<RuntimeException> failure, Work work) {
        for (int strip = next.getAndIncrement(); strip < strips; strip = next.getAndIncrement()) {
            int row = (first + strip) * ROWS;
            try {
                work.rows(worker, Math.max(from, row), Math.min(to, row + ROWS));
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                left.countDown();
            }
        }
    }

    /** Draws some rows. */
    interface Work {
        /**
         * @param worker 0 to workers - 1; never two at a time with the same number
         * @param from first row
         * @param to the row after the last
         */
        void rows(int worker, int from, int to);
    }
}
