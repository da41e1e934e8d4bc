package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.RoundKind;
import io.github.planshift.text.ChineseNumerals;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a Chinese text whose report it is and of which year. */
final class TextIdentity {

    private static final int OPENING = 1500;
    private static final int TITLE = 400;
    private static final Pattern DELIVERED =
            Pattern.compile("((?:19|20)\\d{2}|[一二][〇○零九0-9][〇○零一二三四五六七八九][〇○零一二三四五六七八九])年"
                    + "[0-9一二三四五六七八九十]{1,3}月(?:1[0-9]|2[0-9]|[0-9一二三四五六七八九十]{1,3})日[^。]{0,40}?(?:人民代表大会|人大)");
    private static final Pattern DATED =
            Pattern.compile("(?:人民代表大会|人大)[^。，]{0,16}会议上?[^。，]{0,12}?（?((?:19|20)\\d{2})年\\d{1,2}月\\d{1,2}日");
    private static final Pattern HEADED = Pattern.compile(
            "(?m)^[一二三四五六]、[^。\\n]{0,8}?((?:19|20)\\d{2})年(?![^。\\n]{0,20}(?:回顾|总结|成就|情况))[^。\\n]{0,20}$");
    private static final Pattern PARTS = Pattern.compile("[/_.\\s]");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern REVIEWED =
            Pattern.compile("(?m)^[^。\\n]{0,12}?((?:19|20)\\d{2})年(?:全省|全市|政府|我省)?(?:的)?(?:政府)?工作(?:的)?(?:回顾|总结|情况)");
    private static final Pattern PLANNED = Pattern.compile(
            "(?m)^[^。\\n]{0,12}?((?:19|20)\\d{2})年[^。\\n]{0,10}(?:总体要求|主要目标|目标任务|主要任务|工作安排|工作部署|重点工作|重点任务|预期目标|工作建议)");
    private static final Pattern OUTLINE =
            Pattern.compile("国民经济和社会发展第([一二三四五六七八九十]+)个五年规划(?:和[^\\n]{0,16}远景目标)?(纲要|的建议)");

    /** What follows the name of a region whose assembly hears the report. */
    private static final Pattern ASSEMBLY = Pattern.compile("[省市区]?(?:维吾尔|壮族|回族)?(?:自治区)?第[^，。]{1,8}届?人(?:民代表大会|大)");
    /** What follows it where the head of its government signs. */
    private static final Pattern HEAD_OF_GOVERNMENT = Pattern.compile("[省市区]?(?:自治区)?(?:人民)?政府?代?(?:省长|市长|主席)");

    private final Codebook codebook;
    private final PhraseMatcher<Region> names;

    TextIdentity(Codebook codebook) {
        this.codebook = codebook;
        PhraseMatcher.Builder<Region> builder = new PhraseMatcher.Builder<>();
        for (Region region : codebook.regions()) {
            if (region.kind() != RegionKind.COLLECTIVE && region.zh() != null) {
                builder.add(region.zh(), region);
                if (region.zhFull() != null) {
                    builder.add(region.zhFull(), region);
                }
            }
        }
        names = builder.build();
    }

    /**
     * What a text says of itself.
     *
     * @param year it reports in, 0 where it does not say
     * @param plan slug of the five-year plan it is, or null
     */
    record Found(
            @Nullable Region region,
            int year,
            @Nullable String plan,
            @Nullable RoundKind type) {

        /** Slug of the round, or null. */
        @Nullable
        String round() {
            return plan != null ? plan : year > 0 ? String.valueOf(year) : null;
        }
    }

    /** Reads a clean text. */
    Found read(String text) {
        String opening = text.substring(0, Math.min(OPENING, text.length()));
        Matcher outline = OUTLINE.matcher(opening);
        String plan = null;
        RoundKind type = null;
        if (outline.find() && outline.start() < TITLE && !opening.contains("各位代表")) {
            int number = ChineseNumerals.parse(outline.group(1))
                    .map(n -> n.intValue())
                    .orElse(0);
            boolean proposal = outline.group(2).endsWith("建议");
            plan = number + "fyp" + (proposal ? "-proposal" : "");
            type = proposal ? RoundKind.FIVE_YEAR_PLAN_PROPOSAL : RoundKind.FIVE_YEAR_PLAN_OUTLINE;
        } else if (opening.contains("工作报告") || opening.contains("报告政府工作") || opening.contains("报告工作")) {
            type = RoundKind.ANNUAL_WORK_REPORT;
        }
        return new Found(region(text, opening), plan == null ? year(text, opening) : 0, plan, type);
    }

