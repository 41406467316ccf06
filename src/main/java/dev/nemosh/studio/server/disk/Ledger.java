package dev.nemosh.studio.server.disk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Credits: what work reserves while it runs and costs when it is done. Reservations live in memory only, so that work
 * cut short by the end of the process costs nothing.
 */
public final class Ledger {
    /** What a user is told to have where the studio does no accounting. */
    public static final long PLENTY = 100_000;

    private final Accounts accounts;
    private final boolean counting;
    private final Map<String, Long> frozen = new ConcurrentHashMap<>();

    /**
     * @param counting whether work costs anything; without it everybody always has {@link #PLENTY}
     */
    public Ledger(Accounts accounts, boolean counting) {
        this.accounts = accounts;
        this.counting = counting;
    }

    /**
     * What a user has (protocol, 4.6).
     *
     * @param available free to be used
     * @param frozen reserved for running work
     */
    public record Balance(long available, long frozen) {

        /** Both together. */
        public long total() {
            return available + frozen;
        }
    }

    /** What the user has now. */
    public Balance balance(String userId) {
        if (!counting) {
            return new Balance(PLENTY, 0);
        }
        synchronized (this) {
            long held = frozen.getOrDefault(userId, 0L);
            return new Balance(accounts.credits(userId) - held, held);
        }
    }

    /** Reserves credits for work about to begin; none where the user has too few. */
    public Optional<Hold> hold(String userId, long amount) {
        if (!counting) {
            return Optional.of(new Hold(userId, 0));
        }
        synchronized (this) {
            if (balance(userId).available() < amount) {
                return Optional.empty();
            }
            frozen.merge(userId, amount, Long::sum);
            return Optional.of(new Hold(userId, amount));
        }
    }

    /** A reservation, to be settled once. */
    public final class Hold {
        private final String userId;
        private final long amount;

        private Hold(String userId, long amount) {
            this.userId = userId;
            this.amount = amount;
        }

        /** Ends the reservation; the credits are gone where the work is to be paid for. */
        public void settle(boolean paid) {
            synchronized (Ledger.this) {
                frozen.computeIfPresent(userId, (id, held) -> held > amount ? held - amount : null);
                if (paid && amount > 0) {
                    accounts.spend(userId, amount);
                }
            }
        }
    }
}
