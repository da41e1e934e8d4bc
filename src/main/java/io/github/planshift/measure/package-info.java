/** Priorities as figures: salience, location quotient, keyness, breadth, spread, and the gap to the national target. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.measure;
