package io.github.planshift.match;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which units count the same thing, so that figures in them can be set beside each other. */
public final class Units {

    private static final Pattern MULTIPLIER = Pattern.compile("^[百千万亿]+(?=[^百千万亿])");
    private static final Pattern QUALIFIED = Pattern.compile("[（(].*[）)]|[/每]年$");

    private static final List<String> THINGS =
            List.of("个", "家", "项", "处", "所", "座", "件", "户", "种", "支", "条", "类", "批", "只", "宗", "款", "片", "根");

    /** Measure words that texts use for the same things in turn. */
    private static final List<List<String>> COUNTS = List.of(
            THINGS,
            List.of("人", "名", "位", "人次", "人口"),
            List.of("套", "栋", "户", "间", "处"),
            List.of("辆", "台", "部", "列", "标台"),
            List.of("场", "场次", "次"));

    /** Those for persons; a person counted at each visit is another thing. */
    private static final List<String> PERSONS = List.of("人", "名", "位");

    /** Names of one unit of length or of energy. */
    private static final List<List<String>> NAMES = List.of(List.of("公里", "千米", "km"), List.of("千瓦时", "度"));

    private Units() {}

    /** Whether a figure in one unit can follow one in the other. A share and a difference of shares never can. */
    static boolean compatible(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        String first = plain(one);
        String second = plain(other);
        if (first.equals(second)) {
            return true;
        }
        if (first.isEmpty() || second.isEmpty()) {
            return counted(first.isEmpty() ? second : first);
        }
        return Stream.concat(COUNTS.stream(), NAMES.stream())
                .anyMatch(list -> list.contains(first) && list.contains(second));
    }

    /** Whether two are measure words that texts use for the same things in turn, such as 个 and 家. */
    public static boolean interchangeable(String one, String other) {
        return Stream.of(THINGS, PERSONS).anyMatch(list -> list.contains(one) && list.contains(other));
    }

    /** The unit without its multiplier: 亿元 and 元 are one. */
    static String plain(String unit) {
        String bare = QUALIFIED.matcher(unit.strip()).replaceAll("");
        return MULTIPLIER.matcher(bare).replaceFirst("");
    }

    private static boolean counted(String unit) {
        return COUNTS.stream().anyMatch(list -> list.contains(unit));
    }
}
