package io.github.planshift.track;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each figure promised in a round the figure that the next report gives for it: of the same thread, the same
 * indicator or the same metric, in the same unit, for the same year and the same part of the region. Likeness of
 * wording decides nothing.
 */
public final class Tracker {

    private static final int SHORTEST_METRIC = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> COUNTS = Set.of("人", "个", "名", "");
    private static final Pattern LIMITED = Pattern.compile("控制|以内|不超过|不高于|低于|keep .*(?:below|under)");
    private static final Pattern LESS_IS_BETTER =
            Pattern.compile("失业率|死亡|事故|负债率|能耗|排放|浓度|贫困|不良率|发案|PM2.5|unemployment|emission");
    private static final Pattern PART = Pattern.compile(
            "市$|县|新区|园区|开发区|试验区|示范区|自贸|保税|沿海|流域|地区$|城区|郊区|乡镇|民营|私营|国有|央企|贫困|以上城市|农产品|民间|高校|高技术|高新|战略性|装备|现代|生产性");
    private static final Pattern KEEPING_PACE = Pattern.compile("经济增[长速]|经济发展|GDP增[长速]|生产总值增[长速幅]");
    private static final Pattern AHEAD = Pattern.compile("[快高]于");
    private static final Pattern ROUGHLY = Pattern.compile("基本同步|大体同步");
    private static final String GROWTH = "gdp_growth";

    private final Codebook codebook;
    private final Function<Commitment, Passage> passages;
    private final Map<String, Rating> ratings;
    private final Metric.Normaliser metrics;

    /**
     * A tracker over one database.
     *
     * @param passages where a commitment stands in its text
     * @param ratings all assessments, oldest first
     */
    public Tracker(Codebook codebook, Function<Commitment, Passage> passages, Collection<Rating> ratings) {
        this.codebook = codebook;
        this.passages = passages;
        this.ratings = new HashMap<>();
        ratings.forEach(rating -> this.ratings.put(rating.commitment(), rating));
        this.metrics = new Metric.Normaliser(codebook.wording().synonyms());
    }

    /** A figure of a record with what its text says around it. */
    private record Figure(Commitment record, Target target, Metric metric, Period period, String beyond) {}

    /**
     * What became of the figures of a round, in the order of the pledges.
     *
     * @param next the round that reports on it, or null where the codebook has none
     * @param coverage of the next round, for a pledge
     * @param outcomes of the next round
     */
    public List<Tracked> track(
            Round round,
            @Nullable Round next,
            List<Commitment> pledges,
            List<Commitment> outcomes,
            Function<Commitment, CoverageState> coverage) {
        Map<String, List<Figure>> reported = new HashMap<>();
        for (Commitment outcome : outcomes) {
            for (Target target : outcome.targets()) {
                if (target.value() != null) {
                    reported.computeIfAbsent(outcome.region(), region -> new ArrayList<>())
                            .add(figure(outcome, target, round));
                }
            }
        }
        List<Tracked> tracked = new ArrayList<>();
        for (Commitment pledge : pledges) {
            for (Target target : pledge.targets()) {
                if (target.value() != null || keepsPace(pledge, target)) {
                    Tracked one = answer(
                            new Question(round, next, coverage.apply(pledge), figure(pledge, target, round)),
                            reported.getOrDefault(pledge.region(), List.of()));
                    Rating rating = ratings.get(pledge.id());
                    tracked.add(
                            rating == null || rating.assessment() == Assessment.NOT_YET_RATED
                                    ? one
                                    : one.decidedBy(rating));
                }
            }
        }
        return tracked;
    }

    private record Question(Round round, @Nullable Round next, CoverageState coverage, Figure promise) {

        Tracked unanswered(Fulfilment verdict, String rule) {
            return new Tracked(
                    next == null ? null : next.slug(),
                    coverage,
                    promise.record(),
                    promise.target(),
                    null,
                    null,
                    verdict,
                    verdict,
                    null,
                    rule,
                    null,
                    null);
        }

        Tracked answered(Figure result, Judge.Judged judged) {
            OutletType type = result.record().preferredSource().outletType();
            return new Tracked(
                    next == null ? null : next.slug(),
                    coverage,
                    promise.record(),
                    promise.target(),
                    result.record(),
                    result.target(),
                    judged.verdict(),
                    judged.verdict(),
                    judged.difference(),
                    judged.rule(),
                    type == OutletType.PRIMARY || type == OutletType.OFFICIAL_MEDIA,
                    null);
        }
    }

