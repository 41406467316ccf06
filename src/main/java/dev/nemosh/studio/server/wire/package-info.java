/** What the studio's routes say on the wire: envelopes, refusals, files by ranges. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.wire;
