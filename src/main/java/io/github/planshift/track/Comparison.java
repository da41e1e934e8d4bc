package io.github.planshift.track;

import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/** Holds a result against its promise: brings both into one form and says which way is better. */
final class Comparison {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern LIMITED = Pattern.compile("控制|以内|不超过|不高于|低于|keep .*(?:below|under)");
    private static final Pattern LESS_IS_BETTER =
            Pattern.compile("失业率|死亡|事故|负债率|能耗|排放|浓度|贫困|不良率|发案|PM2.5|unemployment|emission");
    private static final Pattern AHEAD = Pattern.compile("[快高]于");
    private static final Pattern ROUGHLY = Pattern.compile("基本同步|大体同步");

    private Comparison() {}

    /** A promise with a figure of its own. */
    static Judge.Judged judged(Figure promise, Figure result) {
        Target asked = rise(promise.target());
        Target given = rise(result.target());
        BigDecimal reached = Objects.requireNonNull(given.value());
        String note = "";
        if (!asked.equals(promise.target()) || !given.equals(result.target())) {
            note = "; an index less 100";
        } else if (promise.growth()
                && promise.metric().fall() != result.metric().fall()) {
            reached = reached.negate();
            note = "; one is a rise and the other a fall";
        }
        Judge.Judged judged = Judge.judge(
                asked,
                reached,
                result.target().operator(),
                new Judge.Terms(direction(promise), promise.growth() || result.growth()));
        return new Judge.Judged(judged.verdict(), judged.difference(), judged.rule() + note + how(promise, result));
    }

    /** The rise that an index of prices, the year before being 100, stands for. */
    private static Target rise(Target target) {
        BigDecimal value = Objects.requireNonNull(target.value());
        boolean index =
                target.metric().contains("指数") && value.subtract(HUNDRED).abs().compareTo(BigDecimal.TEN) <= 0;
        if (!index) {
            return target;
        }
        return new Target(
                target.indicator(),
                target.metric(),
                target.operator(),
                value.subtract(HUNDRED),
                target.high() == null ? null : target.high().subtract(HUNDRED),
                null,
                target.unit(),
                target.base(),
                target.due());
    }

    private static String how(Figure promise, Figure result) {
        return "; matched by "
                + (promise.sameThread(result) ? "thread" : promise.indicator() != null ? "indicator" : "metric");
    }

    /** The direction of the indicator; else that of the operator, of words that limit, of what is measured. */
    private static Direction direction(Figure promise) {
        Indicator indicator = promise.indicator();
        if (indicator != null && indicator.direction() != Direction.NEUTRAL) {
            return indicator.direction();
        }
        Target target = promise.target();
        if (target.operator() == Operator.AT_MOST
                || (promise.alone() && LIMITED.matcher(promise.words()).find())) {
            return Direction.LOWER;
        }
        if (indicator != null) {
            return Direction.NEUTRAL;
        }
        return LESS_IS_BETTER.matcher(target.metric()).find()
                        && !promise.metric().fall()
                ? Direction.LOWER
                : Direction.HIGHER;
    }

    /** A promise to keep pace with the economy, whose growth the same report gives. */
    static Judge.Judged pace(Figure promise, Figure result, Figure economy) {
        BigDecimal growth = Objects.requireNonNull(economy.target().value());
        boolean ahead = AHEAD.matcher(promise.words()).find();
        Target measure = new Target(
                promise.target().indicator(),
                promise.target().metric(),
                ROUGHLY.matcher(promise.words()).find() ? Operator.ABOUT : Operator.AT_LEAST,
                growth,
                null,
                null,
                "%",
                null,
                null);
        Judge.Judged judged = Judge.judge(
                measure,
                Objects.requireNonNull(result.target().value()),
                result.target().operator(),
                new Judge.Terms(Direction.HIGHER, true));
        return new Judge.Judged(
                judged.verdict(),
                judged.difference(),
                (ahead ? "ahead of" : "in step with") + " growth, reported as " + Judge.show(growth) + " ("
                        + economy.record().id() + "): " + judged.rule());
    }
}
