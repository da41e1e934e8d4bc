package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import io.github.planshift.text.ChineseNumerals;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers that count nothing: 两个维护, 千方百计, 4000万人民, a number without unit that nothing leads to. */
final class Uncounted implements FigureRule {

    private static final Pattern PEOPLE = Pattern.compile("[^，。；、]{0,5}?(?:人民|儿女|各族|父老)");
    private static final Pattern RATIO = Pattern.compile("(?:到|至|为|达|达到|保持|稳定在|控制在|下降|提高|上升|增加|减少|以上|超过|突破)$");
    private static final Pattern ROUND_MARK = Pattern.compile("大关|台阶");
    private static final String POINTS_BEFORE = "第前这那哪各某头统同首唯";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Terms counters;
    private final Terms notCounted;
    private final Terms made;

    Uncounted(Lexicon lexicon) {
        counters = lexicon.terms("counters");
        notCounted = lexicon.terms("not-counted");
        made = lexicon.terms("made");
    }

    @Override
    public boolean passesOver(Place place) {
        Figure figure = place.figure();
        if (figure.bare()) {
            return !roundSum(place);
        }
        if (figure.chinese() && !place.counts("%", "‰")) {
            return !inWords(place);
        }
        return figure.unit().isEmpty() && !withoutUnit(place);
    }

    /** 突破万亿, 千亿以上投资: a multiplier alone is a sum only where something goes beyond it. */
    private static boolean roundSum(Place place) {
        Figure figure = place.figure();
        boolean beyond = figure.operator() == Operator.AT_LEAST
                && !figure.before().isEmpty()
                && !figure.before().equals("过")
                && (place.closed() || place.followedBy(ROUND_MARK));
        return beyond || (figure.after().equals("以上") && place.tail(2).equals("投资"));
    }

    private static boolean withoutUnit(Place place) {
        Figure figure = place.figure();
        if (ChineseNumerals.power(lastOfNumber(place)) > 0) {
            return !place.followedBy(PEOPLE) && place.after() != '级' && place.after() != '元';
        }
        if (figure.operator() == Operator.AT_LEAST
                && figure.after().isEmpty()
                && figure.before().isEmpty()
                && !place.closed()) {
            return true;
        }
        String head = place.head();
        return RATIO.matcher(head).find() && place.closed() && !head.endsWith("因为");
    }

    private static char lastOfNumber(Place place) {
        Figure figure = place.figure();
        int last = figure.end() - figure.after().length() - 1;
        char c = place.text().charAt(last);
        return (c == '多' || c == '余') && last > figure.number() ? place.text().charAt(last - 1) : c;
    }

    /** A number in Chinese numerals counts behind a verb of making: 新建两个园区. */
    private boolean inWords(Place place) {
        Figure figure = place.figure();
        if (!counters.contains(figure.unit())
                || figure.value().signum() == 0
                || POINTS_BEFORE.indexOf(place.beforeNumber()) >= 0) {
            return false;
        }
        if (figure.relative()) {
            return true;
        }
        if (notCounted.lengthAt(place.text(), figure.end()) > 0
                || place.after() == '“'
                || (place.closed() && figure.unit().equals("个"))) {
            return false;
        }
        String head = place.clauseHead();
        return figure.value().compareTo(BigDecimal.ONE) == 0 ? one(figure, head) : several(figure, head);
    }

    private static boolean one(Figure figure, String head) {
        return "名所座次".contains(figure.unit())
                && (head.contains("每个")
                        || head.contains("每名")
                        || (figure.unit().equals("次") && (head.endsWith("体检") || head.startsWith("为"))));
    }

    private boolean several(Figure figure, String head) {
        if (figure.value().compareTo(THOUSAND) >= 0 || figure.unit().equals("次")) {
            return false;
        }
        boolean listed = head.indexOf('、') > 0;
        int verbEnd = head.endsWith("了") ? head.length() - 1 : head.length();
        return made.lengthBefore(head, verbEnd) > 0
                || (made.lengthAt(head, 0) > 0 && listed && "个部座所家".contains(figure.unit()))
                || ("所座家艘".contains(figure.unit()) && !listed && head.length() > 4);
    }
}
