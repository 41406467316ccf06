package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.packaged.EmulatedScreen.Look;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void charactersHaveTheirLooks() {
        show("\u001b[1;36mb\u001b[22mp\u001b[0;2mf\u001b[0;38;2;255;0;0;48;5;4m片\u001b[0mz");
        List<EmulatedScreen.Cell> cells = screen.cells().get(0);
        assertEquals(new Look(0x088, -1, true, false, false, false), cells.get(0).look());
        assertEquals(new Look(0x088, -1, false, false, false, false), cells.get(1).look());
        assertEquals(new Look(-1, -1, false, true, false, false), cells.get(2).look());
        assertEquals(new EmulatedScreen.Cell("片", 3, new Look(0xf00, 0x008, false, false, false, false)), cells.get(3));
        assertEquals(new EmulatedScreen.Cell("z", 5, new Look(-1, -1, false, false, false, false)), cells.get(4));
    }

    private void show(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            screen.write(bytes, at, 1);
        }
    }
}
