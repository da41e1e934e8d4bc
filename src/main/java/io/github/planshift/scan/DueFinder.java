package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.text.ChineseNumerals;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The horizon that a pledge names where it is not the report's own year. */
final class DueFinder {

    private static final Pattern TO_YEAR =
            Pattern.compile("(?:到|至|力争|在|争取|确保)((?:20)\\d{2})年|((?:20)\\d{2})年(?:底|末|前|年底)");
    private static final Pattern PLAN = Pattern.compile("“?(十[一二三四五六七八九]|二十)五”?(?:时期|期间|末|期末)");
    private static final Pattern SPAN = Pattern.compile("(?:今后|未来|用)([一二两三四五六七八九十]|\\d)年(?!来)");

    private final int round;

    DueFinder(int round) {
        this.round = round;
    }

    /** The horizon in the words up to the end of a clause, the last one named; none where that is the own year. */
    Optional<Due> find(String words) {
        String due = null;
        int at = -1;
        Matcher year = TO_YEAR.matcher(words);
        while (year.find()) {
            String named = year.group(1) == null ? year.group(2) : year.group(1);
            if (Integer.parseInt(named) > round || round == 0) {
                due = named;
                at = year.start();
            }
        }
        Matcher plan = PLAN.matcher(words);
        while (plan.find()) {
            if (plan.start() > at) {
                due = ChineseNumerals.parse(plan.group(1))
                        .map(n -> n.intValue() + "fyp")
                        .orElse(due);
                at = plan.start();
            }
        }
        Matcher span = SPAN.matcher(words);
        while (span.find() && round > 0) {
            int years =
                    ChineseNumerals.parse(span.group(1)).map(n -> n.intValue()).orElse(0);
            if (span.start() > at && years > 1) {
                due = String.valueOf(round + years - 1);
                at = span.start();
            }
        }
        return words.lastIndexOf("今年") > at
                ? Optional.empty()
                : Optional.ofNullable(due).map(Due::parse);
    }
}
