/** The studio's HTTP: its server, its routes, and who owns the data directory. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server;
