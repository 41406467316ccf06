/** The embedded backend: a studio on the user's own machine that speaks the service's HTTP. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio;
