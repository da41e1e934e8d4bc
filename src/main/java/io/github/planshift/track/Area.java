package io.github.planshift.track;

import io.github.planshift.period.Passage;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a region that a passage is about, though the metric of a figure does not name it. */
final class Area {

    private static final String ZONE = "(?:县域|[\\p{IsHan}]{2}(?:新区|开发区|高新区|自贸区|自由贸易试验区|保税区|经济带|经济区|城市圈))";
    private static final Pattern NAMED = Pattern.compile(ZONE);

    /** 全省县域生产总值、规模以上工业增加值: the head holds for what is listed. */
    private static final Pattern HEAD = Pattern.compile("(" + ZONE + ")[^，。；]{0,12}、");

    private static final Pattern WHOLE = Pattern.compile("全省|全市|全区|我省|我市|我区");

    private Area() {}

    /**
     * The zone that the heading names and the paragraph speaks of before the figure, with no word for the whole region
     * since; or the one at the head of the list that the figure stands in. Empty where there is none.
     */
    static String of(Passage passage, String metric) {
        String quote = normal(passage.quote());
        int named = quote.indexOf(normal(metric));
        Matcher head = HEAD.matcher(named < 0 ? "" : quote.substring(0, named));
        if (head.find()) {
            return head.group(1);
        }
        String lead = normal(passage.lead().substring(passage.lead().lastIndexOf('\n') + 1));
        Matcher zone = NAMED.matcher(normal(passage.section()));
        while (zone.find()) {
            String before = lead + quote;
            int at = before.lastIndexOf(zone.group());
            if (at >= 0 && !WHOLE.matcher(before.substring(at)).find()) {
                return zone.group();
            }
        }
        return "";
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").replace("*", "");
    }
}
