/** The pictures of a report: which there are on which page, and what is in them. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.gallery;
