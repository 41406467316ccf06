/** The terminal: commands, runner, painter, completion, and the outputs that turn events into something to read. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.shell;
