/** A prompt's turn: the agent's steps, carried out, kept, and written as events of either stream dialect. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.turn;
