package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** An output that also adds up what a line has changed the credits by. */
final class Spending implements Output {
    private final Output output;
    private @Nullable Long credits;

    Spending(Output output) {
        this.output = output;
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
        output.accept(event);
    }

    @Override
    public void answer(Answer answer, boolean json) {
        output.answer(answer, json);
    }

    @Override
    public void failure(Failure failure, @Nullable Place place) {
        output.failure(failure, place);
    }

    @Override
    public void result(LineResult result) {
        output.result(result);
    }

    private synchronized void add(long difference) {
        credits = (credits == null ? 0 : credits) + difference;
    }
}
