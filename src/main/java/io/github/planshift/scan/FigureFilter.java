package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the figures that state something from those in names, dates, ranks, grades and bounds. */
final class FigureFilter {

    private static final Pattern TO = Pattern.compile("[到至为达]");
    private static final Pattern TOWARDS = Pattern.compile("(?:达到?|到|至|为|缩短|压缩|提前|延长|不超过|控制在|增加|减少|新增|长)$");
    private static final Pattern YEARS_COUNTED = Pattern.compile("年限|寿命|学年|任期|合同期|期限");
    private static final Pattern RANKED = Pattern.compile("(?:第|前|排名|位次|列|居|升|移|跃|进)[^，；、0-9]{0,8}$");
    private static final Pattern RATIO = Pattern.compile("(?:到|至|为|达|达到|保持|稳定在|控制在|下降|提高|上升|增加|减少|以上|超过|突破)$");
    private static final String ENDS = "，。；、！？：,;）)";

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final int LONGEST_CLAUSE = 400;

    private final Terms counters;
    private final Terms notCounted;
    private final Terms measures;
    private final Terms bounded;
    private final Terms made;
    private final Terms specified;

    FigureFilter(Lexicon lexicon) {
        counters = lexicon.terms("counters");
        notCounted = lexicon.terms("not-counted");
        measures = lexicon.terms("measures");
        bounded = lexicon.terms("bounded");
        made = lexicon.terms("made");
        specified = lexicon.terms("specified");
    }

    /** The figures that state something; members of a list have what they share. */
    List<Figure> keep(String text, List<Figure> figures, boolean review) {
        BitSet quoted = Quotes.in(text);
        List<Figure> kept = new ArrayList<>();
        List<Figure> listed = shareUnits(text, figures);
        for (int index = 0; index < listed.size(); index++) {
            Figure figure = listed.get(index);
            int next = index + 1 < listed.size() ? listed.get(index + 1).start() : text.length();
            boolean more = index + 1 < listed.size() && listed.get(index + 1).relative();
            boolean states = !quoted.get(figure.number())
                    && !name(text, figure)
                    && !date(text, figure)
                    && !rank(text, figure)
                    && !base(text, figure, next)
                    && !bound(text, figure)
                    && !aim(text, figure, review)
                    && !(more && owner(text, figure, next))
                    && counts(text, figure);
            if (states) {
                kept.add(figure);
            }
        }
        return kept;
    }

    /** In 提高13.4、6.3个百分点 the first figure has the unit of the second. */
    private static List<Figure> shareUnits(String text, List<Figure> figures) {
        List<Figure> shared = new ArrayList<>(figures);
        for (int index = shared.size() - 2; index >= 0; index--) {
            Figure figure = shared.get(index);
            Figure next = shared.get(index + 1);
            String between = text.substring(figure.end(), next.start());
            if ((figure.unit().isEmpty()
                            || (figure.unit().equals("个") && next.unit().equals("个百分点")))
                    && figure.after().isEmpty()
                    && (between.equals("、") || between.equals("和") || between.equals("与"))
                    && !figure.chinese()
                    && !next.chinese()
                    && !next.unit().isEmpty()) {
                shared.set(index, figure.with(next.unit(), figure.operator()));
            }
        }
        return shared;
    }

    private static final Pattern WORK = Pattern.compile("项目|工程|机组|生产线|装置|成果|设备|产品|平台");
    private static final Pattern COUNTED_AFTER = Pattern.compile("[^，。；、0-9]{1,16}[0-9]+(?:个|家|户|项|条|座)");
    private static final Pattern PEOPLE = Pattern.compile("[^，。；、]{0,5}?(?:人民|儿女|各族|父老)");
    private static final Pattern AIM = Pattern.compile("^的?(?:年度|全年|预期|既定|计划|国家|调控)?(?:预期)?(?:目标|任务|计划|要求)");
    private static final Pattern ABOUT = Pattern.compile("(?:聚焦|围绕|依托|按照|根据|紧扣|对照)$");

