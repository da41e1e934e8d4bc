/** Which commitments of different rounds are the same one. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.match;
