package io.github.planshift.track;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import io.github.planshift.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of several figures that a text gives for one indicator, the one that is meant by its name alone: of the whole region,
 * and of the time that the round speaks for or, among results, of the year before.
 */
public final class Headlines {

    private static final Pattern PLACES = Pattern.compile("片区|新区|园区|开发区|示范区|试验区|自贸|高新区");
    private static final Pattern PARTS =
            Pattern.compile("(?:[0-9]个|更多的?|多个)(?:县|区县|市县)(?!级)|县域经济|民营企业[^，]{0,4}[0-9]|两翼");
    private static final Pattern SUM = Pattern.compile("[额值量][、和及与]");
    private static final Pattern WHOLE = Pattern.compile("全省|全市|全区|全年|我省|我市|我区");
    private static final Pattern YEAR_BEFORE = Pattern.compile("[比较](?:上年|去年)|同比");
    private static final BigDecimal HIGH_RATE = new BigDecimal("30");
    private static final BigDecimal INDEX = new BigDecimal("90");
    private static final Pattern SINCE = Pattern.compile("[比较]((?:19|20)[0-9]{2})年");
    private static final Pattern SEVERAL_YEARS = Pattern.compile("[两二三四五六七八九十]年");
    private static final String SENTENCE_ENDS = "。！？\n";
    private static final String CLAUSE_ENDS = "，。；：";

    private final Codebook codebook;
    private final Function<Commitment, Passage> passages;
    private final FigureReader reader;

    /**
     * The figure of an indicator in a text, or what the text says of it in words where it gives none.
     *
     * @param record that gives it
     */
    public record Headline(Commitment record, Target target) {

        /** Whether there is a figure. */
        public boolean figure() {
            return target.value() != null;
        }
    }

    private record Candidate(Figure figure, Period period) {}

    /** Headlines of one database; where a commitment stands in its text says which time it speaks of. */
    public Headlines(Codebook codebook, Function<Commitment, Passage> passages) {
        this.codebook = codebook;
        this.passages = passages;
        this.reader = new FigureReader(codebook, passages);
    }

    /**
     * The headlines of one region in one round, pledges before results, in the order of the codebook. Figures of several
     * years, of another year or of a part of the region are none; where there are no others, a pledge in words is.
     */
    public List<Headline> of(Round round, List<Commitment> records) {
        List<Figure> pledged = figures(records, Kind.PLEDGE);
        List<Figure> reported = figures(records, Kind.OUTCOME);
        List<Headline> headlines = new ArrayList<>();
        Map<String, Target> promised = new HashMap<>();
        for (Indicator indicator : codebook.indicators()) {
            best(round, Kind.PLEDGE, indicator, pledged, null)
                    .or(() -> inWords(round, indicator, records))
                    .ifPresent(headline -> {
                        headlines.add(headline);
                        promised.put(indicator.slug(), headline.target());
                    });
        }
        for (Indicator indicator : codebook.indicators()) {
            best(round, Kind.OUTCOME, indicator, reported, promised.get(indicator.slug()))
                    .ifPresent(headlines::add);
        }
        return headlines;
    }

    private List<Figure> figures(List<Commitment> records, Kind kind) {
        return reader.figures(records.stream()
                .filter(record -> record.kind() == kind)
                .filter(record -> record.targets().stream().anyMatch(target -> target.indicator() != null))
                .toList());
    }

    private Optional<Headline> best(
            Round round, Kind kind, Indicator indicator, List<Figure> figures, @Nullable Target promised) {
        boolean annual = round.periodFrom() == round.periodTo();
        int year = kind == Kind.OUTCOME ? round.periodFrom() - 1 : round.periodTo();
        return figures.stream()
                .filter(figure -> measures(figure.target(), indicator))
                .filter(figure -> kind != Kind.PLEDGE || due(figure.record(), figure.target(), round))
                .filter(figure -> !elsewhere(figure) && !anotherMeasure(figure))
                .filter(figure -> !(annual && severalYears(figure, year)))
                .map(figure -> new Candidate(figure, new Timing(passages, round).period(figure, year)))
                .filter(one -> Timing.inTime(one.figure(), one.period()))
                .filter(one -> promised == null || !Timing.manyTimes(promised, one.figure(), one.period()))
                .min(order(indicator, kind, one -> lookingBack(one, round)))
                .map(one -> new Headline(one.figure().record(), one.figure().target()));
    }

    private static Optional<Headline> inWords(Round round, Indicator indicator, List<Commitment> records) {
        return records.stream()
                .filter(record -> record.kind() == Kind.PLEDGE)
                .flatMap(record -> record.targets().stream()
                        .filter(target -> indicator.slug().equals(target.indicator()) && target.value() == null)
                        .filter(target -> due(record, target, round))
                        .map(target -> new Headline(record, target)))
                .findFirst();
    }