    private static boolean name(String text, Figure figure) {
        int start = figure.number();
        int unitEnd = figure.end();
        if (start > 0) {
            char before = text.charAt(start - 1);
            if ((before < 128 && Character.isLetter(before)) || "+×*/.#".indexOf(before) >= 0) {
                return true;
            }
            if ((before == '-' || before == '—' || before == '~') && start > 1) {
                char further = text.charAt(start - 2);
                if (further < 128 && Character.isLetterOrDigit(further)) {
                    return true;
                }
            }
            if (ABOUT.matcher(text.substring(Math.max(0, start - 4), start)).find() && !figure.relative()) {
                return true;
            }
            if (before == '第' || (before == '前' && !figure.relative()) || before == '初' || before == '另') {
                return true;
            }
        }
        if (unitEnd < text.length()) {
            char after = text.charAt(unitEnd);
            if (after == '+' || after == '×' || (figure.unit().isEmpty() && after < 128 && Character.isLetter(after))) {
                return true;
            }
            if ((figure.unit().isEmpty() && "号强版期届级类代线型制".indexOf(after) >= 0)
                    || (after == '制'
                            && (unitEnd + 1 == text.length() || "定度造药品冷种备剂".indexOf(text.charAt(unitEnd + 1)) < 0))
                    || (figure.unit().equals("类") && after == '水')
                    || figure.unit().equals("期")) {
                return true;
            }
            if ((figure.unit().equals("条")
                            || figure.unit().equals("个")
                            || figure.unit().equals("家")
                            || figure.unit().equals("户"))
                    && after == '“'
                    && figure.chinese()) {
                return true;
            }
        }
        // an item number at the head of a sentence: （3）, 3.
        return start <= 1
                && figure.unit().isEmpty()
                && unitEnd < text.length()
                && "、.)）．".indexOf(text.charAt(unitEnd)) >= 0;
    }

    private static boolean date(String text, Figure figure) {
        String unit = figure.unit();
        int end = figure.end();
        char next = end < text.length() ? text.charAt(end) : '。';
        return switch (unit) {
            case "年" ->
                figure.value().compareTo(BigDecimal.valueOf(1900)) >= 0
                        || !YEARS_COUNTED
                                .matcher(text.substring(clauseStart(text, figure.number()), figure.start()))
                                .find();
            case "岁" ->
                !text.substring(clauseStart(text, figure.number()), figure.start())
                        .contains("寿命");
            case "" -> "月日时点分号年季周版".indexOf(next) >= 0;
            case "个月", "天", "小时", "分钟", "个工作日", "工作日", "个小时" -> spell(text, figure, next);
            case "届", "年级", "集", "声", "号", "口", "步", "点" -> figure.chinese() || unit.equals("届");
            case "度" -> true;
            default -> false;
        };
    }

    /** A stretch of time is a target only where it ends what is shortened or reached. */
    private static boolean spell(String text, Figure figure, char next) {
        String head = text.substring(clauseStart(text, figure.number()), figure.start());
        if (figure.chinese()) {
            return true;
        }
        if (head.endsWith("用") && !ENDS.contains(String.valueOf(next))) {
            return false;
        }
        boolean reached =
                TOWARDS.matcher(head).find() || (figure.operator() != Operator.POINT && ENDS.indexOf(next) >= 0);
        boolean noun = ENDS.indexOf(next) < 0 && !(next == '完' || next == '转' || next == '实' || next == '基');
        if (figure.unit().equals("天") && head.contains("天数")) {
            return false;
        }
        boolean action = next == '完' || next == '转' || next == '实' || next == '基';
        return !((reached && !noun) || (action && !head.contains("连续")));
    }

    private static boolean rank(String text, Figure figure) {
        String head = text.substring(Math.max(0, figure.start() - 12), figure.start());
        if (figure.unit().equals("位") || figure.unit().equals("名")) {
            if (RANKED.matcher(head).find()) {
                return true;
            }
        }
        return (figure.end() < text.length()
                        && (text.startsWith("强", figure.end())
                                || text.startsWith("佳", figure.end())
                                || text.startsWith("位次", figure.end())))
                || text.startsWith("个位次", figure.number() + 1)
                || text.startsWith("位次", figure.end());
    }

    /** The figure a change starts from: 由80元提高到120元. */
    private static boolean base(String text, Figure figure, int next) {
        int clause = clauseStart(text, figure.number());
        String head = text.substring(Math.min(clause, figure.start()), figure.start());
        int from = Math.max(head.lastIndexOf('从'), head.lastIndexOf('由'));
        if (from < 0
                || TO.matcher(head.substring(from)).find()
                || head.startsWith("由于", from)
                || head.startsWith("从事", from)
                || head.startsWith("由此", from)) {
            return false;
        }
        String tail = text.substring(figure.end(), Math.max(next, figure.end()));
        int comma = tail.indexOf('，');
        boolean oneClause = comma < 0 && tail.length() <= 16;
        return oneClause && TO.matcher(tail).find();
    }

