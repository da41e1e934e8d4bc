package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises the codebook's indicators in what a figure measures. */
final class IndicatorFinder {

    private static final Pattern RATE =
            Pattern.compile("增长|增速|增幅|涨幅|上涨|递增|增加|提高|growth|grow|increase", Pattern.CASE_INSENSITIVE);
    private static final Pattern FALL = Pattern.compile("下降|降低|减少|回落|降幅");
    private static final Pattern GROWS = Pattern.compile("增长|增速|增幅|增加(?![到至])|净增|比上年|下降(?![到至])|减少(?![到至])|翻番");
    private static final Set<String> WEIGHTS = Set.of("斤", "公斤", "吨", "千克");
    private static final Pattern CHANGE_OF_SHARE = Pattern.compile("比重|占比|占");

    private static final Pattern PART_OF_YEAR = Pattern.compile("季度|半年|当月|\\d月");

    private record Name(@Nullable Indicator indicator) {}

    private final Codebook codebook;
    private final PhraseMatcher<Name> names;
    private final Terms scope;

    IndicatorFinder(Codebook codebook, Lexicon lexicon) {
        this.codebook = codebook;
        PhraseMatcher.Builder<Name> builder = new PhraseMatcher.Builder<>();
        for (Indicator indicator : codebook.indicators()) {
            Name name = new Name(indicator);
            if (indicator.zh() != null) {
                builder.add(indicator.zh(), name);
            }
            builder.add(indicator.en(), name);
            indicator.aliases().forEach(alias -> builder.add(alias, name));
            indicator.not().forEach(other -> builder.add(other, new Name(null)));
        }
        names = builder.build();
        scope = lexicon.terms("scope");
    }

    private IndicatorFinder(Codebook codebook, PhraseMatcher<Name> names, Terms scope) {
        this.codebook = codebook;
        this.names = names;
        this.scope = scope;
    }

    /** A finder to which the name of this region says nothing: 安徽省生产总值 is the region's own in its report. */
    IndicatorFinder within(Region region) {
        List<String> own =
                Stream.of(region.zhFull(), region.zh()).filter(Objects::nonNull).toList();
        return new IndicatorFinder(codebook, names, scope.and(own));
    }

    /**
     * The indicator that a metric with this unit is.
     *
     * @param unit of the figure, or null where there is none
     */
    Optional<Indicator> find(String metric, @Nullable String unit) {
        if (PART_OF_YEAR.matcher(metric).find()) {
            return Optional.empty();
        }
        List<Match<Name>> found = names.longest(metric);
        return found.stream()
                .filter(match -> match.value().indicator() != null)
                .filter(match -> own(metric, match.start()))
                .filter(match -> fits(match.value().indicator(), metric, match, unit))
                .max(Comparator.comparingInt(match -> match.end() - match.start()))
                .map(match -> match.value().indicator());
    }

    /** The sector that an indicator belongs to. */
    Optional<String> sector(String slug) {
        return codebook.indicator(slug).map(Indicator::sector);
    }

    /** Whether only words of scope stand before the name: not a district's, not an industry's. */
    private boolean own(String metric, int end) {
        int at = 0;
        while (at < end) {
            int length = scope.lengthAt(metric, at);
            if (length == 0 || at + length > end) {
                if (Character.isDigit(metric.charAt(at)) || "“”十二三四五时期".indexOf(metric.charAt(at)) >= 0) {
                    length = 1;
                } else {
                    return false;
                }
            }
            at += length;
        }
        return true;
    }

    private static boolean fits(
            @Nullable Indicator indicator, String metric, Match<Name> match, @Nullable String unit) {
        if (indicator == null) {
            return false;
        }
        String rest = metric.substring(match.end());
        String name = metric.substring(match.start(), match.end());
        if ((unit != null && unit.endsWith("百分点")) || "倍".equals(unit)) {
            return false;
        }
        boolean percent = "%".equals(unit) || unit == null;
        if (indicator.growth()) {
            boolean falls = FALL.matcher(rest).find() || FALL.matcher(name).find();
            boolean rises = RATE.matcher(rest).find() || RATE.matcher(name).find();
            return percent
                    && (isReduction(indicator) ? falls || unit == null : rises && !falls)
                    && !CHANGE_OF_SHARE.matcher(rest).find();
        }
        if (GROWS.matcher(rest).find()) {
            return false;
        }
        return unit == null || sameDimension(indicator.unit(), unit);
    }

    /** An indicator such as the reduction of energy intensity is told by verbs of falling. */
    private static boolean isReduction(Indicator indicator) {
        return indicator.slug().contains("reduction");
    }

    /** Units that convert into each other, or none where the indicator names none. */
    private static boolean sameDimension(String known, String unit) {
        if (known.endsWith("元") || unit.endsWith("元")) {
            return known.endsWith("元") && unit.endsWith("元");
        }
        if (WEIGHTS.contains(known)) {
            return WEIGHTS.contains(unit);
        }
        if (known.equals("人")) {
            return unit.equals("人") || unit.equals("个") || unit.isEmpty();
        }
        return known.isEmpty() || known.equals(unit);
    }
}
