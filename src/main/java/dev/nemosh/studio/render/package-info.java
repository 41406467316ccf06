/** From a draft to a video file, with FFmpeg as a process. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.render;
