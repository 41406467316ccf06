/** A film as the studio understands it: the typed content of a draft, ready to be drawn, played and coded. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.film;
