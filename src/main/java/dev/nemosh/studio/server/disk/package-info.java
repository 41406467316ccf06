/** What the studio keeps on disk: accounts, sessions, drafts, media and render jobs, one file an entity. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.disk;
