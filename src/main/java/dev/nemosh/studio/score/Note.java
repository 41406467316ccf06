package dev.nemosh.studio.score;

/**
 * One note of a piece.
 *
 * @param start its first sample
 * @param length how many samples the key is held; what rings on after that is the instrument's
 * @param instrument what plays it
 * @param hertz its pitch; drums have their own and ignore it
 * @param level how loud, 0 to 1
 * @param pan -1 is left, 1 is right
 * @param seed of what differs from stroke to stroke: noise, phases
 */
public record Note(long start, long length, Instrument instrument, double hertz, double level, double pan, int seed) {}
