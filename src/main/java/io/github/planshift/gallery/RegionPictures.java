package io.github.planshift.gallery;

import io.github.planshift.measure.Profile;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.picture.Caption;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.picture.SlopeChart;
import io.github.planshift.picture.Timeline;
import io.github.planshift.report.Report;
import io.github.planshift.track.Headlines;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of a region's page. */
final class RegionPictures {

    private static final int RANKS = 10;
    private static final int ROUNDS = 6;
    private static final int LANES = 12;
    private static final int FIGURES = 4;

    private final Wall wall;
    private final Figures figures;

    RegionPictures(Wall wall) {
        this.wall = wall;
        this.figures = new Figures(wall.language());
    }

    /** The ranks of sectors in the two rounds compared; none where ranks are withheld. */
    Optional<Picture> slope(String region) {
        Report.Comparison pair = wall.report().comparison();
        if (pair == null || !wall.profiler().has(wall.subject(region), pair.to())) {
            return Optional.empty();
        }
        Profile profile = wall.profiler().profile(wall.subject(region), pair.to(), pair.from(), Set.of());
        List<SlopeChart.Line> lines = profile.rows().stream()
                .filter(row -> within(row.rank()) || within(row.rankBefore()))
                .map(row -> line(row, Objects.requireNonNullElse(row.before(), 0.0)))
                .toList();
        if (profile.before() == null
                || lines.size() < 2
                || lines.stream().noneMatch(line -> line.from() != null)
                || lines.stream().noneMatch(line -> line.to() != null)) {
            return Optional.empty();
        }
        Language language = wall.language();
        int before = items(region, pair.from());
        Caption caption = new Caption(
                region + "-ranks",
                language.of(
                        wall.region(region) + ": what it speaks of most, " + wall.label(pair.from()) + " and "
                                + wall.label(pair.to()),
                        wall.region(region) + "：最关注的领域，" + wall.label(pair.from()) + "与" + wall.label(pair.to())),
                language.of(
                        "Rank of sectors by the number of pledges that name them; in brackets the share of the region's items,"
                                + " %; a pledge counts once in each sector it names",
                        "按提及承诺数排列的领域位次；括号内为占本地区条目的百分比；一条承诺在其提及的每个领域各计一条"),
                wall.notes(language.of(
                        "Equals share a rank and stand beside one bar. One or two pledges more or fewer move a sector by several"
                                + " ranks. Below the line: not among the first " + RANKS + ".",
                        "并列者位次相同，旁有竖线；多一两条承诺就会使位次移动数位。横线以下：不在前" + RANKS + "位。")),
                language);
        return Optional.of(new SlopeChart(
                        caption,
                        wall.label(pair.from()) + language.of(" (", "（") + wall.items(before) + language.of(")", "）"),
                        wall.label(pair.to())
                                + language.of(" (", "（")
                                + wall.items(profile.items())
                                + language.of(")", "）"),
                        RANKS,
                        lines)
                .picture());
    }

    private int items(String region, Round round) {
        return Objects.requireNonNull(wall.tally(region, round.slug())).total();
    }

    private static boolean within(@Nullable Integer rank) {
        return rank != null && rank <= RANKS;
    }

    private SlopeChart.Line line(Profile.Row row, double before) {
        return new SlopeChart.Line(
                wall.share(row.sector()), row.rankBefore(), row.rank(), percent(before), percent(row.share()));
    }

    private String percent(double share) {
        return share == 0
                ? ""
                : Math.round(share * 1000) / 10.0 + wall.language().of(" %", "%");
    }

    /** Known indicators over the rounds: what was aimed at and what was reported. */
    Optional<Picture> timeline(String region) {
        List<Round> speaking = wall.last(
                ROUNDS,
                round -> wall.codebook().indicators().stream()
                        .anyMatch(
                                indicator -> !targets(region, round, indicator).isEmpty()));
        List<Indicator> all = wall.codebook().indicators().stream()
                .filter(indicator -> filled(region, speaking, indicator) >= 2)
                .toList();
        List<Indicator> fullest = all.stream()
                .sorted(Comparator.comparingLong(indicator -> -filled(region, speaking, indicator)))
                .limit(LANES)
                .toList();
        List<Indicator> shown = all.stream().filter(fullest::contains).toList();
        List<Round> rounds = speaking.stream()
                .filter(round -> shown.stream()
                        .anyMatch(
                                indicator -> !targets(region, round, indicator).isEmpty()))
                .toList();
        if (rounds.size() < 2 || shown.isEmpty()) {
            return Optional.empty();
        }
        List<Timeline.Lane> lanes =
                shown.stream().map(indicator -> lane(region, rounds, indicator)).toList();
        List<Target> drawn = shown.stream()
                .flatMap(indicator -> rounds.stream().flatMap(round -> targets(region, round, indicator).stream()))
                .map(Headlines.Headline::target)
                .toList();
        if (drawn.size() < FIGURES) {
            return Optional.empty();
        }
        Language language = wall.language();
        Caption caption = new Caption(
                region + "-timeline",
                language.of(
                        wall.region(region) + ": targets and results, " + wall.years(rounds),
                        wall.region(region) + "：目标与结果，" + wall.years(rounds)),
                language.of(
                        "Known indicators, each in its own unit; pledges for the round's own time, results of the time before it;"
                                + " n = " + Wall.number(drawn.size()) + " figures in " + rounds.size() + " rounds",
                        "已知指标，单位各异；承诺针对本轮时期，结果为此前时期；" + rounds.size() + "轮共n = " + drawn.size() + "个数字"),
                wall.notes(
                        figures.glossary(drawn.stream()),
                        all.size() > lanes.size()
                                ? language.of(
                                        "The " + lanes.size() + " of " + all.size()
                                                + " indicators that most rounds speak of.",
                                        all.size() + "个指标中各轮提及最多的" + lanes.size() + "个。")
                                : ""),
                language);
        List<Timeline.Column> columns =
                rounds.stream().map(round -> column(wall, round)).toList();
        return Optional.of(new Timeline(caption, columns, lanes).picture());
    }

    static Timeline.Column column(Wall wall, Round round) {
        return switch (round.kind()) {
            case ANNUAL_WORK_REPORT -> new Timeline.Column(round.slug(), wall.series(round));
            default -> new Timeline.Column(wall.round(round), "");
        };
    }

    private Timeline.Lane lane(String region, List<Round> rounds, Indicator indicator) {
        return new Timeline.Lane(
                wall.indicator(indicator.slug()),
                rounds.stream()
                        .map(round -> targets(region, round, indicator).stream()
                                .map(this::event)
                                .toList())
                        .toList());
    }

    private Timeline.Event event(Headlines.Headline one) {
        return new Timeline.Event(
                one.record().kind() == Kind.PLEDGE ? Timeline.Kind.PLEDGE : Timeline.Kind.RESULT,
                figures.brief(one.target()));
    }

    private long filled(String region, List<Round> rounds, Indicator indicator) {
        return rounds.stream()
                .filter(round -> !targets(region, round, indicator).isEmpty())
                .count();
    }

    /** The result and the pledge of a round, as far as there are any. */
    private List<Headlines.Headline> targets(String region, Round round, Indicator indicator) {
        return Stream.of(wall.result(region, round, indicator), wall.aim(region, round, indicator))
                .flatMap(Stream::ofNullable)
                .filter(Headlines.Headline::figure)
                .toList();
    }
}
