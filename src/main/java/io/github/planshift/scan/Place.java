package io.github.planshift.scan;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A figure with the sentence around it, as the rules of a {@link FigureFilter} look at it.
 *
 * @param text the sentence
 * @param figures all that it holds
 * @param index of the one looked at
 * @param review whether the sentence tells what was done
 */
record Place(String text, List<Figure> figures, int index, boolean review) {

    private static final char NOTHING = '。';
    private static final int HEAD = 16;

    /** The figure looked at. */
    Figure figure() {
        return figures.get(index);
    }

    /** Where the figure at this index begins, or the end of the text where there is none. */
    int startOf(int other) {
        return other < figures.size() ? figures.get(other).start() : text.length();
    }

    /** The character right behind the figure(). */
    char after() {
        return at(figure().end());
    }

    /** The character right before the figure and the words that bound it. */
    char before() {
        return figure().start() > 0 ? text.charAt(figure().start() - 1) : '，';
    }

    /** The character right before the number. */
    char beforeNumber() {
        return figure().number() > 0 ? text.charAt(figure().number() - 1) : '，';
    }

    /** The character at a place of the sentence. */
    char at(int place) {
        return place < text.length() ? text.charAt(place) : NOTHING;
    }

    /** Whether a sign follows the figure, so that it counts nothing behind it. */
    boolean closed() {
        return Clauses.closes(after());
    }

    /** The words right before the figure, as many as a rule looks at. */
    String head() {
        return text.substring(Math.max(0, figure().start() - HEAD), figure().start());
    }

    /** The words of its clause before the figure(). */
    String clauseHead() {
        int start = Clauses.start(text, figure().number());
        return text.substring(Math.min(start, figure().start()), figure().start());
    }

    /** The words behind the figure, so many at most. */
    String tail(int length) {
        return text.substring(figure().end(), Math.min(text.length(), figure().end() + length));
    }

    /** Whether the words right behind the figure begin like this. */
    boolean followedBy(Pattern words) {
        return words.matcher(text).region(figure().end(), text.length()).lookingAt();
    }

    /** Whether its unit is one of these. */
    boolean counts(String... units) {
        for (String unit : units) {
            if (unit.equals(figure().unit())) {
                return true;
            }
        }
        return false;
    }
}
