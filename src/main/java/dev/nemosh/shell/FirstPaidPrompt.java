package dev.nemosh.shell;

import dev.nemosh.api.ApiException;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Account;
import dev.nemosh.work.Cancel;
import java.time.InstantSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an anonymous user of the cloud, or of a server with a balance like the cloud's, is told before the first prompt
 * that costs credits: once, on one machine.
 */
public final class FirstPaidPrompt {
    private static final String MARK = "told-what-credits-buy";
    /** A server whose users have more than this counts nothing; the cloud gives 100. */
    private static final long MOST_GIVEN = 1_000;

    private final StateDirectory state;
    private final InstantSource clock;
    private final Messages messages;

    public FirstPaidPrompt(StateDirectory state, InstantSource clock, Messages messages) {
        this.state = state;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The words to tell before a prompt is sent; empty where they have been told or do not concern this user. Asks a
     * server for the balance.
     */
    public Optional<CleanText> words(Workspace workspace, Cancel cancel) {
        if (!anonymous(workspace.account()) || !workspace.turns().all().isEmpty() || state.read(MARK).isPresent()
                || !isPaid(workspace, cancel)) {
            return Optional.empty();
        }
        state.write(MARK, clock.instant().toString().getBytes(StandardCharsets.UTF_8));
        return Optional.of(messages.text("shell.first-paid"));
    }

    private static boolean isPaid(Workspace workspace, Cancel cancel) {
        return switch (workspace.backend().kind()) {
            case CLOUD -> true;
            case SERVER -> hasLittle(workspace.account(), cancel);
            case EMBEDDED, REPLAY -> false;
        };
    }

    /** What goes wrong here, the prompt itself will tell. */
    private static boolean hasLittle(Account account, Cancel cancel) {
        try {
            return account.credits(cancel).available() <= MOST_GIVEN;
        } catch (ApiException | NemoException e) {
            return false;
        }
    }

    private static boolean anonymous(Account account) {
        Account.Source source = account.status().source();
        return source == Account.Source.ANONYMOUS || source == Account.Source.NONE;
    }
}
