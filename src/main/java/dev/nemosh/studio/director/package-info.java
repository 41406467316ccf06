/** What a prompt asks for: its reading into a plan, and the draft that the plan makes. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.director;
