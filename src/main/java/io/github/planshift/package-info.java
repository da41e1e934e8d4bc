/** planshift. */
@org.jspecify.annotations.NullMarked
package io.github.planshift;
