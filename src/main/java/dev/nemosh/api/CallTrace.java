package dev.nemosh.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * Follows one call: ends it where no connection stands in time, whatever it waits for (a name, the third address, a
 * handshake), and remembers whether any of it was sent.
 */
final class CallTrace extends EventListener {
    private final AsyncTimeout deadline;
    private volatile boolean sent;
    private volatile boolean late;
    private volatile boolean connected;
    private volatile @Nullable Call call;

    CallTrace(Duration connect) {
        deadline = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                late = true;
                Call current = call;
                if (current != null) {
                    current.cancel();
                }
            }
        };
        deadline.timeout(connect.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What can be said of a call that got no answer. */
    Reached reached() {
        return sent ? Reached.MAYBE : Reached.NO;
    }

    /** Whether it was ended for want of a connection. */
    boolean isLate() {
        return late;
    }

    /** Whether a connection stood. */
    boolean isConnected() {
        return connected;
    }

    @Override
    public void callStart(Call call) {
        this.call = call;
        deadline.enter();
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
        deadline.exit();
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }

    @Override
    public void callEnd(Call call) {
        deadline.exit();
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        deadline.exit();
    }
}
