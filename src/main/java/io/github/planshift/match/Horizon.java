package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Due;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import io.github.planshift.period.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a figure is of the round's own time: what is promised for its period, or was reached in the year before. */
enum Horizon {
    PERIOD,
    BEYOND;

    private static final Pattern YEARS_AHEAD =
            Pattern.compile("(?:今后|未来)(?:五|5|几)年|五年(?:的)?(?:奋斗)?目标|(?:九|十[一二三四五六]?)五[”\"]?(?:时期|期间|规划|发展|战略|主要)");
    private static final Pattern OWN_YEAR = Pattern.compile("20[0-9]{2}年|今年|全年");
    private static final Pattern YEARLY = Pattern.compile("年均(?!工资)");
    /** A change since an earlier year than the last is none of the year. */
    private static final Pattern SINCE = Pattern.compile("[比较](20[0-9]{2})年");

    /**
     * Of what was reached. What a report at the turn of a plan counts over several years is not of its own time; a level
     * stands for the year's end all the same.
     *
     * @param flow whether it is counted over a time
     */
    static Horizon reached(Passage passage, Target target, boolean flow, Round round) {
        if (round.periodFrom() != round.periodTo()) {
            return PERIOD;
        }
        return switch (Period.of(passage, target, round.periodFrom() - 1)) {
            case OWN, EARLIER, UNSAID -> PERIOD;
            case AMONG_YEARS -> flow ? BEYOND : PERIOD;
            case SEVERAL, OTHER -> BEYOND;
        };
    }

    /** Of a promise; a report that names no date says it by its section, by an average over years or by the year it counts from. */
    static Horizon promised(Commitment commitment, Target target, Round round) {
        Due due = target.due() == null ? commitment.deadline() : target.due();
        if (due != null) {
            return due.end().getYear() <= round.periodTo() ? PERIOD : BEYOND;
        }
        boolean oneYear = round.periodFrom() == round.periodTo();
        return oneYear
                        && (YEARLY.matcher(target.metric()).find()
                                || since(target.metric(), round.periodFrom() - 1)
                                || ahead(commitment.locator()))
                ? BEYOND
                : PERIOD;
    }

    private static boolean since(String metric, int lastYear) {
        Matcher since = SINCE.matcher(metric);
        return since.find() && Integer.parseInt(since.group(1)) < lastYear;
    }

    private static boolean ahead(@Nullable String section) {
        return section != null
                && YEARS_AHEAD.matcher(section).find()
                && !OWN_YEAR.matcher(section).find();
    }
}