    private static int year(String text, String opening) {
        Matcher delivered = DELIVERED.matcher(opening.replace("\n", ""));
        if (delivered.find()) {
            int year = digits(delivered.group(1));
            // a session in the last days of December reports for the year to come
            boolean december =
                    delivered.group().contains("年12月") || delivered.group().contains("年十二月");
            if (year > 0) {
                return december ? year + 1 : year;
            }
        }
        Matcher dated = DATED.matcher(opening.replace("\n", ""));
        if (dated.find()) {
            int year = Integer.parseInt(dated.group(1));
            return dated.group().contains("年12月") ? year + 1 : year;
        }
        int found = 0;
        Matcher reviewed = REVIEWED.matcher(text);
        while (reviewed.find()) {
            found = Math.max(found, Integer.parseInt(reviewed.group(1)) + 1);
        }
        Matcher planned = PLANNED.matcher(text);
        while (found == 0 && planned.find()) {
            found = Integer.parseInt(planned.group(1));
        }
        Matcher headed = HEADED.matcher(text);
        while (found == 0 && headed.find()) {
            found = Integer.parseInt(headed.group(1));
        }
        return found;
    }

    private static int digits(String year) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < year.length(); at++) {
            char c = year.charAt(at) == '○' ? '〇' : year.charAt(at);
            int digit = ChineseNumerals.digit(c);
            if (digit < 0) {
                return 0;
            }
            digits.append(digit);
        }
        return Integer.parseInt(digits.toString());
    }

    private @Nullable Region region(String text, String opening) {
        String joined = opening.replace("\n", "");
        for (Pattern speaks : List.of(ASSEMBLY, HEAD_OF_GOVERNMENT)) {
            for (Match<Region> match : names.longest(joined)) {
                String after = joined.substring(match.end(), Math.min(joined.length(), match.end() + 24));
                if (speaks.matcher(after).lookingAt()) {
                    return match.value();
                }
            }
        }
        Map<Region, Integer> counts = new HashMap<>();
        for (Match<Region> match : names.longest(text)) {
            int weight = match.end() < OPENING && match.end() - match.start() > 2 ? 3 : 1;
            counts.merge(match.value(), weight, Integer::sum);
        }
        List<Map.Entry<Region, Integer>> ranked = new ArrayList<>(counts.entrySet());
        ranked.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
        if (ranked.isEmpty() || ranked.get(0).getValue() < 3) {
            return null;
        }
        Region first = ranked.get(0).getKey();
        if (first.kind() == RegionKind.NATION && ranked.size() > 1 && !nationSpeaks(joined)) {
            first = ranked.get(1).getKey();
        }
        return first;
    }

    private static boolean nationSpeaks(String opening) {
        return opening.contains("全国人民代表大会")
                || opening.contains("国务院总理")
                || opening.contains("代表国务院")
                || opening.contains("中华人民共和国国民经济")
                || opening.contains("中共中央关于");
    }

    /** GA is Georgia where the codebook gives it that code. */
    private Optional<Region> postal(String code) {
        return codebook.regions().stream()
                .filter(region -> code.length() == 2 && code.equals(region.abbreviation()))
                .findFirst();
    }

    /** The region and round that a path such as {@code corpus/anhui/2025.md} tells. */
    Found fromPath(String path) {
        String bare = path.replace('\\', '/');
        String file = bare.substring(bare.lastIndexOf('/') + 1);
        Matcher year = IN_NAME.matcher(file);
        int found = year.find() ? Integer.parseInt(year.group(1)) : 0;
        Region region = null;
        for (String part : PARTS.splitAsStream(bare).toList()) {
            String name = part.replaceAll("-?(?:19|20)\\d{2}-?", "");
            region = codebook.region(name).or(() -> postal(name)).orElse(region);
        }
        if (region == null) {
            region = names.longest(file).stream()
                    .map(Match::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return new Found(region, found, null, null);
    }
}
