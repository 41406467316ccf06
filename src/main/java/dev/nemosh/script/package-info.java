/** Script files: reading, variables, expectations. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.script;
