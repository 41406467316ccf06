/** Failures of the cloud, to be rehearsed on purpose. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.server.fault;
