package io.github.planshift.scan;

import java.util.regex.Pattern;

/** Sizes in the names of works and products: 220千伏线路, 8英寸, 新建40万吨甲醇等项目. */
final class Specifications implements FigureRule {

    private static final Pattern WORK = Pattern.compile("项目|工程|机组|生产线|装置|成果|设备|产品|平台");
    private static final int REACH = 60;

    private final Terms specified;

    Specifications(Lexicon lexicon) {
        specified = lexicon.terms("specified");
    }

    @Override
    public boolean passesOver(Place place) {
        if (place.counts("千伏", "英寸", "纳米")) {
            return true;
        }
        if (place.closed()) {
            return false;
        }
        return place.counts("千伏安")
                || (place.counts("吨级") && !Times.reaches(place.head()))
                || (specified.contains(place.figure().unit()) && listedWork(place));
    }

    private static boolean listedWork(Place place) {
        String rest = place.tail(REACH);
        int comma = rest.indexOf('，');
        String clause = comma < 0 ? rest : rest.substring(0, comma);
        return WORK.matcher(clause).find()
                && (clause.contains("等") || "、和".indexOf(clause.isEmpty() ? '。' : clause.charAt(0)) >= 0);
    }
}
