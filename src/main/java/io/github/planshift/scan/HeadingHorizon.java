package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.text.ChineseNumerals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading, or a sentence that opens a part, such as 二、今后五年的奋斗目标和2023年工作安排 says about when the
 * targets under it are due: in five years, until a sentence begins with the report's own year or names the targets of
 * it. Asked for each sentence in the order of the text.
 */
final class HeadingHorizon {

    private static final Pattern SPAN = Pattern.compile("(?:今后|未来)([二两三四五六七八九十]|\\d)年");
    private static final Pattern PERIOD = Pattern.compile("“(九|十[一二三四五六七八九]?|二十)五”");
    /** 今后五年的发展目标是：… opens a part that has no heading of its own. */
    private static final Pattern GOALS =
            Pattern.compile("^(?:(?:今后|未来)(?:[二两三四五六七八九十]|\\d)年|“[^”]{1,3}五”(?:时期|期间))[^，。；：]{0,30}"
                    + "(?:目标|要求|任务)[^，。；：]{0,6}(?:是|：)");

    /** 奋力做好“十二五”开局工作 is about the first year of the period. */
    private static final Pattern BEGINNING = Pattern.compile("开局|开好局|开门红|起好步|首战");

    private static final int LONGEST = 60;
    private static final String BEFORE = "^(?:各位代表[！：，,!:]|同志们[！：，])?(?:围绕|为|要|圆满)?(?:做好|办好|实现|完成)?";

    private final int round;
    private final Pattern thisYear;
    private final Pattern names;
    private int level;
    private @Nullable Due horizon;
    private boolean held;

    /** For a report of a year; 0 where it has none of its own, and then headings say nothing. */
    HeadingHorizon(int round) {
        this.round = round;
        this.thisYear = Pattern.compile(BEFORE + "(?:今年|" + round + "年)|(?:今年|" + round + "年)[^，。]{0,20}目标");
        this.names = Pattern.compile("今年|" + round + "年");
    }

    /** When the targets of a sentence are due by its heading; null for the report's own year. */
    @Nullable
    Due of(Sentence sentence) {
        if (round == 0) {
            return null;
        }
        String text = sentence.text();
        if (sentence.heading() || Sections.NUMBERED.matcher(text).find()) {
            enter(text.substring(0, Math.min(text.length(), LONGEST)));
        }
        if (thisYear.matcher(text).find()) {
            held = false;
        }
        Matcher goals = GOALS.matcher(text);
        Due named = goals.find() ? named(goals.group()) : null;
        if (named != null) {
            horizon = named;
            held = true;
            level = 1;
        }
        return held ? horizon : null;
    }

    /** Whether words speak of the report's own year, whatever the heading. */
    boolean ownYear(String words) {
        return names.matcher(words).find();
    }

    private void enter(String heading) {
        int at = Sections.BRACKETED.matcher(heading).find()
                ? 2
                : Sections.NUMBERED.matcher(heading).find() ? 1 : 0;
        Due named = BEGINNING.matcher(heading).find() ? null : named(heading);
        if (named != null) {
            horizon = named;
            held = true;
            level = at;
        } else if (at <= level || names.matcher(heading).find()) {
            held = false;
        }
    }

    private @Nullable Due named(String heading) {
        Matcher span = SPAN.matcher(heading);
        if (span.find()) {
            int years =
                    ChineseNumerals.parse(span.group(1)).map(n -> n.intValue()).orElse(0);
            return years > 1 ? Due.parse(String.valueOf(round + years - 1)) : null;
        }
        Matcher period = PERIOD.matcher(heading);
        if (period.find()) {
            Due due = Sections.fiveYears(period.group(1));
            return due != null && due.end().getYear() > round ? due : null;
        }
        return null;
    }
}
