package io.github.planshift.scan;

/**
 * A sentence of a document, for whoever reads it in place of planshift.
 *
 * @param number running number in the document, from 1
 * @param section heading it stands under, empty where there is none
 * @param offset of the text in the decoded text, in characters (code points)
 * @param text the words of the text, unchanged
 */
public record SentenceText(int number, String section, int offset, String text) {}
