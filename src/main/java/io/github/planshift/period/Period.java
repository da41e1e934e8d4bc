package io.github.planshift.period;

import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which time a figure speaks of, by the words around it: those of its own clause decide, then the nearest ones before
 * it, then the heading. A report at the turn of a five-year plan or of a term of office gives the figures of five years
 * and those of the last one side by side.
 */
public enum Period {
    /** The year asked about, by name in the same sentence. */
    OWN,

    /** The year asked about, by name in a sentence or heading before. */
    EARLIER,

    /** Nothing says which. */
    UNSAID,

    /** In a passage about several years, though not in so many words. */
    AMONG_YEARS,

    /** Several years together: an average, a sum, a plan's term. */
    SEVERAL,

    /** Another year, by name. */
    OTHER;

    private static final String TERM = "“?(?:九|十[一二三四]?)五[”\"]?(?:时期|期间|以来)";
    private static final String COUNT = "(?<![0-9])(?:[一两二三四五六七八九十]+|[0-9]{1,2})";
    private static final Pattern IN_CLAUSE = Pattern.compile("年均|(?<!全)年平均|平均每年|每年平均|平均增[长速幅]|平均递增|年递增|逐年|[每连]年|"
            + COUNT + "年(?:来|间|累计|共|新增|净增|增长|增加|内|总计|合计)|连续" + COUNT + "年|翻[一两二0-9.]*番|累计|" + TERM
            + "|(?<![0-9])[二三四五2-5]年(?:综合|改造|整修|整治|新建|新增|下降|降低|提高|减少|完成|建成|投入|实现|的[^，。]{0,12}均)"
            + "|[比较](?<base>(?:19|20)[0-9]{2})年(?!同期)"
            + "|(?:过去|这|近|今后|未来)" + COUNT + "年|本届政府|任期内|以来"
            + "|annual average|per year|over (?:four|five|the) years");
    private static final Pattern MARKS = Pattern.compile("(?<loose>今年|全年|同比|[比较]上年|[比较]去年)"
            + "|(?<own>去年|过去一年|过去的一年|一年来|last year|this year)"
            + "|(?<![0-9.比较由从自到至])(?<year>(?:19|20)[0-9]{2})年(?!代|以来|[—\\-~至到])"
            + "|(?<years>(?<!为)(?<!今后|未来)五年(?:来|间|中|里|，|,|的|是|我)|(?<!为)(?:过去|这|近|今后|未来)(?:的)?五年|是[^。，；]{2,40}的五年|本届政府(?:成立)?以来"
            + "|(?<!(?:完成|实现|衔接)“?)" + TERM + "(?!的?(?:第一年|第[二三四]年|开局|最后一年|收官|末年|起步|关键))"
            + "|(?<![^。；！])[五5]年(?!计划|规划|目标|看)|(?<![0-9])5年来"
            + "|past five years|next five years)");
    private static final Pattern TURN = Pattern.compile("[。！](?:这|过去)?(?:的)?[五5]年来?，");
    private static final Pattern LATER = Pattern.compile("(?:到|至|在)(20[0-9]{2})年");
    private static final Pattern LOOK_BACK =
            Pattern.compile("“十[一二三四]?五”[^，]{0,12}(?:回顾|成就|完成情况|执行)|(?:本届政府|五年)[^，]{0,8}回顾");
    private static final Pattern STOP = Pattern.compile("[。！？\n]");
    /** 各位代表！本届政府任期已满。五年来 takes three sentences to say it. */
    private static final int OPENING = 3;

    private static final String CLAUSE_ENDS = "，。；：！？,;\n";
    private static final String SENTENCE_ENDS = "。；！？;\n";

    /**
     * The period of a figure in a statement of a report. Beyond its own paragraph only the opening sentences of
     * paragraphs count, and those that turn to five years.
     *
     * @param year asked about
     */
    public static Period of(Passage passage, Target target, int year) {
        String raw = passage.lead();
        int paragraph = lastOf(raw, raw.length(), "\n");
        String lead = normal(raw.substring(paragraph));
        String quote = normal(passage.quote());
        String text = lead + quote;
        int figure = lead.length() + position(quote, target.value());
        String own = text.substring(lastOf(text, figure, CLAUSE_ENDS), end(text, figure));
        Matcher several = IN_CLAUSE.matcher(own);
        while (several.find()) {
            String base = several.group("base");
            if (base == null || Integer.parseInt(base) < year - 1) {
                return own.contains("累计") && own.contains("全年") ? OWN : SEVERAL;
            }
        }
        Matcher later = LATER.matcher(own);
        if (later.find() && Integer.parseInt(later.group(1)) > year) {
            return OTHER;
        }
        Period nearest = nearest(text.substring(0, figure), year, lastOf(text, figure, SENTENCE_ENDS), true);
        while (nearest == null && paragraph > 0) {
            int end = paragraph - 1;
            paragraph = lastOf(raw, end, "\n");
            nearest = TURN.matcher(normal(raw.substring(paragraph, end))).find()
                    ? AMONG_YEARS
                    : opening(raw, paragraph, end, year);
        }
        return nearest == null ? heading(normal(passage.section()), year) : nearest;
    }

