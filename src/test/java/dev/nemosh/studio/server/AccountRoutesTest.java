package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.director.Step;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountRoutesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-19T08:00:00Z"));

    @TempDir
    private Path data;

    @Test
    void aTokenComesWithUserCreditsAndTheEndOfItsWeek() throws Exception {
        try (TestStudio studio = TestStudio.in(data).credits(100).clock(now::get).start()) {
            JsonNode token = TestStudio.json(studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "abc"));
            assertEquals(0, token.path("code").asInt(-1));
            assertTrue(token.path("data").path("token").asText().startsWith("nmv_usr_"));
            assertTrue(token.path("data").path("user_id").asText().startsWith("anon_"));
            assertEquals(100, token.path("data").path("credits").asInt());
            assertEquals("2026-03-26T08:00:00Z", token.path("data").path("expires_at").asText());
        }
    }

    @Test
    void withoutClientIdThereIsNoToken() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start()) {
            assertEquals(400, studio.post("/api/auth/anonymous-token", "").statusCode());
        }
    }

    @Test
    void withoutKnownTokenEveryCallIs1001() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start()) {
            HttpResponse<String> none = studio.get("/api/credits/balance/simple");
            HttpResponse<String> unknown =
                    studio.get("/api/credits/balance/simple", "Authorization", "Bearer nmv_usr_nobody");
            assertEquals(401, none.statusCode());
            assertEquals(1001, TestStudio.code(none));
            assertEquals(401, unknown.statusCode());
            assertEquals(1001, TestStudio.code(unknown));
        }
    }

    @Test
    void aTokenEndsAfterItsWeekAndTheNextFindsTheOldSession() throws Exception {
        try (TestStudio studio = TestStudio.in(data).clock(now::get).start().signedIn()) {
            String session = studio.session;
            now.set(now.get().plus(Duration.ofDays(8)));
            assertEquals(1001, TestStudio.code(studio.call("GET", "/api/credits/balance/simple", "")));
            studio.signedIn();
            studio.session = session;
            assertTrue(studio.state().isObject());
        }
    }

    @Test
    void aSecondTokenOfTheWeekIsRefusedOnlyUnderTheRateLimit() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start()) {
            assertEquals(200, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "abc").statusCode());
            assertEquals(200, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "abc").statusCode());
        }
        try (TestStudio studio = TestStudio.in(data).rateLimit().clock(now::get).start()) {
            assertEquals(200, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "def").statusCode());
            assertEquals(429, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "def").statusCode());
            now.set(now.get().plus(Duration.ofDays(7)));
            assertEquals(200, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "def").statusCode());
        }
    }

    @Test
    void aKeyedStudioGivesTokensToItsOwnUserOnly() throws Exception {
        try (TestStudio studio = TestStudio.in(data).keyed().start()) {
            assertEquals(403, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "guess").statusCode());
            String key = studio.server.key();
            assertEquals(200, studio.post("/api/auth/anonymous-token", "", "X-Client-Id", key).statusCode());
        }
    }

    @Test
    void creditsArePlentifulWithoutAccounting() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.prompt("a city");
            JsonNode balance = TestStudio.json(studio.call("GET", "/api/credits/balance/simple", "")).path("data");
            assertEquals(100_000, balance.path("available").asLong());
            assertEquals(0, balance.path("frozen").asLong());
        }
    }

    @Test
    void aGenerationCostsHundredAnEditFiftyAndThenThereAreNone() throws Exception {
        try (TestStudio studio = TestStudio.in(data).credits(150).start().signedIn()) {
            studio.prompt("a city");
            assertEquals(50, available(studio));
            studio.prompt("make it night");
            assertEquals(0, available(studio));
            HttpResponse<String> refused = studio.prompt("make it day");
            assertEquals(2001, TestStudio.code(refused));
        }
    }

    @Test
    void aTurnWithoutDraftCostsNothing() throws Exception {
        try (TestStudio studio = TestStudio.in(data).credits(100)
                .agent((prompt, project) ->
                        List.of(new Step.Refuse("Which mood?")))
                .start().signedIn()) {
            studio.prompt("something");
            assertEquals(100, available(studio));
        }
    }

    @Test
    void aClaimTokenShowsThePageAndNothingElse() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.prompt("<b>City</b>");
            JsonNode claim = TestStudio.json(studio.call(
                    "POST", "/api/auth/claim-token",
                    "{\"task_id\":\"t\",\"session_id\":\"" + studio.session + "\"}")).path("data");
            String token = claim.path("claim_token").asText();
            assertTrue(token.startsWith("clm_"));
            assertEquals(604_800, claim.path("expires_in").asInt());
            HttpResponse<String> page = studio.get("/workspace/claim?ct=" + token);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("&lt;b&gt;City&lt;/b&gt;"));
            assertEquals(404, studio.get("/workspace/claim?ct=clm_guess").statusCode());
            assertEquals(401, studio.get("/api/credits/balance/simple", "Authorization", "Bearer " + token)
                    .statusCode());
        }
    }

    @Test
    void noTokenIsOnTheDiskAndNobodyElseCanReadTheFiles() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.prompt("a city");
            try (Stream<Path> all = Files.walk(data)) {
                for (Path file : all.toList()) {
                    if (file.equals(data)) {
                        continue;
                    }
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    boolean directory = Files.isDirectory(file);
                    assertTrue(rights.endsWith("------"), file + " " + rights);
                    assertFalse(!directory && Files.readString(file).contains(studio.token), file.toString());
                }
            }
        }
    }

    private static long available(TestStudio studio) throws Exception {
        return TestStudio.json(studio.call("GET", "/api/credits/balance/simple", "")).path("data").path("available")
                .asLong();
    }
}
