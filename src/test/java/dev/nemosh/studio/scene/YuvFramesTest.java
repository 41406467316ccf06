package dev.nemosh.studio.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuvFramesTest {
    private final YuvFrames frames = new YuvFrames(new Strips(Runnable::run, 2));

    @ParameterizedTest(name = "{0} is {1} {2} {3}")
    @CsvSource({
        "000000, 16, 128, 128", "ffffff, 235, 128, 128", "ff0000, 63, 102, 240", "00ff00, 173, 42, 26",
        "0000ff, 32, 240, 118", "808080, 126, 128, 128"
    })
    void coloursAreThoseOfBt709InLimitedRange(String colour, int luma, int blue, int red) {
        Frame frame = Frame.of(64, 34);
        Arrays.fill(frame.pixels(), Integer.parseInt(colour, 16));
        byte[] planes = new byte[YuvFrames.bytes(64, 34)];
        frames.convert(frame, planes);
        int pixels = 64 * 34;
        for (int at : new int[] {0, pixels - 1}) {
            assertEquals(luma, planes[at] & 255);
        }
        for (int at : new int[] {0, pixels / 4 - 1}) {
            assertEquals(blue, planes[pixels + at] & 255, 1);
            assertEquals(red, planes[pixels + pixels / 4 + at] & 255, 1);
        }
    }

    @Test
    void oddSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> YuvFrames.bytes(63, 34));
    }

    @Test
    void aBufferThatIsTooSmallIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> frames.convert(Frame.of(4, 4), new byte[23]));
    }
}