    /** The figure bounds a noun: 亿元以上项目, 超千亿元的集群, 65岁以上老人, 每3个村. */
    private boolean bound(String text, Figure figure) {
        int end = figure.end();
        char next = end < text.length() ? text.charAt(end) : '。';
        boolean closed = ENDS.indexOf(next) >= 0;
        int start = figure.start();
        char before = start > 0 ? text.charAt(start - 1) : '，';
        if (before == '每' || before == '逢' || before == '隔') {
            return true;
        }
        if (figure.unit().equals("千伏")
                || figure.unit().equals("英寸")
                || figure.unit().equals("纳米")
                || (figure.unit().equals("千伏安") && !closed)) {
            return !(figure.unit().equals("千伏安") && closed);
        }
        if (closed) {
            return false;
        }
        if (figure.unit().isEmpty()
                && (figure.before().equals("过") || figure.before().equals("超"))) {
            return true;
        }
        if (specified.contains(figure.unit()) && specification(text, figure)) {
            return true;
        }
        boolean measure = measures.contains(figure.unit()) || (figure.unit().isEmpty() && figure.bare());
        if (figure.unit().indexOf('/') > 0) {
            return "、和与及".indexOf(next) < 0;
        }
        if (text.substring(end, Math.min(text.length(), end + 14)).contains("基础上")) {
            return true;
        }
        if (figure.unit().equals("倍") && figure.value().intValue() >= 2 && text.charAt(figure.number()) == '翻') {
            String rest = text.substring(end, Math.min(text.length(), end + 14));
            return rest.contains("计划") || rest.contains("行动") || rest.contains("工程");
        }
        if (figure.unit().equals("吨级")) {
            return !TOWARDS.matcher(head(text, start)).find();
        }
        boolean marked = figure.after().equals("以上")
                || figure.after().equals("以下")
                || figure.after().equals("及以上")
                || figure.after().equals("及以下")
                || figure.after().equals("以内");
        if (figure.relative()) {
            return false;
        }
        if (marked
                && !figure.bare()
                && figure.unit().isEmpty()
                && figure.value().compareTo(HUNDRED_MILLION) >= 0) {
            return true;
        }
        if (marked && measure) {
            return next == '的' || bounded.lengthAt(text, end) > 0;
        }
        if (marked
                && (figure.unit().equals("户")
                        || figure.unit().equals("人")
                        || figure.unit().equals("名")
                        || figure.unit().equals("张"))) {
            return clauseStart(text, figure.number()) == start || next == '的';
        }
        if (next == '的' && ((!figure.before().isEmpty() && figure.operator() != Operator.ABOUT) || marked)) {
            return true;
        }
        if (!figure.before().isEmpty()
                && figure.operator() == Operator.AT_LEAST
                && !figure.before().equals("突破")) {
            int of = text.indexOf('的', end);
            int comma = text.indexOf('，', end);
            if (of > 0 && of - end <= 3 && (comma < 0 || of < comma)) {
                return true;
            }
            return measure
                    && (bounded.lengthAt(text, end) > 0
                            || COUNTED_AFTER
                                    .matcher(text)
                                    .region(end, text.length())
                                    .lookingAt());
        }
        return figure.bare()
                && !figure.unit().isEmpty()
                && figure.before().isEmpty()
                && bounded.lengthAt(text, end) > 0;
    }

    /** The size of a work in its name: 新建40万吨甲醇等项目. */
    private static boolean specification(String text, Figure figure) {
        String rest = text.substring(figure.end(), Math.min(text.length(), figure.end() + 60));
        int comma = rest.indexOf('，');
        String clause = comma < 0 ? rest : rest.substring(0, comma);
        boolean work = WORK.matcher(clause).find();
        return work && (clause.contains("等") || "、和".indexOf(clause.isEmpty() ? '。' : clause.charAt(0)) >= 0);
    }

