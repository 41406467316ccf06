/** Conversations with a backend, written down as they pass and answered from again; the format is in the documentation. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.api.cassette;
