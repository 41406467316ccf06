package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.CleanText;
import org.junit.jupiter.api.Test;

class PromptLineTest {
    private final PromptLine prompt = new PromptLine();

    @Test
    void sessionAndCreditsStandThereOnceBothAreKnown() {
        assertPrompt("nemo> ", "");
        prompt.session(CleanText.of("lisbon"));
        assertPrompt("nemo> ", "lisbon");
        prompt.credits(297);
        assertPrompt("nemo:lisbon 297c> ", "lisbon 297c");
        prompt.session(null);
        assertPrompt("nemo> ", "297c");
    }

    @Test
    void theStudioOnThisMachineSaysSoAndHasNoCredits() {
        prompt.backend(true);
        assertPrompt("nemo(local)> ", "");
        prompt.session(CleanText.of("lisbon"));
        prompt.credits(297);
        assertPrompt("nemo(local):lisbon> ", "lisbon");
    }

    @Test
    void anotherBackendBeginsWithNothingKnown() {
        prompt.session(CleanText.of("lisbon"));
        prompt.credits(297);
        prompt.backend(false);
        assertPrompt("nemo> ", "");
    }

    private void assertPrompt(String words, String standing) {
        assertEquals(words, prompt.text().plain().toString());
        assertEquals(standing, prompt.standing().toString());
    }
}
