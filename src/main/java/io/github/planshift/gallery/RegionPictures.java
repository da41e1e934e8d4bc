package io.github.planshift.gallery;

import io.github.planshift.measure.Profile;
import io.github.planshift.model.Commitment;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of a region's page. */
final class RegionPictures {

    private static final int RANKS = 14;
    private static final int ROUNDS = 6;
    private static final int LANES = 12;

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
                        "Rank of sectors by the number of pledges that name them; in brackets the share of coded items, %",
                        "按提及承诺数排列的领域位次；括号内为占编码条目的百分比"),
                wall.notes(language.of(
                        "Equals share a rank. One or two pledges more or fewer move a sector by several ranks.",
                        "并列者位次相同；多一两条承诺就会使位次移动数位。")),
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
                wall.sector(row.sector()), row.rankBefore(), row.rank(), percent(before), percent(row.share()));
    }

    private static String percent(double share) {
        return share == 0 ? "" : Math.round(share * 1000) / 10.0 + " %";
    }

    /** Known indicators over the rounds: what was aimed at and what was reported. */
    Optional<Picture> timeline(String region) {
        List<Round> rounds = rounds(region);
        List<Timeline.Lane> all = wall.codebook().indicators().stream()
                .map(indicator -> lane(region, rounds, indicator))
                .flatMap(Optional::stream)
                .toList();
        List<Timeline.Lane> fullest = all.stream()
                .sorted(Comparator.comparingLong(lane -> -filled(lane.events())))
                .limit(LANES)
                .toList();
        List<Timeline.Lane> lanes = all.stream().filter(fullest::contains).toList();
        if (rounds.size() < 2 || lanes.isEmpty()) {
            return Optional.empty();
        }
        Language language = wall.language();
        int records = rounds.stream()
                .mapToInt(round -> wall.records(region, round.slug()).size())
                .sum();
        Caption caption = new Caption(
                region + "-timeline",
                language.of(
                        wall.region(region) + ": targets and results, " + wall.label(rounds.get(0)) + " to "
                                + wall.label(rounds.get(rounds.size() - 1)),
                        wall.region(region) + "：目标与结果，" + wall.label(rounds.get(0)) + "至"
                                + wall.label(rounds.get(rounds.size() - 1))),
                language.of(
                        "Known indicators, each in its own unit; the first figure of each round; n = "
                                + Wall.number(records) + " statements in " + rounds.size() + " rounds",
                        "已知指标，单位各异；每轮取首个数字；" + rounds.size() + "轮共" + records + "条"),
                wall.notes(
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
            case ANNUAL_WORK_REPORT ->
                new Timeline.Column(round.slug(), wall.language().of("work report", "政府工作报告"));
            default -> new Timeline.Column(wall.round(round), "");
        };
    }

    /** The last rounds in which the region has anything. */
    private List<Round> rounds(String region) {
        List<Round> rounds = wall.rounds().stream()
                .filter(round -> !wall.records(region, round.slug()).isEmpty())
                .toList();
        return rounds.subList(Math.max(0, rounds.size() - ROUNDS), rounds.size());
    }

    private Optional<Timeline.Lane> lane(String region, List<Round> rounds, Indicator indicator) {
        List<List<Timeline.Event>> events = new ArrayList<>();
        for (Round round : rounds) {
            List<Commitment> records = wall.records(region, round.slug());
            events.add(Stream.concat(
                            first(records, Kind.OUTCOME, indicator)
                                    .map(target -> new Timeline.Event(Timeline.Kind.RESULT, figures.brief(target)))
                                    .stream(),
                            first(records, Kind.PLEDGE, indicator)
                                    .map(target -> new Timeline.Event(Timeline.Kind.PLEDGE, figures.brief(target)))
                                    .stream())
                    .toList());
        }
        return filled(events) < 2
                ? Optional.empty()
                : Optional.of(new Timeline.Lane(wall.indicator(indicator.slug()), events));
    }

    private static long filled(List<List<Timeline.Event>> events) {
        return events.stream().filter(one -> !one.isEmpty()).count();
    }

    private static Optional<Target> first(List<Commitment> records, Kind kind, Indicator indicator) {
        return records.stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> one.targets().stream())
                .filter(target -> indicator.slug().equals(target.indicator()) && target.value() != null)
                .filter(target -> indicator.unit().isEmpty() || indicator.unit().equals(target.unit()))
                .findFirst();
    }
}
