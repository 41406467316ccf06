/** Render jobs: a queue of one worker that survives its process. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.export;
