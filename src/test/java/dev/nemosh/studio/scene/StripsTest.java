package dev.nemosh.studio.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class StripsTest {

    @Test
    void everyRowIsDrawnOnce() throws Exception {
        var executor = Executors.newFixedThreadPool(3);
        try {
            AtomicIntegerArray drawn = new AtomicIntegerArray(101);
            new Strips(executor, 4).over(7, 101, (worker, from, to) -> {
                for (int row = from; row < to; row++) {
                    drawn.incrementAndGet(row);
                }
            });
            for (int row = 0; row < 101; row++) {
                assertEquals(row < 7 ? 0 : 1, drawn.get(row), "row " + row);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void anExecutorThatNeverRunsAnythingDoesNotHoldUpTheCaller() {
        int[] rows = new int[50];
        new Strips(task -> {}, 4).over(0, 50, (worker, from, to) -> Arrays.fill(rows, from, to, 1));
        assertEquals(50, Arrays.stream(rows).sum());
    }

    @Test
    void aFailureReachesTheCaller() {
        Strips strips = new Strips(Runnable::run, 2);
        var failure = assertThrows(IllegalStateException.class, () -> strips.over(0, 50, (worker, from, to) -> {
            throw new IllegalStateException("no ink");
        }));
        assertTrue(failure.getMessage().contains("no ink"));
    }

    @Test
    void noRowsAreNoWork() {
        new Strips(Runnable::run, 1).over(5, 5, (worker, from, to) -> {
            throw new AssertionError("asked to draw");
        });
    }
}
