/** Tests of the packaged program, run as a process and in a real pseudo-terminal. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.packaged;
