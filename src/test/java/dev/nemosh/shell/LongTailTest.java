package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class LongTailTest {

    @Test
    void aLongUnfinishedLineIsPartedIntoRows() {
        assertEquals("x".repeat(20) + "\n" + "x".repeat(5) + "\nworking\nnemo> ", region("x".repeat(25)).toString());
        assertEquals("a" + "长".repeat(9) + "\n长\nworking\nnemo> ", region("a" + "长".repeat(10)).toString());
    }

    @Test
    void ofOneThatFillsTheScreenItsEndIsShown() {
        String shown = region("x".repeat(400) + "end").toString();

        assertEquals(("x".repeat(20) + "\n").repeat(3) + "end\nworking\nnemo> ", shown);
    }

    private static AttributedString region(String tail) {
        return new LiveRegion(new AttributedString(tail), new AttributedString("working"),
                new AttributedString("nemo> "), "").within(20, 10);
    }
}
