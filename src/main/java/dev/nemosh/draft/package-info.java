/** The timeline: a draft with its tracks and segments, read from the wire's JSON, compared and narrowed. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.draft;
