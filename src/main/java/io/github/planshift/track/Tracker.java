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
import java.util.LinkedHashMap;
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
    private static final int NEAR = 3;
    private static final BigDecimal MANY = new BigDecimal("3");
    private static final Set<String> WHOLE = Set.of("", "省", "市", "末");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> COUNTS = Set.of("人", "个", "名", "");
    private static final Pattern LIMITED = Pattern.compile("控制|以内|不超过|不高于|低于|keep .*(?:below|under)");
    private static final Pattern LESS_IS_BETTER =
            Pattern.compile("失业率|死亡|事故|负债率|能耗|排放|浓度|贫困|不良率|发案|PM2.5|unemployment|emission");
    private static final Pattern PART = Pattern.compile(
            "(?<!城)市$|县|新区|园区|开发区|试验区|示范区|自贸|保税|沿海|流域|地区$|城区|郊区|乡镇|民营|私营|国有|央企|贫困|以上城市|农产品|民间|高校|高技术|高新|战略性|装备|现代|生产性");
    private static final Pattern KEEPING_PACE = Pattern.compile("经济增[长速]|经济发展|GDP增[长速]|生产总值增[长速幅]");
    private static final Pattern AHEAD = Pattern.compile("[快高]于");
    private static final Pattern ROUGHLY = Pattern.compile("基本同步|大体同步");
    private static final String GROWTH = "gdp_growth";

    private final Codebook codebook;
    private final Function<Commitment, Passage> passages;
    private final Map<String, Rating> ratings;
    private final Map<String, Metric.Nouns> measures;
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
        this.measures = new LinkedHashMap<>();
        codebook.indicators().forEach(indicator -> measures.put(indicator.slug(), Metric.Nouns.of(indicator)));
        this.metrics = new Metric.Normaliser(codebook.wording().synonyms());
    }

    /** A figure of a record with what its text says around it. */
    record Figure(
            Commitment record,
            Target target,
            @Nullable Indicator indicator,
            Metric metric,
            boolean growth,
            String beyond) {}

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
        figures(outcomes)
                .forEach(figure -> reported.computeIfAbsent(figure.record().region(), region -> new ArrayList<>())
                        .add(figure));
        Map<String, List<Figure>> promised = new HashMap<>();
        figures(pledges)
                .forEach(figure -> promised.computeIfAbsent(figure.record().id(), id -> new ArrayList<>())
                        .add(figure));
        List<Tracked> tracked = new ArrayList<>();
        for (Commitment pledge : pledges) {
            for (Figure promise : promised.getOrDefault(pledge.id(), List.of())) {
                Tracked one = answer(
                        new Question(round, next, coverage.apply(pledge), promise),
                        reported.getOrDefault(pledge.region(), List.of()));
                Rating rating = ratings.get(pledge.id());
                tracked.add(
                        rating == null || rating.assessment() == Assessment.NOT_YET_RATED
                                ? one
                                : one.decidedBy(rating));
            }
        }
        return tracked;
    }

    /** The figures of records; a metric without a head takes it from the figure just before it. */
    List<Figure> figures(List<Commitment> records) {
        List<Figure> figures = new ArrayList<>();
        String subject = "";
        Commitment before = null;
        List<Commitment> ordered = records.stream()
                .sorted(Comparator.comparing(Commitment::document)
                        .thenComparing(one -> Objects.requireNonNullElse(one.offset(), Integer.MAX_VALUE)))
                .toList();
        for (Commitment record : ordered) {
            if (before == null || !follows(before, record)) {
                subject = "";
            }
            for (Target target : record.targets()) {
                String worded = Metric.headless(target.metric()) ? subject + target.metric() : target.metric();
                subject = Metric.subject(worded);
                if (target.value() != null || keepsPace(record, target)) {
                    figures.add(figure(record, target, worded));
                }
            }
            before = record;
        }
        return figures;
    }

    private static boolean follows(Commitment before, Commitment record) {
        String quote = before.quote();
        Integer from = before.offset();
        Integer to = record.offset();
        return before.document().equals(record.document())
                && quote != null
                && from != null
                && to != null
                && to - from - quote.codePointCount(0, quote.length()) <= NEAR;
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

    private Figure figure(Commitment record, Target target, String worded) {
        Metric metric = metrics.of(worded);
        String local = withoutNames(worded, record.region());
        Metric.Nouns measure =
                target.indicator() == null ? named(local, metric, target.unit()) : measures.get(target.indicator());
        String beyond = measure == null ? "" : measure.beyond(local);
        return new Figure(
                record,
                target,
                measure == null ? null : measure.indicator(),
                metric,
                growth(metric, measure),
                WHOLE.contains(beyond) ? "" : beyond);
    }

    private static boolean growth(Metric metric, Metric.@Nullable Nouns measure) {
        return metric.growth() || (measure != null && measure.rate());
    }

    private Period period(Figure figure, Round round) {
        return period(figure, round, round.periodTo());
    }

    Period period(Figure figure, Round round, int year) {
        return round.periodTo() > round.periodFrom()
                ? Period.UNSAID
                : Period.of(passages.apply(figure.record()), figure.target(), year);
    }

    /** The indicator whose very name a metric is, where the record names none. */
    private Metric.@Nullable Nouns named(String metric, Metric normal, @Nullable String unit) {
        return measures.values().stream()
                .filter(measure -> measure.indicator().unit().equals(unit) && measure.rate() == normal.growth())
                .filter(measure -> measure.in(metric) && WHOLE.contains(measure.beyond(metric)))
                .findFirst()
                .orElse(null);
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
        Period asked = period(promise, question.round());
        if (asked != Period.OWN && asked != Period.UNSAID) {
            return question.unanswered(
                    Fulfilment.UNCLEAR,
                    "promised for several years or another year, not for "
                            + question.round().slug());
        }
        List<Figure> same =
                reported.stream().filter(figure -> sameMeasure(promise, figure)).toList();
        Optional<Figure> best = same.stream()
                .map(figure -> dated(figure, question.round()))
                .filter(dated -> inTime(dated) && !summed(promise, dated))
                .min(order(promise))
                .map(Dated::figure);
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
        if (!sameUnit(promise, given) || !Objects.equals(asked.base(), given.base())) {
            return false;
        }
        if (promise.indicator() != null || figure.indicator() != null) {
            return Objects.equals(promise.indicator(), figure.indicator()) && samePart(promise, figure);
        }
        if (promise.growth() != figure.growth()) {
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
        return !(partial(promise) || partial(figure)) || promise.beyond().equals(figure.beyond());
    }

    /** Whether a figure is of a part of the region or of the industry. */
    static boolean partial(Figure figure) {
        return PART.matcher(figure.beyond()).find();
    }

    private static boolean sameUnit(Figure promise, Target given) {
        Target asked = promise.target();
        if (asked.value() == null) {
            return "%".equals(given.unit());
        }
        String unit = Objects.requireNonNullElse(asked.unit(), "");
        String other = Objects.requireNonNullElse(given.unit(), "");
        boolean counts = COUNTS.contains(unit) && COUNTS.contains(other);
        return unit.equals(other) || (promise.indicator() != null && counts);
    }

    /** Rates and flows must be those of the year; a level stands for the year's end even in a look back on five. */
    private static boolean inTime(Dated dated) {
        return inTime(dated.figure(), dated.period());
    }

    static boolean inTime(Figure figure, Period period) {
        return switch (period) {
            case OWN, UNSAID -> true;
            case AMONG_YEARS -> level(figure);
            case SEVERAL, OTHER -> false;
        };
    }

    /** An amount many times what was promised for a year, with no word that it is the year's, is one of several years. */
    private static boolean summed(Figure promise, Dated dated) {
        return dated.period() != Period.OWN && manyTimes(promise.target(), dated.figure());
    }

    /** Whether a figure is more than anybody could reach of what was promised for a year. */
    static boolean manyTimes(Target promised, Figure figure) {
        BigDecimal asked = promised.value();
        return asked != null
                && COUNTS.contains(Objects.requireNonNullElse(promised.unit(), ""))
                && Objects.requireNonNull(figure.target().value()).compareTo(asked.multiply(MANY)) > 0;
    }

    private static boolean level(Figure figure) {
        String unit = Objects.requireNonNullElse(figure.target().unit(), "");
        return (unit.equals("%") || unit.equals("‰")) && !figure.growth();
    }

    private record Dated(Figure figure, Period period) {}

    private Dated dated(Figure figure, Round round) {
        return new Dated(figure, period(figure, round));
    }

    private static Comparator<Dated> order(Figure promise) {
        return Comparator.comparing((Dated dated) -> !sameThread(promise, dated.figure()))
                .thenComparing(dated -> !promise.beyond().equals(dated.figure().beyond()))
                .thenComparing(Dated::period)
                .thenComparing(dated -> dated.figure().target().operator() != Operator.POINT)
                .thenComparing(dated ->
                        Objects.requireNonNullElse(dated.figure().record().offset(), Integer.MAX_VALUE))
                .thenComparing(dated -> dated.figure().record().id());
    }

    private static boolean sameThread(Figure promise, Figure figure) {
        return promise.record().thread() != null
                && promise.record().thread().equals(figure.record().thread());
    }

    private Judge.Judged judged(Figure promise, Figure result) {
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
                + (sameThread(promise, result) ? "thread" : promise.indicator() != null ? "indicator" : "metric");
    }

    /** The direction of the indicator; else that of the operator, of words that limit, of what is measured. */
    private Direction direction(Figure promise) {
        Indicator indicator = promise.indicator();
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
        Indicator indicator = target.indicator() == null
                ? null
                : codebook.indicator(target.indicator()).orElse(null);
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
                .filter(figure -> figure.indicator() != null
                        && figure.indicator().slug().equals(GROWTH)
                        && figure.beyond().isEmpty())
                .map(figure -> dated(figure, question.round()))
                .filter(dated -> inTime(dated) && !summed(promise, dated))
                .min(order(promise))
                .map(Dated::figure);
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
