package dev.nemosh.shell;

import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** An output that also adds up what a line has changed the credits by. */
final class Spending extends PassingOutput {
    private @Nullable Long credits;

    Spending(Output output) {
        super(output);
    }

    /** What the line has changed the credits by so far; null where nothing is known of it. */
    synchronized @Nullable Long credits() {
        return credits;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Receipt receipt
                && receipt.creditsBefore() != null && receipt.creditsAfter() != null) {
            add(receipt.creditsAfter() - receipt.creditsBefore());
        }
        super.accept(event);
    }

    private synchronized void add(long difference) {
        credits = (credits == null ? 0 : credits) + difference;
    }
}
