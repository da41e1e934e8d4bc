/**
 * Promise against result: what the next report says became of the figures of a round. Apart from {@code change}, which
 * compares pledge with pledge and never asks what a figure was reached in; nothing is shared but the model, the codebook
 * and the text tools.
 */
@org.jspecify.annotations.NullMarked
package io.github.planshift.track;
