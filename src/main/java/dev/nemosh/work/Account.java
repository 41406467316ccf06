package dev.nemosh.work;

import dev.nemosh.api.AnonymousToken;
import dev.nemosh.api.ApiException;
import dev.nemosh.api.Credits;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.Token;
import dev.nemosh.store.KeptToken;
import dev.nemosh.store.Tokens;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's account at a backend: a token that works, fetched once, kept, renewed (protocol, 4.1 and 9). Safe for use
 * by several threads; a token is fetched by one of them.
 */
public final class Account {
    /** A token that ends so soon is renewed ahead. */
    private static final Duration NEAR = Duration.ofMinutes(5);

    private final NemoClient client;
    private final @Nullable Token environment;
    private final Supplier<String> clientId;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Messages messages;
    private final OneAtATime flight = new OneAtATime();
    private volatile @Nullable String learnedUserId;

    /** Where the token comes from. */
    public enum Source {
        /** {@code NEMO_TOKEN}: used as it is, never kept, never replaced. */
        ENVIRONMENT,
        /** {@code auth login}: kept, never replaced by itself. */
        LOGIN,
        /** The backend's anonymous account. */
        ANONYMOUS,
        /** None yet: an anonymous one is fetched when it is needed. */
        NONE
    }

    /**
     * What {@code auth status} tells, never the token itself.
     *
     * @param source where the token comes from
     * @param userId the backend's id of the user, where it said one
     * @param expiresAt when the token ends, where the backend said so
     */
    public record Status(Source source, @Nullable String userId, @Nullable Instant expiresAt) {}

    /**
     * The account at the client's backend.
     *
     * @param environment {@code NEMO_TOKEN}, where it may go to this backend; null for none
     * @param clientId gives the id by which the service knows this machine, made when it is first needed
     */
    public Account(
            NemoClient client, @Nullable Token environment, Supplier<String> clientId, Tokens tokens,
            InstantSource clock, Messages messages) {
        this.client = client;
        this.environment = environment;
        this.clientId = clientId;
        this.tokens = tokens;
        this.clock = clock;
        this.messages = messages;
    }

    /** Whether a token is there, so that the next call need not fetch one. */
    public boolean isReady() {
        return environment != null || kept().filter(this::lasts).isPresent();
    }

    /**
     * A token that works as far as is known; fetches one where there is none or the kept one ends soon. Blocks.
     *
     * @throws ApiException where none can be had
     */
    public Token token() {
        if (environment != null) {
            return environment;
        }
        Optional<KeptToken> kept = kept();
        if (kept.filter(this::lasts).isPresent()) {
            return kept.get().token();
        }
        return flight.run(() -> {
            Optional<KeptToken> now = kept();
            if (now.filter(this::lasts).isPresent()) {
                return now.get().token();
            }
            try {
                return fetch();
            } catch (ApiException e) {
                return now.filter(this::works).map(KeptToken::token).orElseThrow(() -> e);
            }
        });
    }

    /**
     * The token to go on with after the backend has refused one (1001).
     *
     * @throws NemoException where it was the user's own, which is never replaced
     * @throws ApiException where no other can be had
     */
    public Token renewed(Token refused) {
        if (environment != null) {
            throw new NemoException(refusal("environment"));
        }
        return flight.run(() -> {
            Optional<KeptToken> now = kept();
            if (now.isPresent() && !now.get().token().equals(refused)) {
                return now.get().token();
            }
            if (now.isPresent() && !now.get().anonymous()) {
                throw new NemoException(refusal("login"));
            }
            return fetch();
        });
    }

    /** Makes a call with the token; where the backend refuses the token (1001), once more with a new one. */
    public <T> T call(Function<Token, T> call) {
        Token token = token();
        try {
            return call.apply(token);
        } catch (ApiException e) {
            if (e.code() != ErrorCode.TOKEN) {
                throw e;
            }
            return call.apply(renewed(token));
        }
    }

    /** The same; an {@link ApiException} with {@code CANCELLED} where the user asks to stop meanwhile. */
    public <T> T call(Function<Token, T> call, Cancel cancel) {
        return Interruption.during(cancel, () -> call(call));
    }

    /** The account's credits, asked now. Blocks. */
    public Event.Credits credits() {
        Credits now = call(client::credits);
        return new Event.Credits(now.available(), now.frozen(), now.total());
    }

    /** The same; an {@link ApiException} with {@code CANCELLED} where the user asks to stop meanwhile. */
    public Event.Credits credits(Cancel cancel) {
        return Interruption.during(cancel, this::credits);
    }

    /** What can be spent now; null where that can't be read, which is no reason to stop. Blocks. */
    @Nullable Long spendable() {
        try {
            return credits().available();
        } catch (ApiException | NemoException e) {
            return null;
        }
    }

    /** What is known without asking the backend. */
    public Status status() {
        if (environment != null) {
            return new Status(Source.ENVIRONMENT, learnedUserId, null);
        }
        return kept()
                .map(kept -> new Status(
                        kept.anonymous() ? Source.ANONYMOUS : Source.LOGIN,
                        kept.userId() == null ? learnedUserId : kept.userId(), kept.expiresAt()))
                .orElse(new Status(Source.NONE, null, null));
    }

    /** An answer of the backend has named the account's id, the {@code bind} value of a registration link. */
    void learnUserId(@Nullable String userId) {
        if (userId != null) {
            learnedUserId = userId;
        }
    }

    /** Takes the user's own token from now on and keeps it. */
    public void login(Token token) {
        tokens.keep(backendKey(), new KeptToken(token, false, null, null));
    }

    /** Forgets the kept token; whether there was one. */
    public boolean logout() {
        return tokens.forget(backendKey());
    }

    private Token fetch() {
        AnonymousToken fresh = client.anonymousToken(clientId.get());
        tokens.keep(backendKey(), new KeptToken(fresh.token(), true, fresh.userId(), fresh.expiresAt()));
        return fresh.token();
    }

    private Optional<KeptToken> kept() {
        return tokens.find(backendKey());
    }

    private boolean lasts(KeptToken kept) {
        return !kept.anonymous() || kept.expiresAt() == null || clock.instant().plus(NEAR).isBefore(kept.expiresAt());
    }

    private boolean works(KeptToken kept) {
        return kept.expiresAt() == null || clock.instant().isBefore(kept.expiresAt());
    }

    private String backendKey() {
        return client.backend().key();
    }

    private Failure refusal(String source) {
        CleanText message = messages.text("work.token-refused-" + source);
        return new Failure(
                ExitCode.AUTHENTICATION, ErrorCode.TOKEN.word(), message,
                messages.text("work.token-refused-" + source + "-hint"));
    }
}
