package io.github.planshift.track;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import io.github.planshift.period.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Of figures that measure the same, those that are of the year asked about, and the best of them. */
final class Timing {

    private static final Set<String> COUNTS = Set.of("人", "个", "名", "");
    private static final BigDecimal MANY = new BigDecimal("3");
    private static final BigDecimal HIGH = new BigDecimal("30");
    private static final BigDecimal BEYOND_BELIEF = BigDecimal.TEN;

    private static final Pattern SEVERAL = Pattern.compile("年均|[五5]年|annual average|five years");

    /** A look back on several years says so in one of 33 of its figures or more; other reports in one of 50 or fewer. */
    private static final int ONE_IN = 33;

    private final Function<Commitment, Passage> passages;
    private final Round round;

    /** For the figures of a round. */
    Timing(Function<Commitment, Passage> passages, Round round) {
        this.passages = passages;
        this.round = round;
    }

    private record Dated(Figure figure, Period period) {}

    /** Which time a figure speaks of, seen from the round's own year. */
    Period period(Figure figure) {
        return period(figure, round.periodTo());
    }

    /** Which time a figure speaks of, seen from a year. */
    Period period(Figure figure, int year) {
        return round.periodTo() > round.periodFrom()
                ? Period.UNSAID
                : Period.of(passages.apply(figure.record()), figure.target(), year);
    }

    /** Whether a report looks back on several years: by its headings, or by how often it speaks of them. */
    boolean looksBack(Collection<Figure> reported) {
        List<Figure> speaking = reported.stream()
                .filter(figure -> SEVERAL.matcher(figure.words()).find())
                .toList();
        return speaking.size() * ONE_IN > reported.size()
                || reported.stream()
                        .map(Figure::record)
                        .distinct()
                        .anyMatch(record ->
                                Period.severalYears(passages.apply(record).section()));
    }

    /**
     * The figure that answers a promise.
     *
     * @param lookBack whether the report looks back on several years
     */
    Optional<Figure> best(Figure promise, List<Figure> same, boolean lookBack) {
        return same.stream()
                .map(figure -> new Dated(figure, period(figure)))
                .filter(dated -> inTime(dated.figure(), dated.period()) && !summed(promise, dated, lookBack))
                .min(order(promise))
                .map(Dated::figure);
    }

    /** Rates and flows must be those of the year; a level stands for the year's end even in a look back on five. */
    static boolean inTime(Figure figure, Period period) {
        return period.ofTheYear() || (period == Period.AMONG_YEARS && figure.level());
    }

    /** An amount many times what was promised for a year, with no word that it is the year's, is one of several years. */
    private static boolean summed(Figure promise, Dated dated, boolean lookBack) {
        BigDecimal asked = promise.target().value();
        String unit = Objects.requireNonNullElse(promise.target().unit(), "");
        boolean said = dated.period() == Period.OWN || (dated.period() == Period.EARLIER && !lookBack);
        return asked != null
                && !said
                && !promise.share()
                && (beyond(asked, dated.figure(), BEYOND_BELIEF)
                        || ((lookBack || COUNTS.contains(unit)) && beyond(asked, dated.figure(), MANY)));
    }

    /** Whether a figure is more than anybody could reach of what is promised for a year; a rate must be a high one. */
    static boolean manyTimes(Target promised, Figure figure, Period period) {
        if (promised.value() == null) {
            return false;
        }
        boolean count = COUNTS.contains(Objects.requireNonNullElse(promised.unit(), ""));
        boolean high = !figure.share()
                || Objects.requireNonNull(figure.target().value()).compareTo(HIGH) > 0;
        return (count || (period == Period.UNSAID && high)) && beyond(promised.value(), figure, MANY);
    }

    private static boolean beyond(BigDecimal asked, Figure figure, BigDecimal times) {
        return Objects.requireNonNull(figure.target().value()).compareTo(asked.multiply(times)) > 0;
    }

    private static Comparator<Dated> order(Figure promise) {
        return Comparator.comparing((Dated dated) -> !promise.sameThread(dated.figure()))
                .thenComparing(dated -> !promise.beyond().equals(dated.figure().beyond()))
                .thenComparing(dated -> dated.period() == Period.EARLIER ? Period.OWN : dated.period())
                .thenComparing(dated -> dated.figure().target().operator() != Operator.POINT)
                .thenComparing(dated ->
                        Objects.requireNonNullElse(dated.figure().record().offset(), Integer.MAX_VALUE))
                .thenComparing(dated -> dated.figure().record().id());
    }
}
