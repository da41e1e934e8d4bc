package io.github.planshift.gallery;

import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
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
import io.github.planshift.track.Tracked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Targets of known indicators on one scale. */
final class TargetPictures {

    private static final int FIGURES = 2;

    private final Wall wall;
    private final Figures figures;

    /** A target of a region, with what was reached of it. */
    private record Aim(
            String region,
            Target target,
            @Nullable Target reached,
            @Nullable Fulfilment verdict) {}

    /** What is left out: targets in other units, and the nation's total. */
    private record Left(int units, boolean nation) {}

    TargetPictures(Wall wall) {
        this.wall = wall;
        this.figures = new Figures(wall.language());
    }

    /** What regions aim at in the round, a picture for each indicator that at least two put a figure to. */
    List<Picture> targets() {
        Round round = wall.shown();
        if (round == null) {
            return List.of();
        }
        List<Picture> pictures = new ArrayList<>();
        for (Indicator indicator : wall.codebook().indicators()) {
            List<Aim> aims = new ArrayList<>();
            for (String region : wall.regions()) {
                aim(round, region, indicator).ifPresent(target -> aims.add(new Aim(region, target, null, null)));
            }
            picture(indicator, round, aims, false).ifPresent(pictures::add);
        }
        return pictures;
    }

    /** The first target of a region for an indicator that is due in the round's period. */
    private Optional<Target> aim(Round round, String region, Indicator indicator) {
        List<Target> targets = wall.records(region, round.slug()).stream()
                .filter(one -> one.kind() == Kind.PLEDGE)
                .flatMap(one -> one.targets().stream())
                .filter(target -> indicator.slug().equals(target.indicator()))
                .filter(target -> target.due() == null || target.due().end().getYear() == round.periodTo())
                .toList();
        return targets.stream()
                .filter(target -> target.value() != null)
                .findFirst()
                .or(() -> targets.stream().findFirst());
    }

    /** What became of the promises of a round, a picture for each indicator with at least two results. */
    List<Picture> promises(List<Tracked> promises) {
        Map<String, Map<String, Aim>> byIndicator = new TreeMap<>();
        for (Tracked one : promises) {
            String indicator = one.promised().indicator();
            if (indicator != null && one.promised().value() != null) {
                byIndicator
                        .computeIfAbsent(indicator, key -> new LinkedHashMap<>())
                        .putIfAbsent(
                                one.pledge().region(),
                                new Aim(one.pledge().region(), one.promised(), one.reached(), one.verdict()));
            }
        }
        List<Picture> pictures = new ArrayList<>();
        for (Indicator indicator : wall.codebook().indicators()) {
            Map<String, Aim> found = byIndicator.getOrDefault(indicator.slug(), Map.of());
            if (found.values().stream().filter(aim -> aim.reached() != null).count() >= FIGURES) {
                List<Aim> aims = wall.regions().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList();
                wall.codebook()
                        .round(promises.get(0).pledge().round())
                        .flatMap(round -> picture(indicator, round, aims, true))
                        .ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private Optional<Picture> picture(Indicator indicator, Round round, List<Aim> found, boolean results) {
        List<Aim> all = found.stream()
                .filter(aim -> rate(indicator) || !nation(aim.region()))
                .toList();
        Map<String, Integer> units = new LinkedHashMap<>();
        all.stream()
                .filter(aim -> aim.target().value() != null)
                .forEach(aim -> units.merge(String.valueOf(aim.target().unit()), 1, Integer::sum));
        String unit = units.keySet().stream()
                .max((a, b) -> Integer.compare(count(units, a), count(units, b)))
                .orElse("");
        List<Aim> aims = all.stream()
                .filter(aim -> aim.target().value() == null
                        || unit.equals(String.valueOf(aim.target().unit())))
                .toList();
        List<BigDecimal> values = aims.stream()
                .map(aim -> aim.target().value())
                .filter(Objects::nonNull)
                .toList();
        if (values.size() < FIGURES) {
            return Optional.empty();
        }
        Figures.Scale scale = figures.scale(
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO), unit);
        List<TargetChart.Row> rows =
                aims.stream().map(aim -> row(aim, scale, unit)).toList();
        return Optional.of(new TargetChart(
                        caption(
                                indicator,
                                round,
                                values.size(),
                                new Left(all.size() - aims.size(), found.size() > all.size()),
                                results),
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

    private static int count(Map<String, Integer> units, String unit) {
        return units.getOrDefault(unit, 0);
    }

    private Caption caption(Indicator indicator, Round round, int figuresThere, Left left, boolean results) {
        Language language = wall.language();
        String name = wall.indicator(indicator.slug());
        String direction = switch (indicator.direction()) {
            case HIGHER -> language.of("higher is more ambitious", "数值越高要求越高");
            case LOWER -> language.of("lower is more ambitious", "数值越低要求越高");
            case NEUTRAL -> language.of("no direction of ambition", "无高低之分");
        };
        return new Caption(
                (results ? "promises-" : "targets-") + indicator.slug().replace('_', '-'),
                results
                        ? language.of(
                                name + ": promised for " + wall.label(round) + ", and reported",
                                name + "：" + wall.label(round) + "的承诺与报告的结果")
                        : language.of(
                                name + ": targets of " + wall.label(round), name + "：" + wall.label(round) + "的目标"),
                language.of(
                        "First figure of each region; n = " + figuresThere + " with a figure; " + direction,
                        "每个地区的首个数字；有数字的n = " + figuresThere + "；" + direction),
                wall.notes(
                        left.units() == 0
                                ? ""
                                : language.of(
                                        left.units() + " more in another unit are not drawn.",
                                        "另有" + left.units() + "个单位不同，未画出。"),
                        left.nation() ? language.of("The nation's figure, a total, is not drawn.", "全国总量未画出。") : "",
                        results
                                ? language.of(
                                        "Results are what the governments report themselves in the next report.",
                                        "结果为各地政府在下一份报告中自行公布的数字。")
                                : ""),
                language);
    }

    /** The nation's target, which the others are held against. */
    private TargetChart.@Nullable Reference reference(List<Aim> aims, Figures.Scale scale, Round round) {
        return aims.stream()
                .filter(aim -> aim.target().value() != null)
                .filter(aim -> nation(aim.region()))
                .findFirst()
                .map(aim -> new TargetChart.Reference(
                        wall.region(aim.region()) + " " + round.slug()
                                + wall.language().colon() + figures.words(aim.target()),
                        scale.of(Objects.requireNonNull(aim.target().value())),
                        scaled(scale, Figures.high(aim.target()))))
                .orElse(null);
    }

    private static @Nullable BigDecimal scaled(Figures.Scale scale, @Nullable BigDecimal value) {
        return value == null ? null : scale.of(value);
    }

    private TargetChart.Row row(Aim aim, Figures.Scale scale, String unit) {
        Target target = aim.target();
        Target reached = aim.reached();
        boolean drawn = reached != null && unit.equals(String.valueOf(reached.unit()));
        return new TargetChart.Row(
                wall.region(aim.region()),
                new TargetMark(target.operator(), scaled(scale, target.value()), scaled(scale, Figures.high(target))),
                figures.words(target),
                drawn && reached != null ? scaled(scale, reached.value()) : null,
                result(aim, reached));
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
        return reached == null || reached.value() == null ? said : figures.words(reached) + language.comma() + said;
    }
}
