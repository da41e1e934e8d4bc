/** Pure functions on text: display width, normalising, similarity, word differences, phrase matching, numerals. */
@org.jspecify.annotations.NullMarked
package io.github.planshift.text;
