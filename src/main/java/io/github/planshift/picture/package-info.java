/** Plain data → pictures as SVG. Hand-made: no chart library for Java writes classes for dark mode without a canvas. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.picture;
