/** Nemo Shell's start: options, settings, and the wiring of the rooms. */
@org.jspecify.annotations.NullMarked
package dev.nemosh;
