package io.github.planshift.track;

import io.github.planshift.model.Target;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two figures measure the same thing of the same part of the region in the same unit. */
final class SameMeasure {

    private static final int SHORTEST_METRIC = 4;
    /** Nouns that name no one measure: many figures of a report are of funds raised. */
    private static final Pattern GENERAL =
            Pattern.compile("(?:筹集|筹措|安排|投入|下达|落实|拨付|整合|统筹|争取)?(?:省|市|省级|市级)?(?:财政|专项|各类)*资金|产业规模|建设里程|项目投资");

    private static final Set<String> COUNTS = Set.of("人", "个", "名", "");
    private static final Pattern PART = Pattern.compile(
            "(?<!城)市$|县|新区|园区|开发区|试验区|示范区|自贸|保税|沿海|流域|地区$|城区|郊区|乡镇|民营|私营|国有|央企|贫困|以上城市|农产品|民间|高校|高技术|高新|战略性|装备|现代|生产性");
    private static final Pattern MORE = Pattern.compile("[比较](?:去年|上年)[^，]{0,2}多");

    private SameMeasure() {}

    /** Whether a figure of the next report can answer a promise. */
    static boolean of(Figure promise, Figure figure) {
        boolean sameThread = promise.sameThread(figure);
        Target asked = promise.target();
        Target given = figure.target();
        if (!sameUnit(promise, given) || !Objects.equals(asked.base(), given.base())) {
            return false;
        }
        if (MORE.matcher(asked.metric()).find() != MORE.matcher(given.metric()).find()) {
            return false;
        }
        if (promise.indicator() != null || figure.indicator() != null) {
            return Objects.equals(promise.indicator(), figure.indicator()) && samePart(promise, figure);
        }
        if (promise.growth() != figure.growth()) {
            return false;
        }
        boolean sameMetric = promise.metric().key().equals(figure.metric().key());
        if (sameThread && promise.alone() && figure.alone()) {
            return true;
        }
        return sameMetric && (sameThread || telling(promise.metric().key()) || samePreciseFigure(asked, given));
    }

    private static boolean telling(String key) {
        return key.length() >= SHORTEST_METRIC && !GENERAL.matcher(key).matches();
    }

    /** The same figure of three digits or more is no accident, however general the noun. */
    private static boolean samePreciseFigure(Target asked, Target given) {
        return asked.value() != null
                && given.value() != null
                && asked.value().compareTo(given.value()) == 0
                && asked.value().stripTrailingZeros().precision() >= 3;
    }

    private static boolean samePart(Figure promise, Figure figure) {
        if (!promise.area().equals(figure.area())) {
            return false;
        }
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
}
