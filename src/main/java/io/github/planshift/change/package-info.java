/** Two rounds compared: which commitments belong together, and what changed on five axes, with one headline. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.change;
