package io.github.planshift.scan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Sizes in the names of works and products: 220千伏线路, 8英寸, 新建40万吨甲醇等项目. */
final class Specifications implements FigureRule {

    private static final Pattern WORK = Pattern.compile("项目|工程|机组|生产线|装置|成果|设备|产品|平台");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int REACH = 60;

    /** 80万吨乙烯项目, 400万台笔记本电脑生产基地: what a single work will make or hold. */
    private static final Pattern ONE_WORK = Pattern.compile(
            "[^，。；、0-9]{1,14}?(?:项目|工程|装置|生产线|生产基地)(?=[，。；、和及等]|$|建设|建成|投产|开工|达产|竣工|扩建|改造|落地|前期|加快|顺利|实现)");

    private final Terms specified;

    Specifications(Lexicon lexicon) {
        specified = lexicon.terms("specified");
    }

    private static final Pattern SUMS = Pattern.compile("(?:新增|完成|累计|共|淘汰|关停|实施|改造)$");

    @Override
    public boolean passesOver(Place place) {
        if (place.counts("千伏", "英寸", "纳米")) {
            return true;
        }
        if (place.closed()) {
            return false;
        }
        return place.counts("千伏安", "Mbps", "Gbps", "Tbps")
                || (place.counts("吨级") && !Times.reaches(place.head()))
                || (specified.contains(place.figure().unit()) && (listedWork(place) || oneWork(place)));
    }

    /** Behind a verb of making many (新增, 完成) the figure is the sum of works. */
    private static boolean oneWork(Place place) {
        return place.counts("吨", "吨/年", "台", "辆", "只", "片", "箱", "大箱")
                && place.figure().value().compareTo(TEN_THOUSAND) >= 0
                && place.followedBy(ONE_WORK)
                && !SUMS.matcher(place.head()).find();
    }

    private static boolean listedWork(Place place) {
        String rest = place.tail(REACH);
        int comma = rest.indexOf('，');
        String clause = comma < 0 ? rest : rest.substring(0, comma);
        return WORK.matcher(clause).find()
                && (clause.contains("等") || "、和".indexOf(clause.isEmpty() ? '。' : clause.charAt(0)) >= 0);
    }
}
