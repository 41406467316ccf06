/** What a prompt asks for, as typed data: the words are gone, the values are there. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.director.plan;
