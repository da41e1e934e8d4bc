package io.github.planshift.scan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A set of short terms, asked whether one stands at a place of a text. */
final class Terms {

    private final Set<String> terms;
    private final int longest;

    Terms(Collection<String> terms) {
        this.terms = Set.copyOf(terms);
        this.longest = terms.stream().mapToInt(String::length).max().orElse(0);
    }

    /** These terms and more. */
    Terms and(Collection<String> more) {
        Set<String> all = new HashSet<>(terms);
        all.addAll(more);
        return new Terms(all);
    }

    /** Length of the longest term that begins here, 0 where none does. */
    int lengthAt(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
            if (terms.contains(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Length of the longest term that ends here, 0 where none does. */
    int lengthBefore(String text, int end) {
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (terms.contains(text.substring(end - length, end))) {
                return length;
            }
        }
        return 0;
    }

    /** All the terms. */
    Set<String> all() {
        return terms;
    }

    /** Whether the text is one of the terms. */
    boolean contains(String text) {
        return terms.contains(text);
    }

    /** Where the first term in the text begins, -1 where there is none. */
    int indexIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (lengthAt(text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether any term is in the text. */
    boolean in(String text) {
        return indexIn(text) >= 0;
    }
}
