package dev.nemosh.studio.server.turn;

import dev.nemosh.studio.server.disk.Ledger;
import dev.nemosh.studio.server.disk.Sessions;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Messages;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Every running turn. A session has one at a time: a prompt that comes while another is at work waits for it, with its
 * stream open.
 */
public final class Turns implements AutoCloseable {
    private static final long GENERATION_CREDITS = 100;
    private static final long EDIT_CREDITS = 50;
    private static final int MOST_AT_ONCE = 4;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Stage stage;
    private final Ledger ledger;
    private final ExecutorService workers;
    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

    /** What every turn works with. */
    record Stage(Agent agent, Sessions sessions, Faults faults, Pacing pacing, Messages messages, Pause pause) {}

    public Turns(
            Agent agent, Sessions sessions, Ledger ledger, Faults faults, Pacing pacing, Messages messages) {
        this.stage = new Stage(agent, sessions, faults, pacing, messages, new Pause());
        this.ledger = ledger;
        this.workers = Executors.newFixedThreadPool(MOST_AT_ONCE, task -> {
            Thread thread = new Thread(task, "studio-turn");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins a turn, or lines it up behind the session's running one.
     *
     * @throws Refusal where the user has too few credits for it
     */
    public TurnStream begin(StudioSession session, String prompt, EventForm form) {
        long cost = session.draftVersion() == 0 ? GENERATION_CREDITS : EDIT_CREDITS;
        Ledger.Hold hold = ledger.hold(session.userId(), cost).orElseThrow(Refusal::outOfCredits);
        Turn turn = new Turn(session.sessionId(), prompt, form, hold, stage);
        synchronized (last) {
            last.values().removeIf(CompletableFuture::isDone);
            last.compute(session.sessionId(), (id, before) ->
                    before == null ? CompletableFuture.runAsync(turn, workers) : before.thenRunAsync(turn, workers));
        }
        return turn.stream();
    }

    /** Hurries the running turns to their end, so that what they make is kept. */
    @Override
    public void close() {
        stage.pause().end();
        workers.shutdown();
        try {
            workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