    /** The figure counts what a later one of its clause is said of: 12个产业产值增长5%. */
    private boolean owner(String text, Figure figure, int next) {
        if (figure.relative() || !figure.after().isEmpty() || measures.contains(figure.unit())) {
            return false;
        }
        String between = text.substring(figure.end(), next);
        return !between.isEmpty()
                && "，、；：和及与".indexOf(between.charAt(0)) < 0
                && between.indexOf('，') < 0
                && between.indexOf('、') < 0
                && between.indexOf('：') < 0;
    }

    /** In a review, the aim that a result is held against: 好于6%的预期目标. */
    private static boolean aim(String text, Figure figure, boolean review) {
        return review
                && AIM.matcher(text.substring(figure.end(), Math.min(text.length(), figure.end() + 12)))
                        .find();
    }

    private boolean counts(String text, Figure figure) {
        int end = figure.end();
        char next = end < text.length() ? text.charAt(end) : '。';
        boolean closed = ENDS.indexOf(next) >= 0;
        if (figure.bare()) {
            return (figure.operator() == Operator.AT_LEAST
                            && !figure.before().isEmpty()
                            && !figure.before().equals("过")
                            && (closed || text.startsWith("大关", end) || text.startsWith("台阶", end)))
                    || (figure.after().equals("以上") && !closed && text.startsWith("投资", end));
        }
        if (figure.chinese() && !figure.unit().equals("%") && !figure.unit().equals("‰")) {
            return chineseCounts(text, figure, next);
        }
        if (!figure.unit().isEmpty()) {
            return true;
        }
        boolean multiplied = figure.end() > figure.number()
                && io.github.planshift.text.ChineseNumerals.power(lastOfNumber(text, figure)) > 0;
        if (multiplied) {
            return !PEOPLE.matcher(text).region(end, text.length()).lookingAt() && next != '级' && next != '元';
        }
        String head = head(text, figure.start());
        if (figure.operator() == Operator.AT_LEAST
                && figure.after().isEmpty()
                && figure.before().isEmpty()
                && !closed) {
            return true;
        }
        return RATIO.matcher(head).find() && closed && !head.endsWith("因为");
    }

    private static char lastOfNumber(String text, Figure figure) {
        int last = figure.end() - figure.after().length() - 1;
        char c = text.charAt(last);
        return (c == '多' || c == '余') && last > figure.number() ? text.charAt(last - 1) : c;
    }

    private boolean chineseCounts(String text, Figure figure, char next) {
        if (!counters.contains(figure.unit()) || figure.value().signum() == 0) {
            return false;
        }
        int start = figure.number();
        char before = start > 0 ? text.charAt(start - 1) : '，';
        if ("第前这那哪各某头统同首唯".indexOf(before) >= 0) {
            return false;
        }
        if (figure.relative()) {
            return true;
        }
        if (notCounted.lengthAt(text, figure.end()) > 0
                || next == '“'
                || (ENDS.indexOf(next) >= 0 && figure.unit().equals("个"))) {
            return false;
        }
        String head = text.substring(clauseStart(text, start), figure.start());
        if (figure.value().compareTo(BigDecimal.ONE) == 0) {
            return "名所座次".contains(figure.unit())
                    && (head.contains("每个")
                            || head.contains("每名")
                            || (figure.unit().equals("次") && (head.endsWith("体检") || head.startsWith("为"))));
        }
        return figure.value().compareTo(BigDecimal.valueOf(1000)) < 0
                && !figure.unit().equals("次")
                && (made.lengthBefore(head, head.endsWith("了") ? head.length() - 1 : head.length()) > 0
                        || (made.lengthAt(head, 0) > 0 && head.indexOf('、') > 0 && "个部座所家".contains(figure.unit()))
                        || ("所座家艘".contains(figure.unit()) && head.indexOf('、') < 0 && head.length() > 4));
    }

    /** The words right before a place, as many as any rule looks at. */
    private static String head(String text, int end) {
        return text.substring(Math.max(0, end - 16), end);
    }

    static int clauseStart(String text, int at) {
        int furthest = Math.max(0, at - LONGEST_CLAUSE);
        for (int place = at - 1; place >= furthest; place--) {
            if ("，；：。！？,;".indexOf(text.charAt(place)) >= 0
                    && !(text.charAt(place) == ','
                            && place + 1 < text.length()
                            && Character.isDigit(text.charAt(place + 1)))) {
                return place + 1;
            }
        }
        return furthest;
    }
}