    private Figure figure(Commitment record, Target target, Round round) {
        Metric metric = metrics.of(target.metric());
        Indicator indicator = indicator(target);
        String beyond = indicator == null
                ? ""
                : metrics.beyond(withoutNames(target.metric(), record.region()), names(indicator));
        Period period = round.periodTo() > round.periodFrom()
                ? Period.UNSAID
                : Period.of(passages.apply(record), target, round.periodTo());
        return new Figure(record, target, metric, period, beyond);
    }

    private static List<String> names(Indicator indicator) {
        return Stream.concat(Stream.ofNullable(indicator.zh()), indicator.aliases().stream())
                .toList();
    }

    private String withoutNames(String metric, String region) {
        String without = metric;
        Optional<Region> known = codebook.region(region);
        for (String name : Stream.of(known.map(Region::zhFull), known.map(Region::zh))
                .flatMap(Optional::stream)
                .toList()) {
            without = without.replace(name, "");
        }
        return without;
    }

    private @Nullable Indicator indicator(Target target) {
        return target.indicator() == null
                ? null
                : codebook.indicator(target.indicator()).orElse(null);
    }

    private Tracked answer(Question question, List<Figure> reported) {
        Round next = question.next();
        Figure promise = question.promise();
        if (next == null) {
            return question.unanswered(Fulfilment.UNCLEAR, "the codebook has no round after this one");
        }
        Due due = promise.target().due() == null
                ? promise.record().deadline()
                : promise.target().due();
        if (due != null && due.end().getYear() > question.round().periodTo()) {
            return question.unanswered(
                    Fulfilment.UNCLEAR, "due " + due + ", after what " + next.slug() + " reports on");
        }
        if (promise.period() == Period.SEVERAL
                || promise.period() == Period.AMONG_YEARS
                || promise.period() == Period.OTHER) {
            return question.unanswered(
                    Fulfilment.UNCLEAR,
                    "promised for several years or another year, not for "
                            + question.round().slug());
        }
        List<Figure> same =
                reported.stream().filter(figure -> sameMeasure(promise, figure)).toList();
        Optional<Figure> best = same.stream().filter(figure -> inTime(figure)).min(order(promise));
        if (best.isPresent()) {
            Figure result = best.get();
            return promise.target().value() == null
                    ? pace(question, result, reported)
                    : question.answered(result, judged(promise, result));
        }
        return question.unanswered(
                question.coverage() == CoverageState.COMPLETE ? Fulfilment.NOT_REPORTED : Fulfilment.UNCLEAR,
                silence(question, next, same));
    }

    private static String silence(Question question, Round next, List<Figure> same) {
        if (question.coverage() != CoverageState.COMPLETE) {
            return "nothing was coded; coverage of " + next.slug() + " is "
                    + question.coverage().code().replace('_', ' ') + ", so this says nothing about the text itself";
        }
        if (!same.isEmpty()) {
            return next.slug() + ", read in full, gives a figure only for several years or another year ("
                    + same.get(0).record().id() + ")";
        }
        return next.slug() + " was read in full and gives no figure for it";
    }

    private boolean sameMeasure(Figure promise, Figure figure) {
        boolean sameThread = promise.record().thread() != null
                && promise.record().thread().equals(figure.record().thread());
        Target asked = promise.target();
        Target given = figure.target();
        if (!sameUnit(asked, given) || !Objects.equals(asked.base(), given.base())) {
            return false;
        }
        if (asked.indicator() != null || given.indicator() != null) {
            return Objects.equals(asked.indicator(), given.indicator()) && samePart(promise, figure);
        }
        if (promise.metric().growth() != figure.metric().growth()) {
            return false;
        }
        boolean sameMetric = promise.metric().key().equals(figure.metric().key());
        if (sameThread && one(promise) && one(figure)) {
            return true;
        }
        return sameMetric && (sameThread || promise.metric().key().length() >= SHORTEST_METRIC);
    }

    private static boolean one(Figure figure) {
        return figure.record().targets().size() == 1;
    }

    private static boolean samePart(Figure promise, Figure figure) {
        boolean parts = PART.matcher(promise.beyond()).find()
                || PART.matcher(figure.beyond()).find();
        return !parts || promise.beyond().equals(figure.beyond());
    }

    private static boolean sameUnit(Target asked, Target given) {
        if (asked.value() == null) {
            return "%".equals(given.unit());
        }
        String unit = Objects.requireNonNullElse(asked.unit(), "");
        String other = Objects.requireNonNullElse(given.unit(), "");
        boolean counts = COUNTS.contains(unit) && COUNTS.contains(other);
        return unit.equals(other) || (asked.indicator() != null && counts);
    }

    /** Rates and flows must be those of the year; a level stands for the year's end even in a look back on five. */
    private boolean inTime(Figure figure) {
        return switch (figure.period()) {
            case OWN, UNSAID -> true;
            case AMONG_YEARS -> level(figure);
            case SEVERAL, OTHER -> false;
        };
    }

