package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Targets that a clause states in words only: 与经济增长同步, 完成国家下达任务, 不设增长目标. */
final class WordTargets {

    private static final Pattern IN_STEP =
            Pattern.compile("([^，：]{2,40}?)(?:保持|实现)?(?:与|和|同)(?:全国|全省|全市)?(?:经济|地区生产总值|生产总值|GDP|物价)[^，]{0,6}?同步");
    private static final Pattern ASSIGNED = Pattern.compile(
            "([^，：]{0,60}?)(?:全面|确保)?完成(?:(?:国家|省|上级|中央)下达的?|“?十[一二三四五]?五”?(?:国家|省)?|国家)[^，]{0,24}?(?:任务|目标|指标|计划)");
    private static final Pattern RELATIVE = Pattern.compile(
            "([^，：]{2,30}?(?:增速|增长|增幅|涨幅|收入|投资|支出|率|降幅)(?:要|均|都|继续|保持)?)(?:高于|快于|低于|好于|不低于|高於)(?:全国|全省|全市|经济|地区生产总值|生产总值|GDP|上年|去年|西部|东部|中部)[^，0-9]{0,12}$");
    private static final Pattern ABSENT = Pattern.compile(
            "(?:不设定?|不再设定?|不提出?|没有提出|不确定)(?:具体|量化|全年)?的?([^，]{0,10}?(?:增长|经济|生产总值|GDP|增速|速度|投资)[^，]{0,6}?(?:目标|指标))");
    private static final int LONGEST = 200;

    private final IndicatorFinder indicators;

    WordTargets(IndicatorFinder indicators) {
        this.indicators = indicators;
    }

    /** The target that a clause without figures states, if it does. */
    Optional<Target> find(String clause, @Nullable Due due) {
        String words = clause.replaceAll("[，。；：！？;]+$", "");
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher absent = ABSENT.matcher(words);
        if (absent.find()) {
            return Optional.of(target(absent.group(1), Operator.EXPLICITLY_ABSENT, due));
        }
        for (Pattern pattern : new Pattern[] {IN_STEP, ASSIGNED, RELATIVE}) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                String named = MetricWriter.trimmed(matcher.group(1));
                return Optional.of(
                        target(named.isBlank() ? MetricWriter.trimmed(words) : named, Operator.QUALITATIVE, due));
            }
        }
        return Optional.empty();
    }

    private Target target(String metric, Operator operator, @Nullable Due due) {
        String indicator =
                indicators.find(metric, null).map(found -> found.slug()).orElse(null);
        return new Target(indicator, metric, operator, null, null, null, null, null, due);
    }
}
