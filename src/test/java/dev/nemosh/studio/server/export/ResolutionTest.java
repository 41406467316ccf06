package dev.nemosh.studio.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    @ParameterizedTest
    @CsvSource({
        "1080p, 1920, 1080, 1920x1080", "1080p, 1080, 1920, 1080x1920", "720p, 1080, 1350, 720x900",
        "540p, 1920, 1080, 960x540", "4k, 1920, 1080, 3840x2160", "640x361, 1920, 1080, 640x360",
        "4k, 3000, 1000, none", "10x10, 1920, 1080, none", "big, 1920, 1080, none", "9999x9999, 1920, 1080, none"
    })
    void aSizeIsReadForTheShapeOfTheDraft(String word, int width, int height, String size) {
        assertEquals(size, Resolution.of(word, new Resolution(width, height))
                .map(found -> found.width() + "x" + found.height()).orElse("none"));
    }
}
