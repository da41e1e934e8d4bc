/**
 * A report → pages: the context that templates are rendered with, the templates, and the directory the pages are kept
 * in.
 */
@org.jspecify.annotations.NullMarked
package io.github.planshift.site;
