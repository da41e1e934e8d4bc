package io.github.planshift.scan;

/**
 * A sentence of a report.
 *
 * @param number running number in the document, from 1
 * @param section the heading it stands under, or an empty text
 * @param start where it begins in the clean text
 * @param text without the blanks around it
 * @param heading whether it is a heading itself
 */
record Sentence(int number, String section, Phase phase, int start, String text, boolean heading) {}
