/** What is tracked, as immutable records and closed enumerations; no input or output. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.model;
