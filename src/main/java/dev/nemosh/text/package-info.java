/** Terminal-safe text: cleaning of foreign words, display width, durations, sizes, secrets, messages, failures. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.text;
