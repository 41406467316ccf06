package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoudnessTest {
    private static final int SECONDS = 4;

    @Test
    void aStereoToneMeasuresAsTheStandardSays() {
        Loudness loudness = new Loudness();
        loudness.hear(tone(997, 0.0708, 0), SECONDS * WavFile.RATE);

        assertEquals(-23, loudness.lufs(), 0.1);
    }

    @Test
    void pausesDoNotMakeItQuieter() {
        Loudness loudness = new Loudness();
        loudness.hear(tone(997, 0.0708, 0), SECONDS * WavFile.RATE);
        loudness.hear(new float[10 * WavFile.RATE * 2], 10 * WavFile.RATE);

        assertEquals(-23, loudness.lufs(), 0.5);
    }

    @Test
    void silenceHasNone() {
        Loudness loudness = new Loudness();
        loudness.hear(new float[WavFile.RATE * 2], WavFile.RATE);

        assertTrue(Double.isInfinite(loudness.lufs()));
    }

    @Test
    void thePeakBetweenTheSamplesIsFound() {
        TruePeak peak = new TruePeak();
        peak.hear(tone(WavFile.RATE / 4.0, 0.5, 0.125), WavFile.RATE);

        assertEquals(0.5, peak.peak(), 0.02, "each sample is at 0.354");
    }

    private static float[] tone(double hertz, double level, double phase) {
        float[] samples = new float[SECONDS * WavFile.RATE * 2];
        for (int i = 0; i < samples.length; i++) {
            double turns = hertz * (i / 2) / WavFile.RATE + phase;
            samples[i] = (float) (level * Math.sin(2 * Math.PI * turns));
        }
        return samples;
    }
}
