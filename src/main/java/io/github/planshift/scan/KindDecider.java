package io.github.planshift.scan;

import io.github.planshift.model.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pledge, outcome or background: decided for each clause from the part of the report it stands in, the years it
 * names and how it speaks.
 */
final class KindDecider {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern DONE = Pattern.compile("了|已经?|达到?|完成|实现|突破|增长|增加|新增|建成");
    private static final Pattern COMMITS = Pattern.compile("力争|确保|计划|将|争取|要|拟|目标");

    /** 全省共有地质灾害隐患点4万处 describes, it promises nothing. */
    private static final Pattern STOCK = Pattern.compile("(?:全省|全市|全区|我省|我市|我区|今年)(?:共有|现有|仍有|还有|有(?=[0-9约近]))");

    /** 文化是城市的灵魂 and 住房保障方面 promise nothing; the 是 of 二是, 特别是 and the like is no verb. */
    private static final Pattern DESCRIBES =
            Pattern.compile("(?<![一二三四五六七八九十百特其但还于只凡就若])是(?!否)|方面$|：[“”]?指|面临|来临|下滑|下跌|已经|不足|不够|不平衡|[^为]了$");

    /** 去年 as the time of the verb, not as what is compared with (比去年, 去年同期). */
    private static final Pattern LAST_YEAR = Pattern.compile("(?<![比较与在于由从超过达按同和])去年(?!的|同期|基础|水平|底|以来|实际|末)");

    private final Terms past;
    private final int round;

    KindDecider(Lexicon lexicon, int round) {
        this.past = lexicon.terms("past");
        this.round = round;
    }

    /**
     * What a clause does.
     *
     * @param lead the words of its sentence before it
     */
    Kind decide(Phase phase, String lead, String clause) {
        int newest = newest(clause);
        switch (phase) {
            case PROBLEMS -> {
                return Kind.CONTEXT;
            }
            case PLAN -> {
                if (STOCK.matcher(clause).find()) {
                    return Kind.CONTEXT;
                }
                if (reportsPast(clause) || LAST_YEAR.matcher(clause).find()) {
                    return DONE.matcher(clause).find() ? Kind.OUTCOME : Kind.CONTEXT;
                }
                if (round > 0 && newest > 0 && newest < round && !compares(clause)) {
                    return DONE.matcher(clause).find() ? Kind.OUTCOME : Kind.CONTEXT;
                }
                return Kind.PLEDGE;
            }
            default -> {
                boolean ahead = !clause.contains("提前")
                        && round > 0
                        && newest >= round
                        && (clause.contains("到" + newest)
                                || COMMITS.matcher(clause).find());
                return ahead ? Kind.PLEDGE : Kind.OUTCOME;
            }
        }
    }

    /** Whether words without a verb that promises say how things are rather than what will be done. */
    static boolean describes(String words) {
        return DESCRIBES.matcher(words).find();
    }

    /** A word such as 去年 or 目前 opens the clause; 比去年 and 由上年的 only compare. */
    private boolean reportsPast(String clause) {
        int start = 0;
        while (start < clause.length() && start < 3 && "，。；：（）()0123456789、—".indexOf(clause.charAt(start)) >= 0) {
            start++;
        }
        return past.lengthAt(clause, start) > 0;
    }

    private static int newest(String clause) {
        int newest = 0;
        Matcher years = YEAR.matcher(clause);
        while (years.find()) {
            newest = Math.max(newest, Integer.parseInt(years.group(1)));
        }
        return newest;
    }

    private static boolean compares(String clause) {
        return clause.contains("比") || clause.contains("较") || clause.contains("从") || clause.contains("由");
    }
}
