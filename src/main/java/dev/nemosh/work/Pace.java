package dev.nemosh.work;

import dev.nemosh.api.Sleeper;
import java.time.InstantSource;

/**
 * Time, as a turn sees it.
 *
 * @param timings how long to wait for what
 * @param clock what time it is
 * @param sleeper does the waiting
 */
public record Pace(Timings timings, InstantSource clock, Sleeper sleeper) {}
