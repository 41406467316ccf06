/** The wire: the service's HTTP, its errors, and its event stream decoded to agent events. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.api;
