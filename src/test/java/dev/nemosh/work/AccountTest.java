package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import dev.nemosh.api.Token;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private final FakeCloud cloud = new FakeCloud(time);

    @Test
    void theAnonymousTokenIsFetchedOnceAndKeptForTheNextRun() {
        assertFalse(account().isReady());
        assertEquals(new Token("nmv_usr_1"), account().token());
        assertEquals(new Token("nmv_usr_1"), account().token());
        assertEquals(List.of("client-1"), cloud.clientIds);
        assertEquals(Account.Source.ANONYMOUS, account().status().source());
        assertEquals("anon_1", account().status().userId());
    }

    @Test
    void manyThreadsAskForOneToken() throws Exception {
        Account account = account();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Token> ask = account::token;
            for (Future<Token> token : threads.invokeAll(Stream.generate(() -> ask).limit(32).toList())) {
                assertEquals(new Token("nmv_usr_1"), token.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, cloud.tokensGiven());
    }

    @Test
    void aTokenThatEndsSoonIsRenewedAheadWithTheSameClientId() {
        cloud.tokenEnds = time.instant().plus(Duration.ofDays(7));
        Account account = account();
        account.token();
        time.pass(Duration.ofDays(7).minusMinutes(4));
        cloud.tokenEnds = time.instant().plus(Duration.ofDays(7));
        assertEquals(new Token("nmv_usr_2"), account.token());
        assertEquals(List.of("client-1", "client-1"), cloud.clientIds);
    }

    @Test
    void aTokenThatStillWorksIsUsedWhereNoNewOneCanBeHad() {
        cloud.tokenEnds = time.instant().plus(Duration.ofMinutes(4));
        Account account = account();
        account.token();
        cloud.tokenFails = ApiException.local(ErrorCode.RATE_LIMIT, Reached.YES, "", null);
        assertEquals(new Token("nmv_usr_1"), account.token());
        time.pass(Duration.ofMinutes(5));
        assertThrows(ApiException.class, account::token);
    }

    @Test
    void aRefusedTokenIsReplacedAndTheCallMadeAgain() {
        Account account = account();
        account.token();
        cloud.refusedToken = "nmv_usr_1";
        assertEquals(new Event.Credits(100, 0, 100), account.credits());
        assertEquals(2, cloud.tokensGiven());
    }

    @Test
    void aTokenRefusedInTwoThreadsIsReplacedOnce() {
        Account account = account();
        Token refused = account.token();
        assertEquals(new Token("nmv_usr_2"), account.renewed(refused));
        assertEquals(new Token("nmv_usr_2"), account.renewed(refused));
    }

    @Test
    void aTokenThatTheUserLoggedInWithIsKeptAndNeverReplaced() {
        Account account = account();
        account.login(new Token("nmv_usr_mine"));
        assertEquals(new Token("nmv_usr_mine"), account().token());
        assertEquals(Account.Source.LOGIN, account().status().source());
        cloud.refusedToken = "nmv_usr_mine";
        NemoException refused = assertThrows(NemoException.class, account::credits);
        assertEquals(ExitCode.AUTHENTICATION, refused.failure().exit());
        assertTrue(account.logout());
        assertEquals(new Token("nmv_usr_1"), account.token());
    }

    @Test
    void aTokenFromTheEnvironmentIsNeverKept() {
        Account account = WorkBench.withToken(cloud, directory, time, new Token("nmv_usr_env")).account;
        assertEquals(new Token("nmv_usr_env"), account.token());
        assertEquals(Account.Source.ENVIRONMENT, account.status().source());
        assertEquals(Account.Source.NONE, account().status().source());
    }

    private Account account() {
        return WorkBench.over(cloud, directory, time).account;
    }
}
