package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Dates, ages and stretches of time that are no target. */
final class Times implements FigureRule {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final Pattern YEARS_COUNTED = Pattern.compile("年限|寿命|学年|任期|合同期|期限");
    private static final Pattern REACHED = Pattern.compile("(?:达到?|到|至|为|缩短|压缩|提前|延长|不超过|控制在|增加|减少|新增|长)$");
    private static final String PARTS_OF_DATES = "月日时点分号年季周版";

    /** Verbs such as 完成, 转移, 实现 and 基本 that begin what is said of a span before them. */
    private static final String ACTS = "完转实基";

    @Override
    public boolean passesOver(Place place) {
        Figure figure = place.figure();
        return switch (figure.unit()) {
            case "年" ->
                figure.value().compareTo(FIRST_YEAR) >= 0
                        || !YEARS_COUNTED.matcher(place.clauseHead()).find();
            case "岁" -> !place.clauseHead().contains("寿命");
            case "" -> PARTS_OF_DATES.indexOf(place.after()) >= 0;
            case "个月", "天", "小时", "分钟", "个工作日", "工作日", "个小时" -> figure.chinese() || span(place);
            case "届" -> true;
            case "年级", "集", "声", "号", "口", "步", "点" -> figure.chinese();
            case "度" -> true;
            default -> false;
        };
    }

    /** A stretch of time is a target only where it ends what is shortened or reached. */
    private static boolean span(Place place) {
        Figure figure = place.figure();
        String head = place.clauseHead();
        if ((head.endsWith("用") && !place.closed()) || (figure.unit().equals("天") && head.contains("天数"))) {
            return false;
        }
        boolean acts = ACTS.indexOf(place.after()) >= 0;
        if (acts && !head.contains("连续")) {
            return false;
        }
        boolean bounded = figure.operator() == Operator.RANGE
                || !figure.before().isEmpty()
                || !figure.after().isEmpty();
        boolean reached = reaches(head) || (bounded && place.closed());
        return !reached || (!place.closed() && !acts);
    }

    /** Whether the words end in a verb that leads to a length of time. */
    static boolean reaches(String head) {
        return REACHED.matcher(head).find();
    }
}
