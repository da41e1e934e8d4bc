package io.github.planshift.reading;

import io.github.planshift.text.ChineseNumerals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a report was given, as the lines above its salutation say: 2025年1月20日在……会议上. Few pages of
 * governments have a date of publication that a program can read; this one stands in the text.
 */
final class DeliveredDate {

    private static final int HEAD = 800;
    private static final String SALUTATION = "各位代表";
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
                date -> year(date.group(1)) + "年" + number(date.group(2)) + "月" + number(date.group(3)) + "日"));
    }

    private static String year(String spelled) {
        return spelled.chars()
                .mapToObj(c -> String.valueOf(Math.max(0, ChineseNumerals.digit((char) c))))
                .collect(Collectors.joining());
    }

    private static String number(String spelled) {
        return ChineseNumerals.parse(spelled).map(BigDecimal::toPlainString).orElse("0");
    }
}
