/** Structured text read into a tree that knows the line and column of every value, and typed access that collects every problem. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.tree;
