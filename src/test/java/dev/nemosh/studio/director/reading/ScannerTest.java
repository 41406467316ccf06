package dev.nemosh.studio.director.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
    private static final Scanner SCANNER = new Scanner(new Lexicon());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10s | 10000", "ten seconds | 10000", "15-second | 15000", "half a minute | 30000", "1.5 min | 90000",
        "a minute and a half | 90000", "one minute and thirty seconds | 90000", "twenty five seconds | 25000",
        "1:30 | 90000", "500ms | 500", "十秒 | 10000", "半分钟 | 30000", "一分半 | 90000", "1分30秒 | 90000",
        "两分钟 | 120000", "二十五秒钟 | 25000", "１０秒 | 10000",
    })
    void lengths(String words, long millis) {
        assertEquals(millis, only(words, Topic.LENGTH).millis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from 2 to 5 seconds | 2000 | 5000", "0-3s | 0 | 3000", "2s - 4s | 2000 | 4000",
        "between 2 and 4 seconds | 2000 | 4000", "the first 3 seconds | 0 | 3000", "前三秒 | 0 | 3000",
        "第2秒到第5秒 | 2000 | 5000", "从2到5秒 | 2000 | 5000", "from 0:02 to 0:05 | 2000 | 5000",
    })
    void stretches(String words, long from, long to) {
        Sense span = only(words, Topic.SPAN);
        assertEquals(List.of(from, to), List.of(span.millis(), Math.round(span.until())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "35% | 0.35", "35 percent | 0.35", "百分之三十五 | 0.35", "三成 | 0.3", "100% | 1",
    })
    void fractions(String words, double fraction) {
        assertEquals(fraction, only(words, Topic.PERCENT).amount(), 0.0001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9:16 | 9:16", "9比16 | 9:16", "1080p | 1080p", "4k | 4k", "vertical | portrait", "竖屏 | portrait", "方形 | square",
    })
    void shapes(String words, String shape) {
        assertEquals(shape, only(words, Topic.SHAPE).word());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"Top 10\" | Top 10", "“Top 10” | Top 10", "'It's here' | It's here", "「城市」 | 城市", "《海风》 | 海风",
        "‘Don’t stop’ | Don’t stop", "『夜』 | 夜", "\"add music, 10s\" | add music, 10s",
    })
    void quotations(String words, String inside) {
        assertEquals(inside, only(words, Topic.QUOTE).word());
    }

    @Test
    void anApostropheOpensNoQuotation() {
        assertTrue(SCANNER.mentions("don't make it's title's end").stream().noneMatch(m -> m.is(Topic.QUOTE)));
    }

    @Test
    void sizesRatesSeedsAndOrdinalsAreNoLengths() {
        assertEquals(1_920, (long) only("1080x1920", Topic.SIZE).until());
        assertEquals(1_080, (long) only("1080×1920", Topic.SIZE).amount());
        assertEquals(30, only("30fps", Topic.RATE).count());
        assertEquals(42, only("seed 42", Topic.SEED).count());
        assertEquals(42, only("种子42", Topic.SEED).count());
        assertEquals(2, only("第二个", Topic.ORDINAL).count());
        assertTrue(SCANNER.mentions("a second scene").stream().noneMatch(mention -> mention.is(Topic.LENGTH)));
    }

    @Test
    void charactersThatAreNotKnownAreOneWord() {
        List<String> unknown = SCANNER.mentions("做一个麒麟瑞兽的视频").stream()
                .filter(mention -> !mention.known()).map(Mention::words).toList();
        assertEquals(List.of("麒麟瑞兽"), unknown);
    }

    private static Sense only(String words, Topic topic) {
        List<Mention> mentions = SCANNER.mentions(words);
        assertEquals(1, mentions.size(), mentions.toString());
        return mentions.get(0).as(topic).orElseThrow(() -> new AssertionError(mentions.toString()));
    }
}
