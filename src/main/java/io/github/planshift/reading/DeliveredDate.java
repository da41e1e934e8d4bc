package io.github.planshift.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a report was given, as the lines above its salutation say: 2025年1月20日在……会议上. Few pages of
 * governments have a date of publication that a program can read; this one stands in the text.
 */
final class DeliveredDate {

    private static final int HEAD = 800;
    private static final String SALUTATION = "各位代表";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern SPELLED =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");

    private DeliveredDate() {}

    /** Null where the text does not begin as a report to an assembly, or gives no day before its salutation. */
    static @Nullable LocalDate of(String body) {
        int salutation = body.indexOf(SALUTATION);
        if (salutation < 0 || salutation > HEAD) {
            return null;
        }
        String head = body.substring(0, salutation);
        Matcher spelled = SPELLED.matcher(head);
        return PublishedDate.of(spelled.replaceAll(
                date -> year(date.group(1)) + "年" + day(date.group(2)) + "月" + day(date.group(3)) + "日"));
    }

    private static String year(String spelled) {
        StringBuilder year = new StringBuilder();
        spelled.chars().forEach(c -> year.append(Math.max(0, DIGITS.indexOf(c))));
        return year.toString();
    }

    /** One to thirty-one: 三, 十, 十二, 二十, 二十三. */
    private static int day(String spelled) {
        int ten = spelled.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(spelled.charAt(spelled.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(spelled.charAt(ten - 1));
        return 10 * tens + (ten == spelled.length() - 1 ? 0 : DIGITS.indexOf(spelled.charAt(ten + 1)));
    }
}
