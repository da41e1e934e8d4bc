package io.github.planshift.track;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Region;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Reads the figures of records, with what their texts say around them. */
final class FigureReader {

    /** The slug of the indicator that others keep pace with. */
    static final String GROWTH = "gdp_growth";

    private static final int NEAR = 3;
    private static final Set<String> WHOLE = Set.of("", "省", "市", "末");
    private static final Pattern KEEPING_PACE = Pattern.compile("经济增[长速]|经济发展|GDP增[长速]|生产总值增[长速幅]");

    private final Codebook codebook;
    private final Function<Commitment, Passage> passages;
    private final Map<String, Metric.Nouns> measures = new LinkedHashMap<>();
    private final Metric.Normaliser metrics;

    FigureReader(Codebook codebook, Function<Commitment, Passage> passages) {
        this.codebook = codebook;
        this.passages = passages;
        codebook.indicators().forEach(indicator -> measures.put(indicator.slug(), Metric.Nouns.of(indicator)));
        this.metrics = new Metric.Normaliser(codebook.wording().synonyms());
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
                WHOLE.contains(beyond) ? "" : beyond,
                measure == null ? "" : Area.of(passages.apply(record), target.metric()));
    }

    private static boolean growth(Metric metric, Metric.@Nullable Nouns measure) {
        return metric.growth() || (measure != null && measure.rate());
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
}
