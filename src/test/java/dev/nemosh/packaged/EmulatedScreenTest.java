package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The tests' terminal gives characters the cells that a user's terminal gives them. */
class EmulatedScreenTest {
    private final EmulatedScreen screen = new EmulatedScreen(10, 5);

    @Test
    void aWideCharacterTakesTwoCells() {
        show("片段片段片段x");
        assertEquals("片段片段片\n段x", screen.toString());
    }

    @Test
    void theEndOfARowDoesNotPartAWideCharacter() {
        show("a片段片段片段x\r\nb");
        assertEquals("a片段片段\n片段x\nb", screen.toString());
    }

    @Test
    void aFullRowEndsWhereTheNextCharacterBegins() {
        show("0123456789片\u001b[1;10Hz");
        assertEquals("012345678z\n片", screen.toString());
    }

    @Test
    void picturesTakeTwoCellsAndMarksNone() {
        show("🎬e\u0301🎬234567\r\n🎥");
        assertEquals("🎬e🎬23456\n7\n🎥", screen.toString());
    }

    private void show(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            screen.write(bytes, at, 1);
        }
    }
}
