/** The studio's pictures: parametric scenes and titles, drawn frame by frame. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.studio.scene;
