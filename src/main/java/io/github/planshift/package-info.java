/**
 * planshift: what regions commit to in work reports and five-year plans, and how it changed.
 *
 * <p>The way of the data: a document is read ({@code reading}) and scanned into statements ({@code scan}); these or
 * records in files ({@code exchange}) become commitments in the store ({@code store}); commitments of two rounds are
 * matched and compared ({@code change}); the words of the texts themselves are
 * compared in {@code terms}; a report says what came of it ({@code report}) and is written out
 * ({@code render}). {@code cli} has a class for each command. {@code codebook} is the country as data, {@code model}
 * what all of them speak of, {@code text} and {@code tree} the tools.
 */
@org.jspecify.annotations.NullMarked
package io.github.planshift;
