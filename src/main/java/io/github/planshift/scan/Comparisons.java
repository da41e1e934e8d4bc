package io.github.planshift.scan;

import java.util.regex.Pattern;

/** Figures that are there for the sake of another: where a change starts, the aim it is held against, its owners. */
final class Comparisons implements FigureRule {

    private static final Pattern TO = Pattern.compile("[到至为达]");
    private static final Pattern NO_START = Pattern.compile("由于|从事|由此");
    private static final Pattern AIM = Pattern.compile("的?(?:年度|全年|预期|既定|计划|国家|调控)?(?:预期)?(?:目标|任务|计划|要求)");
    private static final Pattern ABOUT = Pattern.compile("(?:聚焦|围绕|依托|按照|根据|紧扣|对照)$");
    private static final int LONGEST_CHANGE = 16;

    private final Terms measures;

    Comparisons(Lexicon lexicon) {
        measures = lexicon.terms("measures");
    }

    @Override
    public boolean passesOver(Place place) {
        return about(place) || base(place) || aim(place) || owner(place);
    }

    /** What a pledge turns on: 围绕12条产业链. */
    private static boolean about(Place place) {
        int number = place.figure().number();
        String head = place.text().substring(Math.max(0, number - 4), number);
        return ABOUT.matcher(head).find() && !place.figure().relative();
    }

    /** The figure a change starts from: 由80元提高到120元. */
    private static boolean base(Place place) {
        Figure figure = place.figure();
        String head = place.clauseHead();
        int from = Math.max(head.lastIndexOf('从'), head.lastIndexOf('由'));
        if (from < 0
                || TO.matcher(head.substring(from)).find()
                || NO_START.matcher(head).region(from, head.length()).lookingAt()) {
            return false;
        }
        String tail = place.text().substring(figure.end(), Math.max(place.startOf(place.index() + 1), figure.end()));
        return tail.indexOf('，') < 0
                && tail.length() <= LONGEST_CHANGE
                && TO.matcher(tail).find();
    }

    /** In a review, the aim that a result is held against: 好于6%的预期目标. */
    private static boolean aim(Place place) {
        return place.review() && place.followedBy(AIM);
    }

    /** The figure counts what a share or a change is said of: 12个产业产值增长5%. */
    private boolean owner(Place place) {
        Figure figure = place.figure();
        int following = place.index() + 1;
        if (following >= place.figures().size()
                || !place.figures().get(following).relative()
                || figure.relative()
                || !figure.after().isEmpty()
                || measures.contains(figure.unit())) {
            return false;
        }
        String between = place.text().substring(figure.end(), place.startOf(following));
        return !between.isEmpty()
                && "；和及与".indexOf(between.charAt(0)) < 0
                && between.indexOf('，') < 0
                && between.indexOf('、') < 0
                && between.indexOf('：') < 0;
    }
}
