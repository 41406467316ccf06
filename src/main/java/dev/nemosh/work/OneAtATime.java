package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Requests that one thread at a time makes, so that others find what it brought. Safe for use by several threads. */
final class OneAtATime {
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Does the work once no other thread is at it.
     *
     * @throws ApiException cancelled where the thread is interrupted while it waits; nothing was sent then
     */
    <T> T run(Supplier<T> work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiException.local(ErrorCode.CANCELLED, Reached.NO, "", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
