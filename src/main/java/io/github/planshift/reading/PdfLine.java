package io.github.planshift.reading;

/**
 * A line as it stands on a page, in points from the upper left.
 *
 * @param page from 1
 * @param size of its largest characters
 * @param firstWord width up to where the line could have been broken first
 */
record PdfLine(
        int page,
        double top,
        double left,
        double right,
        double size,
        double firstWord,
        double pageWidth,
        String text) {}
