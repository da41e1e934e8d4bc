package io.github.planshift.reading;

/** Characters of Chinese writing, between which no blanks stand. */
final class Wide {

    private Wide() {}

    /** Whether it is a Han character, Chinese punctuation, or a full-width form. */
    static boolean is(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE4F')
                || (c >= '\uFF00' && c <= '\uFFEF')
                || (c >= '\uD840' && c <= '\uD88F')
                || (c >= '\uDC00' && c <= '\uDFFF')
                || c == '—'
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '…';
    }
}