    private static boolean measures(Target target, Indicator indicator) {
        return indicator.slug().equals(target.indicator()) && target.value() != null;
    }

    private static boolean due(Commitment record, Target target, Round round) {
        Due due = Optional.ofNullable(target.due()).orElse(record.deadline());
        return due == null
                || (due.end().getYear() >= round.periodFrom() && due.end().getYear() <= round.periodTo());
    }

    /** Whether a figure is of a part of the region or of the industry, by its own clause or what leads up to it. */
    private boolean elsewhere(Figure figure) {
        String before = before(figure);
        Matcher parts = PARTS.matcher(before);
        boolean part = false;
        while (parts.find()) {
            part = !WHOLE.matcher(before.substring(parts.end())).find();
        }
        String clause = clause(figure);
        return SameMeasure.partial(figure)
                || PLACES.matcher(clause).find()
                || (part && !WHOLE.matcher(clause).find());
    }

    /** Whether a figure is the sum of several measures, or an index of which 100 stands for no change. */
    private static boolean anotherMeasure(Figure figure) {
        String metric = figure.target().metric();
        boolean sum = SUM.matcher(metric).find() && !figure.growth() && !figure.share();
        boolean index = metric.contains("指数")
                && figure.share()
                && Objects.requireNonNull(figure.target().value()).compareTo(INDEX) > 0;
        return sum || index;
    }

    private boolean severalYears(Figure figure, int year) {
        return SEVERAL_YEARS.matcher(figure.beyond()).find()
                || longSince(clause(figure), year)
                || (highRate(figure) && longSince(before(figure) + figure.words(), year));
    }

    /** A rate that few reach within a year, so that a year compared with earlier in the sentence may hold for it too. */
    private static boolean highRate(Figure figure) {
        return figure.growth()
                && figure.share()
                && Objects.requireNonNull(figure.target().value()).compareTo(HIGH_RATE) > 0;
    }

    /** Whether the last year that words compare with is further back than the year before. */
    private static boolean longSince(String words, int year) {
        Matcher since = SINCE.matcher(words);
        boolean several = false;
        while (since.find()) {
            several = Integer.parseInt(since.group(1)) < year - 1
                    && !YEAR_BEFORE.matcher(words.substring(since.end())).find();
        }
        return several;
    }

    /** What a sentence says before the clause of a figure. */
    private String before(Figure figure) {
        String words = passages.apply(figure.record()).lead() + figure.words();
        int at = words.length()
                - figure.words().length()
                + Math.max(0, figure.words().indexOf(clause(figure)));
        int from = at;
        while (from > 0 && SENTENCE_ENDS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return words.substring(from, at);
    }

    /** The clause of a record that names the measure. */
    private static String clause(Figure figure) {
        String words = figure.words();
        int at = Math.max(0, words.indexOf(figure.target().metric()));
        int from = at;
        while (from > 0 && CLAUSE_ENDS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < words.length() && CLAUSE_ENDS.indexOf(words.charAt(to)) < 0) {
            to++;
        }
        return words.substring(from, to);
    }

    /** Whether a plan for the year looks back here on the year before: what its paragraph names last decides. */
    private boolean lookingBack(Candidate one, Round round) {
        Passage passage = passages.apply(one.figure().record());
        String before = passage.lead().substring(passage.lead().lastIndexOf('\n') + 1);
        int past = Math.max(lastOf(before, "过去一年", "过去的一年", "去年"), lastOf(before, (round.periodTo() - 1) + "年"));
        return past > lastOf(before, "今年", "预期目标", "目标是", "目标为", round.periodTo() + "年");
    }

    private static int lastOf(String text, String... words) {
        return Stream.of(words).mapToInt(text::lastIndexOf).max().orElse(-1);
    }

    private static Comparator<Candidate> order(Indicator indicator, Kind kind, Predicate<Candidate> lookingBack) {
        return Comparator.comparing((Candidate one) -> !one.figure().beyond().isEmpty())
                .thenComparing(
                        one -> !indicator.unit().equals(one.figure().target().unit()))
                .thenComparing(one -> kind == Kind.PLEDGE && lookingBack.test(one))
                .thenComparing(Candidate::period)
                .thenComparing(
                        one -> kind == Kind.OUTCOME && one.figure().target().operator() != Operator.POINT)
                .thenComparing(
                        one -> Objects.requireNonNullElse(one.figure().record().offset(), Integer.MAX_VALUE))
                .thenComparing(one -> one.figure().record().id());
    }
}
