/** Pictures of the tests' terminal, for the documents. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.packaged.picture;
