package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Due;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a target is for the round's own period or for a later one. */
enum Horizon {
    PERIOD,
    BEYOND;

    private static final Pattern YEARS_AHEAD =
            Pattern.compile("(?:今后|未来)(?:五|5|几)年|五年(?:的)?(?:奋斗)?目标|十[一二三四五六]五[”\"]?(?:时期|期间|规划|发展|战略|主要)");
    private static final Pattern OWN_YEAR = Pattern.compile("20[0-9]{2}年|今年|全年");
    private static final Pattern YEARLY = Pattern.compile("年均(?!工资)");

    /** The horizon of a target; a report that names none says it by its section or by an average over years. */
    static Horizon of(Commitment commitment, Target target, Round round) {
        Due due = target.due() == null ? commitment.deadline() : target.due();
        if (due != null) {
            return due.end().getYear() <= round.periodTo() ? PERIOD : BEYOND;
        }
        boolean oneYear = round.periodFrom() == round.periodTo();
        return oneYear && (YEARLY.matcher(target.metric()).find() || ahead(commitment.locator())) ? BEYOND : PERIOD;
    }

    private static boolean ahead(@Nullable String section) {
        return section != null
                && YEARS_AHEAD.matcher(section).find()
                && !OWN_YEAR.matcher(section).find();
    }
}
