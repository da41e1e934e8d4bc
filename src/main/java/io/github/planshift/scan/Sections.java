package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.text.ChineseNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a report into sentences and tells which look back and which look ahead. */
final class Sections {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19[89]\\d|20[0-4]\\d)(?=年)");
    private static final Pattern PERIOD = Pattern.compile("“(九|十[一二三四五六七八九]?|二十)五”");
    static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]{1,3}[、．.，]");
    private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十0-9]{1,4}[章节篇部]");
    static final Pattern BRACKETED = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)]");
    private static final Pattern DIFFICULT =
            Pattern.compile("(?:困难和问题|困难与问题|问题和不足|不足和问题|问题与不足|矛盾和问题|困难和挑战|困难与挑战|问题和困难|问题和挑战|存在不少|差距和不足|困难和不足|存在的问题)");
    private static final Pattern ADMITS =
            Pattern.compile("清醒|还存在|仍存在|还面临|仍面临|存在不少|存在一些|存在着|面临不少|看到|主要是|也存在|尚存|也面临|认识到|正视");
    /** A line of a glossary: 12.双随机：指随机抽取检查对象. */
    private static final Pattern DEFINITION =
            Pattern.compile("[（(]?\\d{1,3}[）).、．]?[^：。，]{1,40}：[^。]{0,50}?(?:是指|指的是|指|即|就是|是对|是由|是以|是我)");

    private static final Pattern DONE = Pattern.compile("去年|完成了|顺利完成|圆满完成|全面完成|较好完成|超额完成|实现了|确定的");
    /** A paragraph that looks back once more where the plan has begun. */
    private static final Pattern JUST_GONE = Pattern.compile("(?:刚刚?)?过去的?(?:一年|(?:19|20)\\d{2}年)[，,]");
    /** Where it looks ahead again. */
    private static final Pattern AHEAD_AGAIN = Pattern.compile("新的一年|今年(?!以来)|下一步|下一阶段");

    private static final int LONGEST_SENTENCE = 3000;
    private static final int LONGEST_HEADING = 60;

    private final Terms review;
    private final Terms plan;
    private final Terms turn;
    private final Terms resolve;
    private final Terms appendix;
    private final int round;
    private final boolean whole;

    private Phase phase;
    private String section = "";
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * For one document.
     *
     * @param round the year it speaks for, 0 where unknown
     * @param whole whether all of it is a plan unless a heading says otherwise
     */
    Sections(Lexicon lexicon, int round, boolean whole) {
        this.review = lexicon.terms("review");
        this.plan = lexicon.terms("plan");
        this.turn = lexicon.terms("turn");
        this.resolve = lexicon.terms("resolve");
        this.appendix = lexicon.terms("appendix");
        this.round = round;
        this.whole = whole;
        this.phase = whole ? Phase.PLAN : Phase.OPENING;
    }

    /** The sentences of a clean text, headings among them, up to the notes after the report. */
    List<Sentence> split(String text) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            if (!line(text, start, end)) {
                break;
            }
            start = end + 1;
        }
        return sentences;
    }

    /** Reads a line; false at the line that begins the notes. */
    private boolean line(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return true;
        }
        String line = text.substring(from, to);
        if (line.length() < 20
                && appendix.lengthAt(line.startsWith("（") ? line.substring(1) : line, 0) > 0
                && sentences.size() > 60) {
            return false;
        }
        if (line.charAt(0) == CleanText.NOTE
                || (sentences.size() > 60 && DEFINITION.matcher(line).lookingAt())) {
            return true;
        }
        if (heading(line)) {
            enter(line);
            sentences.add(new Sentence(sentences.size() + 1, section, phase, from, line, true));
            return true;
        }
        Phase before = phase;
        boolean backAgain =
                phase == Phase.PLAN && !whole && JUST_GONE.matcher(line).lookingAt();
        if (backAgain) {
            phase = Phase.REVIEW;
        }
        int sentence = from;
        for (int at = from; at < to; at++) {
            if (ends(text, at, to) || at - sentence >= LONGEST_SENTENCE) {
                int last = at + 1;
                while (last < to && "”’）)」』".indexOf(text.charAt(last)) >= 0) {
                    last++;
                }
                if (backAgain
                        && AHEAD_AGAIN.matcher(text).region(sentence, last).lookingAt()) {
                    phase = Phase.PLAN;
                }
                sentence(text, sentence, last);
                sentence = last;
                at = last - 1;
            }
        }
        if (sentence < to) {
            sentence(text, sentence, to);
        }
        if (phase == Phase.PROBLEMS || backAgain) {
            phase = before;
        }
        return true;
    }

    private static boolean ends(String text, int at, int to) {
        char c = text.charAt(at);
        return c == '。' || c == '！' || c == '？' || c == '；' || c == ';' || (c == '!' && at + 1 < to);
    }

    private void sentence(String text, int start, int end) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from == end) {
            return;
        }
        String words = text.substring(from, end);
        turn(words);
        sentences.add(new Sentence(sentences.size() + 1, section, phase, from, words, false));
    }

    private void turn(String words) {
        if (phase == Phase.REVIEW || phase == Phase.OPENING || phase == Phase.PROBLEMS) {
            if (turnsToPlan(words)) {
                phase = Phase.PLAN;
            } else if (phase == Phase.REVIEW
                    && DIFFICULT.matcher(words).find()
                    && ADMITS.matcher(words).find()) {
                phase = Phase.PROBLEMS;
            }
        }
    }

    private boolean turnsToPlan(String words) {
        String year = round + "年";
        if (words.startsWith("今年是")
                || words.startsWith("今年，是")
                || words.startsWith(year + "是")
                || words.startsWith(year + "，是")) {
            return true;
        }
        if (words.contains("做好今年") && (words.contains("工作") || words.contains("经济"))) {
            return true;
        }
        boolean ahead =
                words.contains("今年") || words.contains(year) || words.contains("今后五年") || words.contains("未来五年");
        return ahead && turn.in(words) && !DONE.matcher(words).find();
    }

    private boolean heading(String line) {
        if (line.length() > LONGEST_HEADING) {
            return false;
        }
        int stop = line.indexOf('。');
        boolean open = stop < 0 || stop == line.length() - 1;
        if (NUMBERED.matcher(line).find() || PART.matcher(line).find()) {
            return open;
        }
        if (BRACKETED.matcher(line).find()) {
            return open;
        }
        return line.length() <= 32
                && stop < 0
                && line.indexOf('，') < 0
                && line.indexOf('；') < 0
                && line.indexOf('！') < 0
                && !line.endsWith("：")
                && (review.in(line) || plan.in(line) || YEAR.matcher(line).find());
    }

    private void enter(String line) {
        boolean bracketed = BRACKETED.matcher(line).find();
        section = line;
        Phase of = phaseOf(line, !bracketed);
        if (of == null) {
            return;
        }
        boolean ahead = line.contains("今年")
                || line.contains("今后")
                || line.contains(round + "年")
                || (PERIOD.matcher(line).find() && (line.contains("目标") || line.contains("任务")));
        if (bracketed && (of == Phase.REVIEW ? phase == Phase.PLAN : phase != Phase.OPENING && !ahead)) {
            return;
        }
        phase = of;
    }

    /** Whether a heading of the first level says what will be done, as 四、确保实现良好开局. */
    private boolean resolves(String line) {
        Matcher number = NUMBERED.matcher(line);
        return number.find()
                && (line.contains("今年") || line.contains(round + "年"))
                && resolve.lengthAt(line, number.end()) > 0;
    }

    /** Whether the five-year period that a heading names reaches the round or beyond. */
    private boolean comingPeriod(String line) {
        Matcher period = PERIOD.matcher(line);
        int end = 0;
        while (period.find()) {
            Due due = fiveYears(period.group(1));
            end = due == null ? end : Math.max(end, due.end().getYear());
        }
        return round == 0 || end >= round;
    }

    /** The five-year period whose number is spelled 十四, or null where that is no number. */
    static @Nullable Due fiveYears(String spelled) {
        return ChineseNumerals.parse(spelled)
                .map(number -> Due.parse(number.intValue() + "fyp"))
                .orElse(null);
    }

    /** What a heading opens, or null where it leaves the phase as it is. */
    private @Nullable Phase phaseOf(String line, boolean high) {
        int newest = 0;
        Matcher years = YEAR.matcher(line);
        while (years.find()) {
            newest = Math.max(newest, Integer.parseInt(years.group(1)));
        }
        boolean back = review.in(line);
        boolean ahead = plan.in(line);
        if (back || (newest > 0 && newest < round)) {
            return Phase.REVIEW;
        }
        if (PERIOD.matcher(line).find() && (line.contains("目标") || line.contains("任务") || line.contains("规划"))) {
            return comingPeriod(line) ? Phase.PLAN : Phase.REVIEW;
        }
        if (ahead) {
            return Phase.PLAN;
        }
        if (line.contains("报告")) {
            return null;
        }
        if (high && round > 0 && newest == round && !line.contains("月")) {
            return Phase.PLAN;
        }
        if (high && phase != Phase.OPENING && resolves(line)) {
            return Phase.PLAN;
        }
        return phase == Phase.OPENING
                        && !whole
                        && high
                        && NUMBERED.matcher(line).find()
                ? Phase.REVIEW
                : null;
    }
}
