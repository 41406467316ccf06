package dev.nemosh.studio.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.ScoreSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTest {
    private static final int RATE = Synthesiser.RATE;

    static List<String> moods() {
        return Moods.names();
    }

    @ParameterizedTest
    @MethodSource("moods")
    void itIsExactlyAsLongAsAskedAndTheSameEachTime(String mood) {
        float[] first = play(mood, 5, 4.321);
        float[] second = play(mood, 5, 4.321);

        assertEquals(Math.round(4.321 * RATE) * 2, first.length);
        assertEquals(Arrays.hashCode(first), Arrays.hashCode(second));
    }

    @ParameterizedTest
    @MethodSource("moods")
    void itNeitherClipsNorClicksNorFallsSilent(String mood) {
        for (long seed : new long[] {1, 42}) {
            float[] samples = play(mood, seed, 7);

            assertTrue(peak(samples) < 0.97, mood + " peaks at " + peak(samples));
            double rms = 20 * Math.log10(rms(samples, 0, samples.length));
            assertTrue(rms > -32 && rms < -12, mood + " has " + rms + " dB");
            assertTrue(longestSilence(samples) < 0.15 * RATE, mood + " has a gap");
            assertTrue(largestJump(samples) < 0.6, mood + " clicks by " + largestJump(samples));
        }
    }

    @ParameterizedTest
    @MethodSource("moods")
    void itEndsQuietlyAndStartsWithoutAClick(String mood) {
        float[] samples = play(mood, 3, 6);

        assertTrue(Math.abs(samples[0]) < 0.01);
        assertEquals(0, samples[samples.length - 1], 0.0001);
        double last = rms(samples, samples.length - RATE / 5, samples.length);
        double body = rms(samples, RATE * 2, RATE * 8);
        assertTrue(last < body / 4, "the last tenth of a second is nearly gone");
    }

    @Test
    void moodsSeedsAndTemposDiffer() {
        int[] hashes = {
            Arrays.hashCode(play("lofi", 1, 4)), Arrays.hashCode(play("lofi", 2, 4)),
            Arrays.hashCode(play("cinematic", 1, 4)),
            Arrays.hashCode(play(new ScoreSpec("lofi", 120, 1), 4)),
        };
        assertEquals(hashes.length, Arrays.stream(hashes).distinct().count());
    }

    @Test
    void theBeatIsTheOneAskedForFromTheFirstSampleOn() {
        Piece piece = Composer.compose(new ScoreSpec("upbeat", 120, 9), 8L * RATE);

        assertEquals(RATE / 2.0, piece.beatFrames());
        List<Long> kicks = piece.notes().stream()
                .filter(note -> note.instrument() == Instrument.KICK).map(Note::start).toList();
        assertEquals(0, kicks.get(0));
        assertTrue(kicks.stream().allMatch(start -> start % (RATE / 8) == 0));
    }

    @Test
    void aVeryShortOneIsStillMusic() {
        assertTrue(rms(play("cinematic", 1, 0.5), 0, RATE / 2) > 0.001);
        assertEquals(2, play(new ScoreSpec("piano", 0, 1), 1.0 / RATE).length);
    }

    @Test
    void aLongOneKeepsPlaying() {
        float[] samples = play("ambient", 8, 70);

        assertTrue(longestSilence(samples) < 0.15 * RATE);
        assertTrue(rms(samples, RATE * 120, RATE * 130) > 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "lofi, lofi", "lo-fi beats, lofi", "Epic trailer, cinematic", "calm, ambient", "happy pop, upbeat",
        "techno, electronic", "sad piano, piano", "yodelling, lofi", "'', lofi",
    })
    void anUnknownMoodPlaysTheNearest(String word, String mood) {
        assertEquals(mood, Moods.nearest(word).name());
        assertNotEquals(0, Moods.nearest(word).parts().size());
    }

    private static float[] play(String mood, long seed, double seconds) {
        return play(new ScoreSpec(mood, 0, seed), seconds);
    }

    private static float[] play(ScoreSpec spec, double seconds) {
        long frames = Math.round(seconds * RATE);
        Synthesiser synthesiser = new Synthesiser(Composer.compose(spec, frames));
        float[] all = new float[(int) frames * 2];
        float[] block = new float[2_000];
        int at = 0;
        for (int read = synthesiser.read(block); read > 0; read = synthesiser.read(block)) {
            System.arraycopy(block, 0, all, at, read * 2);
            at += read * 2;
        }
        assertEquals(all.length, at);
        return all;
    }

    private static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** The most samples in a row below -50 dB, without the fade at the end. */
    private static int longestSilence(float[] samples) {
        int longest = 0;
        int silent = 0;
        for (int i = 0; i < samples.length - RATE; i += 2) {
            boolean quiet = Math.abs(samples[i]) < 0.003 && Math.abs(samples[i + 1]) < 0.003;
            silent = quiet ? silent + 1 : 0;
            longest = Math.max(longest, silent);
        }
        return longest;
    }

    private static double largestJump(float[] samples) {
        double largest = 0;
        for (int i = 2; i < samples.length; i++) {
            largest = Math.max(largest, Math.abs(samples[i] - samples[i - 2]));
        }
        return largest;
    }
}
