package io.github.planshift.gallery;

import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.picture.Caption;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.picture.TargetChart;
import io.github.planshift.picture.TargetMark;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Targets of known indicators on one scale. */
final class TargetPictures {

    private static final int FIGURES = 3;
    private static final int FEW = 4;

    private final Wall wall;
    private final Figures figures;

    /** What is left out: targets in other units, and the nation's total; and how many results are drawn. */
    private record Left(int units, boolean nation, long results) {}

    TargetPictures(Wall wall) {
        this.wall = wall;
        this.figures = new Figures(wall.language());
    }

    /** What regions aim at in the round, a picture for each indicator that enough put figures to. */
    List<Picture> targets() {
        Round round = wall.shown();
        if (round == null) {
            return List.of();
        }
        List<Picture> pictures = new ArrayList<>();
        for (Indicator indicator : wall.codebook().indicators()) {
            List<Aim> aims = new ArrayList<>();
            for (String region : wall.regions()) {
                Headlines.Headline aim = wall.aim(region, round, indicator);
                if (aim != null) {
                    aims.add(new Aim(region, aim.target(), null, null, null));
                }
            }
            picture(indicator, round, aims, false).ifPresent(pictures::add);
        }
        return pictures;
    }

    /** What became of the promises of a round, a picture for each indicator with enough results. */
    List<Picture> promises(List<Tracked> promises) {
        List<Picture> pictures = new ArrayList<>();
        Round round = promises.stream()
                .findFirst()
                .flatMap(one -> wall.codebook().round(one.pledge().round()))
                .orElse(null);
        if (round == null) {
            return pictures;
        }
        for (Indicator indicator : wall.codebook().indicators()) {
            List<Aim> aims = new ArrayList<>();
            for (String region : wall.regions()) {
                Headlines.Headline headline = wall.aim(region, round, indicator);
                if (headline != null && headline.figure()) {
                    promises.stream()
                            .filter(one ->
                                    one.pledge().id().equals(headline.record().id())
                                            && one.promised().equals(headline.target()))
                            .findFirst()
                            .ifPresent(one ->
                                    aims.add(new Aim(region, one.promised(), null, one.reached(), one.verdict())));
                }
            }
            picture(indicator, round, aims, true).ifPresent(pictures::add);
        }
        return pictures;
    }

