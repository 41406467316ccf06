package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedColorsTest {

    @ParameterizedTest
    @CsvSource({"000000, 16", "ffffff, 231", "ff0000, 196", "0000ff, 21", "5f87af, 67", "808080, 244", "080808, 232",
        "eeeeee, 255", "1e1e1e, 234", "200000, 232", "33ff33, 83"})
    void aColourHasTheNumberThatEveryTerminalKnows(String color, int number) {
        assertEquals(number, FixedColors.nearest(Integer.parseInt(color, 16)));
    }

    @Test
    void noOtherComesNearer() {
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 17) {
                for (int blue = 0; blue < 256; blue += 16) {
                    int rgb = red << 16 | green << 8 | blue;
                    int least = Integer.MAX_VALUE;
                    for (int number = 16; number < 256; number++) {
                        least = Math.min(least, distance(FixedColors.color(number), rgb));
                    }
                    assertEquals(least, distance(FixedColors.color(FixedColors.nearest(rgb)), rgb),
                            Integer.toHexString(rgb));
                }
            }
        }
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            distance += apart * apart;
        }
        return distance;
    }
}
