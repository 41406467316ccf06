package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Backend;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {
    private static final Backend CLOUD = new Backend(
            Backend.Kind.CLOUD, "cloud", URI.create("https://api.example"), URI.create("https://web.example"));

    @ParameterizedTest
    @CsvSource({
        "TOKEN,3,1001", "SESSION,7,1002", "CREDITS,4,2001", "UNSUPPORTED_FILE,6,4001", "FILE_TOO_LARGE,6,4002",
        "BAD_REQUEST,7,400", "PLAN,5,402", "RATE_LIMIT,7,429", "SERVER,7,5xx", "REFUSED,1,refused",
        "UNREACHABLE,7,unreachable", "TIMEOUT,7,timeout", "WEB_PAGE,7,web-page", "MALFORMED,7,malformed",
        "CANCELLED,130,cancelled", "SOURCE,6,source",
    })
    void eachFailureEndsAScriptWithItsCode(ErrorCode code, int exit, String word) {
        Failure failure = of(code, "", Account.Source.ANONYMOUS, null);
        assertEquals(exit, failure.exit().number());
        assertEquals(word, failure.code());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachFailureHasOneLineAndAHintInBothLanguages(ErrorCode code) {
        for (Language language : Language.values()) {
            Failure failure = new Failures(new Messages(language), CLOUD, () -> status(Account.Source.NONE, null))
                    .of(ApiException.local(code, Reached.YES, "two\nlines \u001b[31m", null));
            assertFalse(failure.message().toString().contains("\n"));
            assertFalse(failure.message().isEmpty());
            assertFalse(failure.hint().isEmpty());
        }
    }

    @Test
    void aCallThatIsNotAsItWasRecordedSaysWhatDiffers() {
        assertEquals("POST /run_sse differs from the recording: \"make 9\" in place of \"make 2\"",
                of(ErrorCode.UNRECORDED, "POST /run_sse\nmake 9\nmake 2", Account.Source.NONE, null)
                        .message().toString());
        assertEquals("the cassette has no answer, or no further one, to GET /x",
                of(ErrorCode.UNRECORDED, "GET /x", Account.Source.NONE, null).message().toString());
    }

    @Test
    void anAnonymousUserWithoutCreditsIsShownWhereToRegister() {
        Failure failure = of(ErrorCode.CREDITS, "", Account.Source.ANONYMOUS, "anon_9f3c");
        assertTrue(failure.hint().toString().contains("https://web.example/register?bind=anon_9f3c"));
    }

    @Test
    void aRegisteredUserWithoutCreditsTopsUp() {
        Failure failure = of(ErrorCode.CREDITS, "", Account.Source.ENVIRONMENT, "u1");
        assertEquals("top up at https://web.example", failure.hint().toString());
    }

    @Test
    void aPlanIsNeverAMatterOfCredits() {
        Failure failure = of(ErrorCode.PLAN, "", Account.Source.ANONYMOUS, null);
        assertFalse(failure.message().toString().contains("credit"));
        assertTrue(failure.hint().toString().contains("https://web.example/register"));
    }

    @Test
    void theBackendsWordsAreToldWithoutSecretsAndWithoutRawJson() {
        assertEquals(
                "the backend refuses the token (1001): nmv_usr_*** is old",
                of(ErrorCode.TOKEN, "nmv_usr_abc is old", Account.Source.ANONYMOUS, null).message().toString());
        assertEquals(
                "the backend refuses the token (1001)",
                of(ErrorCode.TOKEN, "{\"a\":1}", Account.Source.ANONYMOUS, null).message().toString());
    }

    @Test
    void aBackendThatIsNotThereIsAnsweredWithTheStudio() {
        Failure failure = of(ErrorCode.UNREACHABLE, "", Account.Source.NONE, null);
        assertEquals("the backend at api.example can't be reached", failure.message().toString());
        assertTrue(failure.hint().toString().contains("-b embedded"));
    }

    private static Failure of(ErrorCode code, String words, Account.Source source, @Nullable String userId) {
        return new Failures(new Messages(Language.ENGLISH), CLOUD, () -> status(source, userId))
                .of(ApiException.local(code, Reached.YES, words, null));
    }

    private static Account.Status status(Account.Source source, @Nullable String userId) {
        return new Account.Status(source, userId, null);
    }
}
