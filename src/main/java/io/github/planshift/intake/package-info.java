/** Statements become commitments in the store, as proposals; decisions on them complete the coverage. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.intake;
