/** The bytes of a file (text, Markdown, HTML, PDF, Word) read into plain text with its title, address and date. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.reading;