    private Optional<Picture> picture(Indicator indicator, Round round, List<Aim> found, boolean results) {
        List<Aim> all = found.stream()
                .filter(aim -> rate(indicator) || !nation(aim.region()))
                .toList();
        String unit = Aim.unit(all);
        List<Aim> aims = all.stream()
                .map(aim -> aim.in(unit))
                .filter(aim -> !aim.figure() || aim.drawn() != null)
                .toList();
        List<Target> drawn = aims.stream()
                .filter(Aim::figure)
                .map(Aim::drawn)
                .filter(Objects::nonNull)
                .toList();
        long reached = aims.stream()
                .filter(aim -> aim.reached() != null && Units.in(aim.reached(), unit) != null)
                .count();
        int enough = wall.regions(round).size() > FEW ? FIGURES : 2;
        if (drawn.size() < enough || (results ? reached < enough : Aim.alike(drawn))) {
            return Optional.empty();
        }
        Figures.Scale scale = figures.scale(
                drawn.stream()
                        .map(Target::value)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::abs)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                unit);
        List<TargetChart.Row> rows =
                aims.stream().map(aim -> row(aim, scale, unit)).toList();
        List<String> notes = Stream.of(
                        aims.stream()
                                        .allMatch(aim -> !aim.figure()
                                                || unit.equals(String.valueOf(
                                                        aim.said().unit())))
                                ? ""
                                : wall.language()
                                        .of(
                                                "Figures in other units are drawn in the unit of the scale.",
                                                "其他单位的数字按图中单位换算画出。"),
                        figures.glossary(aims.stream().map(Aim::said)))
                .filter(note -> !note.isEmpty())
                .toList();
        Left left = new Left(all.size() - aims.size(), found.size() > all.size(), reached);
        return Optional.of(new TargetChart(
                        caption(indicator, round, drawn.size(), left, results, notes),
                        scale.unit(),
                        reference(aims, scale, round),
                        rows)
                .picture());
    }

    /** A rate can be compared whatever the size of a region; a total of the nation dwarfs those of its regions. */
    private static boolean rate(Indicator indicator) {
        return indicator.growth()
                || indicator.unit().contains("%")
                || indicator.unit().contains("/");
    }

    private boolean nation(String region) {
        return wall.codebook()
                .region(region)
                .map(Region::kind)
                .filter(kind -> kind == RegionKind.NATION)
                .isPresent();
    }

    private Caption caption(
            Indicator indicator, Round round, int figuresThere, Left left, boolean results, List<String> units) {
        Language language = wall.language();
        String name = wall.indicator(indicator.slug());
        String direction = switch (indicator.direction()) {
            case HIGHER -> language.of("; higher is more ambitious", "；数值越高要求越高");
            case LOWER -> language.of("; lower is more ambitious", "；数值越低要求越高");
            case NEUTRAL -> "";
        };
        List<String> notes = new ArrayList<>(units);
        notes.addAll(wall.notes(
                left.units() == 0
                        ? ""
                        : language.of(
                                left.units() + " more in another unit " + (left.units() == 1 ? "is" : "are")
                                        + " not drawn.",
                                "另有" + left.units() + "个单位不同，未画出。"),
                left.nation() ? language.of("The nation's figure, a total, is not drawn.", "全国总量未画出。") : "",
                results
                        ? language.of(
                                "Results are what the governments report themselves in the next report.",
                                "结果为各地政府在下一份报告中自行公布的数字。")
                        : ""));
        return new Caption(
                (results ? "promises-" : "targets-") + indicator.slug().replace('_', '-'),
                results
                        ? language.of(
                                name + ": promised for " + wall.label(round) + ", and reported",
                                name + "：" + wall.label(round) + "的承诺与报告的结果")
                        : language.of(
                                name + ": targets of " + wall.label(round), name + "：" + wall.label(round) + "的目标"),
                results
                        ? language.of(
                                "n = " + figuresThere + " promised figures, " + left.results()
                                        + " of them with a result" + direction,
                                "n = " + figuresThere + "个承诺数字，其中" + left.results() + "个有结果" + direction)
                        : language.of(
                                "n = " + figuresThere + " regions with a figure" + direction,
                                "有数字的地区n = " + figuresThere + direction),
                notes,
                language);
    }

    /** The nation's target, which the others are held against. */
    private TargetChart.@Nullable Reference reference(List<Aim> aims, Figures.Scale scale, Round round) {
        for (Aim aim : aims) {
            Target drawn = aim.drawn();
            if (drawn != null && drawn.value() != null && nation(aim.region())) {
                return new TargetChart.Reference(
                        wall.region(aim.region()) + " " + round.slug()
                                + wall.language().colon() + figures.words(aim.said()),
                        scale.of(drawn.value()),
                        scaled(scale, Figures.high(drawn)));
            }
        }
        return null;
    }

    private static @Nullable BigDecimal scaled(Figures.Scale scale, @Nullable BigDecimal value) {
        return value == null ? null : scale.of(value);
    }

    private TargetChart.Row row(Aim aim, Figures.Scale scale, String unit) {
        Target drawn = Objects.requireNonNullElse(aim.drawn(), aim.said());
        Target reached = aim.reached() == null ? null : Units.in(aim.reached(), unit);
        return new TargetChart.Row(
                wall.region(aim.region()),
                new TargetMark(drawn.operator(), scaled(scale, drawn.value()), scaled(scale, Figures.high(drawn))),
                figures.words(aim.said()),
                reached == null ? null : scaled(scale, reached.value()),
                result(aim, aim.reached()));
    }

    private String result(Aim aim, @Nullable Target reached) {
        Language language = wall.language();
        Fulfilment verdict = aim.verdict();
        if (verdict == null) {
            return "";
        }
        String said = switch (verdict) {
            case KEPT -> language.of("kept", "兑现");
            case EXCEEDED -> language.of("exceeded", "超额完成");
            case MISSED -> language.of("missed", "未达到");
            case NOT_REPORTED -> language.of("not reported", "未报告");
            case UNCLEAR -> language.of("unclear", "不明");
        };
        return reached == null || reached.value() == null
                ? said
                : language.of("reported: ", "报告：") + figures.words(reached) + language.comma() + said;
    }
}
