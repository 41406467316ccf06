/** Users' media on their way in: types, signatures, addresses that may be fetched, and what a file holds. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.media;
