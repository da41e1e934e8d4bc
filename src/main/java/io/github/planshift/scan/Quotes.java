package io.github.planshift.scan;

import java.util.BitSet;

/** Which places of a sentence are inside quotation marks or brackets of titles: what stands there is a name. */
final class Quotes {

    private static final int LONGEST_NAME = 40;

    private Quotes() {}

    /** The places between a mark and the one that closes it. */
    static BitSet in(String text) {
        BitSet inside = new BitSet(text.length());
        mark(text, '“', '”', inside);
        mark(text, '‘', '’', inside);
        mark(text, '《', '》', inside);
        mark(text, '〔', '〕', inside);
        mark(text, '「', '」', inside);
        mark(text, '[', ']', inside);
        mark(text, '"', '"', inside);
        return inside;
    }

    private static void mark(String text, char open, char close, BitSet inside) {
        int start = text.indexOf(open);
        while (start >= 0) {
            int end = text.indexOf(close, start + 1);
            if (end < 0) {
                return;
            }
            if (end - start < LONGEST_NAME) {
                inside.set(start, end);
            }
            start = text.indexOf(open, end + 1);
        }
    }
}
