package io.github.planshift.scan;

import java.util.regex.Pattern;

/** Numbers inside names and signs: 5G, PM2.5, 1+6+N, 第三次, 2号线, a number of an item. */
final class NamedNumbers implements FigureRule {

    private static final String JOINS_BEFORE = "+×*/.#";
    private static final String NAMES_BEFORE = "第初另";
    private static final String NAMES_AFTER = "号强版期届级类代线型制";
    private static final String ITEM_ENDS = "、.)）．";

    /** 六年制 names a school, 制定 and 制造 are verbs. */
    private static final Pattern SYSTEM = Pattern.compile("制(?![定度造药品冷种备剂])");

    @Override
    public boolean passesOver(Place place) {
        return joined(place) || ordinal(place) || named(place) || item(place);
    }

    private static boolean joined(Place place) {
        int start = place.figure().number();
        if (start == 0) {
            return false;
        }
        char before = place.beforeNumber();
        if (latin(before) || JOINS_BEFORE.indexOf(before) >= 0) {
            return true;
        }
        char further = start > 1 ? place.text().charAt(start - 2) : '。';
        return "-—~".indexOf(before) >= 0 && further < 128 && Character.isLetterOrDigit(further);
    }

    private static boolean ordinal(Place place) {
        char before = place.beforeNumber();
        return NAMES_BEFORE.indexOf(before) >= 0
                || (before == '前' && !place.figure().relative());
    }

    private static boolean named(Place place) {
        Figure figure = place.figure();
        if (figure.end() >= place.text().length()) {
            return false;
        }
        char after = place.after();
        boolean bare = figure.unit().isEmpty();
        return after == '+'
                || after == '×'
                || (bare && (latin(after) || NAMES_AFTER.indexOf(after) >= 0))
                || place.followedBy(SYSTEM)
                || (figure.unit().equals("类") && after == '水')
                || figure.unit().equals("期")
                || (figure.chinese() && after == '“' && place.counts("条", "个", "家", "户"));
    }

    /** The number of an item at the head of a sentence: （3）, 3. */
    private static boolean item(Place place) {
        return place.figure().number() <= 1
                && place.figure().unit().isEmpty()
                && place.figure().end() < place.text().length()
                && ITEM_ENDS.indexOf(place.after()) >= 0;
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetter(c);
    }
}
