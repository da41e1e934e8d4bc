/** Regions, sectors, indicators, rounds and wording: the country as data, and finding a name among its aliases. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.codebook;
