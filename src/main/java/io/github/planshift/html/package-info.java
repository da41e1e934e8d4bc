/** A report's Markdown pages → one HTML page that needs nothing else. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.html;