    /** What the first sentence of a paragraph says that says anything, among those it opens with; or null. */
    private static @Nullable Period opening(String raw, int paragraph, int end, int year) {
        int from = paragraph;
        for (int sentence = 0; sentence < OPENING && from < end; sentence++) {
            int to = sentenceEnd(raw, from, end);
            String opening = normal(raw.substring(from, to));
            Period said = nearest(opening, year, opening.length(), false);
            if (said != null) {
                return said == OWN ? EARLIER : said;
            }
            from = to + 1;
        }
        return null;
    }

    /** What the last mark of a text says, or null. */
    private static @Nullable Period nearest(String text, int year, int sentence, boolean near) {
        Matcher marks = MARKS.matcher(text);
        Period nearest = null;
        while (marks.find()) {
            boolean sameSentence = marks.start() >= sentence;
            boolean beforeAStop = STOP.matcher(text.substring(marks.start())).find();
            if (near || marks.group("loose") == null) {
                Period said = mark(marks, year, sameSentence, nearest);
                // a year named in passing holds for its own sentence, above all where the paragraph is about several
                boolean passing = near
                        && said == OWN
                        && beforeAStop
                        && (nearest == AMONG_YEARS ? !opens(text, marks) : inPassing(text, marks));
                nearest = passing ? nearest : said == OWN && beforeAStop ? EARLIER : said;
            }
        }
        return nearest;
    }

    /** Whether a mark opens what follows it, as 2022年， at the head of a sentence. */
    private static boolean opens(String text, Matcher mark) {
        if (mark.group("loose") != null) {
            return false;
        }
        String before = text.substring(0, mark.start());
        boolean past = before.endsWith("过去的");
        boolean first = mark.start() == 0 || SENTENCE_ENDS.indexOf(text.charAt(mark.start() - 1)) >= 0;
        int end = mark.end();
        return past || (first && end < text.length() && "，,".indexOf(text.charAt(end)) >= 0);
    }

    private static boolean inPassing(String text, Matcher mark) {
        return mark.group("year") != null && mark.start() > 0 && "，、".indexOf(text.charAt(mark.start() - 1)) >= 0;
    }

    private static @Nullable Period mark(Matcher marks, int year, boolean sameSentence, @Nullable Period before) {
        if (marks.group("years") != null) {
            return AMONG_YEARS;
        }
        String named = marks.group("year");
        if (named == null || Integer.parseInt(named) == year) {
            return OWN;
        }
        return sameSentence ? OTHER : before;
    }

    private static Period heading(String section, int year) {
        return !section.contains(year + "年") && severalYears(section) ? AMONG_YEARS : UNSAID;
    }

    /** Whether a heading is about several years, be it beside others. */
    public static boolean severalYears(String section) {
        Matcher marks = MARKS.matcher(normal(section));
        boolean years = false;
        while (marks.find()) {
            years |= marks.group("years") != null;
        }
        return years || LOOK_BACK.matcher(normal(section)).find();
    }

    /** Whether it is that of the year asked about, or may be. */
    public boolean ofTheYear() {
        return this == OWN || this == EARLIER || this == UNSAID;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").replace("*", "");
    }

    private static int lastOf(String text, int before, String marks) {
        int at = Math.min(before, text.length());
        while (at > 0 && marks.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int sentenceEnd(String text, int from, int most) {
        int at = from;
        while (at < most && SENTENCE_ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && CLAUSE_ENDS.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '、') {
            at++;
        }
        return at;
    }

    /** Where the figure is printed in its quote; the end of the quote where it is spelt in another way. */
    private static int position(String quote, @Nullable BigDecimal value) {
        if (value != null) {
            for (String printed : printed(value.abs())) {
                Matcher found = Pattern.compile("(?<![0-9.])" + Pattern.quote(printed) + "(?:\\.?0+)?(?![0-9.])")
                        .matcher(quote);
                if (found.find()) {
                    return found.start();
                }
            }
        }
        return quote.length();
    }

    private static List<String> printed(BigDecimal value) {
        List<String> forms = new ArrayList<>();
        for (int power : new int[] {0, 4, 8, 12}) {
            forms.add(value.movePointLeft(power).stripTrailingZeros().toPlainString());
        }
        return forms;
    }
}
