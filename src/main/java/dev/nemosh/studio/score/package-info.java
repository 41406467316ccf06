/** The studio's music: a seeded synthesiser with a preset for each mood. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.score;
