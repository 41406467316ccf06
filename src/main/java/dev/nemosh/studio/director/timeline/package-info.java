/** The timeline that prompts work on: clips on lanes, and what can be done to them. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.director.timeline;
