package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Account;
import java.time.InstantSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an anonymous user of the cloud is told before the first prompt that costs credits: once, on one machine. */
public final class FirstPaidPrompt {
    private static final String MARK = "told-what-credits-buy";

    private final StateDirectory state;
    private final InstantSource clock;
    private final Messages messages;

    public FirstPaidPrompt(StateDirectory state, InstantSource clock, Messages messages) {
        this.state = state;
        this.clock = clock;
        this.messages = messages;
    }

    /** The words to tell before a prompt is sent; empty where they have been told or do not concern this user. */
    public Optional<CleanText> words(Workspace workspace) {
        if (workspace.backend().kind() != Backend.Kind.CLOUD || !anonymous(workspace.account())
                || !workspace.turns().all().isEmpty() || state.read(MARK).isPresent()) {
            return Optional.empty();
        }
        state.write(MARK, clock.instant().toString().getBytes(StandardCharsets.UTF_8));
        return Optional.of(messages.text("shell.first-paid"));
    }

    private static boolean anonymous(Account account) {
        Account.Source source = account.status().source();
        return source == Account.Source.ANONYMOUS || source == Account.Source.NONE;
    }
}
