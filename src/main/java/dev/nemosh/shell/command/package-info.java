/** The built-ins: one Spring Shell command each. They answer; they do not print. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.shell.command;
