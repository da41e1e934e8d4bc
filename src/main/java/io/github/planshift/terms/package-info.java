/** The expressions that appear, rise, fall and vanish between rounds, found in the texts themselves. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.terms;
