/** What a media file says of itself in its container. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.work.media;
