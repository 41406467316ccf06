/** The reading of a prompt: tokens, the mentions that are recognised in them, clauses, and what is left over. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.director.reading;
