package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures that bound a noun: 亿元以上项目, 超千亿元的集群, 65岁以上老人, 每3个村. */
final class Thresholds implements FigureRule {

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final String EACH = "每逢隔";
    private static final Set<String> FROM_OR_BELOW = Set.of("以上", "以下", "及以上", "及以下", "以内");
    private static final Pattern COUNTED_AFTER = Pattern.compile("[^，。；、0-9]{1,16}[0-9]+(?:个|家|户|项|条|座)");
    private static final Pattern ON_THIS_GROUND = Pattern.compile("[^，]{0,11}基础上");
    private static final Pattern NAMED_DOUBLING = Pattern.compile(".{0,12}(?:计划|行动|工程)");
    private static final Pattern LISTED = Pattern.compile("、(?:超过?|过|突破)?[百千万亿]+元?(?:以上|级)?的");
    private static final Pattern WATER_LEVEL = Pattern.compile("(?:试验性)?(?:蓄水|水位)|高程|海拔");
    private static final int OF = 3;

    private final Terms measures;
    private final Terms bounded;

    Thresholds(Lexicon lexicon) {
        measures = lexicon.terms("measures");
        bounded = lexicon.terms("bounded");
    }

    @Override
    public boolean passesOver(Place place) {
        if (EACH.indexOf(place.before()) >= 0) {
            return true;
        }
        Figure figure = place.figure();
        if (figure.bare() && place.followedBy(LISTED)) {
            return true;
        }
        if (place.closed()) {
            return false;
        }
        if (figure.unit().isEmpty()
                && (figure.before().equals("过") || figure.before().equals("超"))) {
            return true;
        }
        if (figure.unit().indexOf('/') > 0) {
            return "、和与及".indexOf(place.after()) < 0;
        }
        if (place.followedBy(ON_THIS_GROUND) || (place.counts("米") && place.followedBy(WATER_LEVEL))) {
            return true;
        }
        if (figure.relative()) {
            return doublesInAName(place);
        }
        return FROM_OR_BELOW.contains(figure.after()) ? fromHereOn(place) : moreThan(place) || boundsByItself(place);
    }

    /** 翻番行动 and 倍增计划 are names. */
    private static boolean doublesInAName(Place place) {
        return place.at(place.figure().number()) == '翻' && place.followedBy(NAMED_DOUBLING);
    }

    /** 亿元以上项目, 65岁以上老人. */
    private boolean fromHereOn(Place place) {
        Figure figure = place.figure();
        char after = place.after();
        if (!figure.bare() && figure.unit().isEmpty() && figure.value().compareTo(HUNDRED_MILLION) >= 0) {
            return true;
        }
        if (measure(figure)) {
            return after == '的' || bounded.lengthAt(place.text(), figure.end()) > 0;
        }
        boolean people = place.counts("户", "人", "名", "张");
        return after == '的' || (people && place.clauseHead().isEmpty());
    }

    /** 超百亿元的企业. */
    private boolean moreThan(Place place) {
        Figure figure = place.figure();
        if (figure.before().isEmpty()) {
            return false;
        }
        if (place.after() == '的' && figure.operator() != Operator.ABOUT) {
            return true;
        }
        if (figure.operator() != Operator.AT_LEAST || figure.before().equals("突破")) {
            return false;
        }
        int of = place.text().indexOf('的', figure.end());
        int comma = place.text().indexOf('，', figure.end());
        if (of > 0 && of - figure.end() <= OF && (comma < 0 || of < comma)) {
            return true;
        }
        return measure(figure) && (bounded.lengthAt(place.text(), figure.end()) > 0 || place.followedBy(COUNTED_AFTER));
    }

    /** 千亿元产业, 万吨级码头. */
    private boolean boundsByItself(Place place) {
        Figure figure = place.figure();
        return figure.bare()
                && !figure.unit().isEmpty()
                && figure.before().isEmpty()
                && bounded.lengthAt(place.text(), figure.end()) > 0;
    }

    private boolean measure(Figure figure) {
        return measures.contains(figure.unit()) || (figure.unit().isEmpty() && figure.bare());
    }
}