    private boolean level(Figure figure) {
        Indicator indicator = indicator(figure.target());
        String unit = Objects.requireNonNullElse(figure.target().unit(), "");
        boolean share = unit.equals("%") || unit.equals("‰");
        return share && !figure.metric().growth() && (indicator == null || !indicator.growth());
    }

    private static Comparator<Figure> order(Figure promise) {
        return Comparator.comparing((Figure figure) -> !sameThread(promise, figure))
                .thenComparing(figure -> !promise.beyond().equals(figure.beyond()))
                .thenComparing(Figure::period)
                .thenComparing(figure -> figure.target().operator() != Operator.POINT)
                .thenComparing(
                        figure -> Objects.requireNonNullElse(figure.record().offset(), Integer.MAX_VALUE))
                .thenComparing(figure -> figure.record().id());
    }

    private static boolean sameThread(Figure promise, Figure figure) {
        return promise.record().thread() != null
                && promise.record().thread().equals(figure.record().thread());
    }

    private Judge.Judged judged(Figure promise, Figure result) {
        Target asked = promise.target();
        BigDecimal reached = Objects.requireNonNull(result.target().value());
        String note = "";
        if (result.metric().key().contains("指数")
                && reached.compareTo(new BigDecimal(90)) > 0
                && Objects.requireNonNull(asked.value()).compareTo(new BigDecimal(50)) < 0) {
            reached = reached.subtract(HUNDRED);
            note = "; the index less 100";
        } else if (promise.metric().fall() != result.metric().fall()
                && promise.metric().growth() == result.metric().growth()) {
            reached = reached.negate();
            note = "; one is a rise and the other a fall";
        }
        Judge.Judged judged = Judge.judge(
                asked,
                reached,
                result.target().operator(),
                new Judge.Terms(direction(promise), growth(promise) || growth(result)));
        return new Judge.Judged(judged.verdict(), judged.difference(), judged.rule() + note + how(promise, result));
    }

    private boolean growth(Figure figure) {
        Indicator indicator = indicator(figure.target());
        return figure.metric().growth() || (indicator != null && indicator.growth());
    }

    private static String how(Figure promise, Figure result) {
        return "; matched by "
                + (sameThread(promise, result)
                        ? "thread"
                        : promise.target().indicator() != null ? "indicator" : "metric");
    }

    /** The direction of the indicator; else that of the operator, of words that limit, of what is measured. */
    private Direction direction(Figure promise) {
        Indicator indicator = indicator(promise.target());
        if (indicator != null && indicator.direction() != Direction.NEUTRAL) {
            return indicator.direction();
        }
        Target target = promise.target();
        Commitment record = promise.record();
        String words = Objects.requireNonNullElse(record.quote(), record.statement());
        if (target.operator() == Operator.AT_MOST
                || (one(promise) && LIMITED.matcher(words).find())) {
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

    private boolean keepsPace(Commitment pledge, Target target) {
        Indicator indicator = indicator(target);
        String words = Objects.requireNonNullElse(pledge.quote(), pledge.statement());
        return target.operator() == Operator.QUALITATIVE
                && indicator != null
                && indicator.growth()
                && !indicator.slug().equals(GROWTH)
                && KEEPING_PACE.matcher(words).find();
    }

    /** A target in step with the economy, against the growth that the same report gives. */
    private Tracked pace(Question question, Figure result, List<Figure> reported) {
        Figure promise = question.promise();
        Optional<Figure> economy = reported.stream()
                .filter(figure -> GROWTH.equals(figure.target().indicator())
                        && figure.beyond().isEmpty()
                        && inTime(figure))
                .min(order(promise));
        if (economy.isEmpty()) {
            return question.unanswered(
                    Fulfilment.UNCLEAR, "promised to keep pace with growth, for which the next report gives no figure");
        }
        BigDecimal growth = Objects.requireNonNull(economy.get().target().value());
        String words = Objects.requireNonNullElse(
                promise.record().quote(), promise.record().statement());
        boolean ahead = AHEAD.matcher(words).find();
        Target measure = new Target(
                promise.target().indicator(),
                promise.target().metric(),
                ROUGHLY.matcher(words).find() ? Operator.ABOUT : Operator.AT_LEAST,
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
        return question.answered(
                result,
                new Judge.Judged(
                        judged.verdict(),
                        judged.difference(),
                        (ahead ? "ahead of" : "in step with") + " growth, reported as " + Judge.show(growth) + " ("
                                + economy.get().record().id() + "): " + judged.rule()));
    }
}
