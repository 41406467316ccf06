package dev.nemosh;

import dev.nemosh.api.Sleeper;
import dev.nemosh.api.Transport;
import dev.nemosh.store.StateDirectory;

/**
 * How backends are worked with.
 *
 * @param transport carries the calls
 * @param state keeps what belongs to them
 * @param sleeper lets time pass between calls
 */
record Way(Transport transport, StateDirectory state, Sleeper sleeper) {}
