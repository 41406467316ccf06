/** One line: the table of built-ins, the parser of their words, and the router. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.line;
