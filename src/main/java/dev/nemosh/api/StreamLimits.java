package dev.nemosh.api;

import java.time.Duration;

/**
 * How long a prompt's stream is watched (protocol, 10).
 *
 * @param idle without anything but signs of life
 * @param whole altogether
 */
public record StreamLimits(Duration idle, Duration whole) {}
