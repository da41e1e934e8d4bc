package io.github.planshift.track;

import io.github.planshift.model.Indicator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a figure measures, in a form in which the same measure is the same text: width and case folded, synonyms of the
 * codebook made one, and numbers, years, units, the words for the whole region and verbs that only carry the figure
 * taken out. Words that change the meaning stay: new against existing, built against begun.
 *
 * @param key empty where nothing is left
 * @param growth whether it is a rate of change and no level
 * @param fall whether the words say that the figure is a fall
 */
record Metric(String key, boolean growth, boolean fall) {

    private static final Pattern GROWTH = Pattern.compile(
            "增长|增速|增幅|递增|上涨|涨幅|增加(?!到|至|值)|提高(?!到|至)|提升(?!到|至)|上升(?!到|至)|下降(?!到|至)|降低(?!到|至)|降幅|减少(?!到|至)|削减|压减|回落|微降|growth|grow|increase|rise|cut");
    private static final Pattern FALL =
            Pattern.compile("下降(?!到|至)|降低(?!到|至)|降幅|减少(?!到|至)|削减(?!到|至)|压减(?!到|至)|微降|负增长|fall|decline|reduc|cut");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)[0-9]{2}年?(?:底|末)?|[0-9.,]+(?:万|亿)?");
    private static final Pattern CARRIERS = Pattern.compile(
            "全省|全市|全区|全县|全国|我省|我市|我区|我国|本市|本省|自治区|各地|今年|去年|全年|年内|年度|年底|年末|上年|上一年|同比|同口径|可比口径|比(?![重例率])|较|初步核算|预计|预期目标|目标|总体|"
                    + "力争|争取|确保|努力|实现|完成|达到|达|超过|突破|高于|低于|不低于|不少于|保持在|保持|稳定在|维持在|控制在|控制|以内|以上|左右|约|"
                    + "增长率|增长速度|增长|增速|增幅|递增|上涨|涨幅|增加到|增加至|提高到|提高至|提高|提升到|提升至|提升|上升到|上升|下降到|下降至|下降|降低到|降低|降至|降到|降幅|减少|微降|回落|"
                    + "(?<!行)为|是|(?<!自)由|从(?!业)|至|到|的|了|再|又|也|(?<![人户日月])均|平均值|平均|累计|(?<!公)共(?![同享建])|已|将|要|第一|进一步|稳步|"
                    + "reach(?:ed)?|grow(?:th)?|increased?|by|to|of|the");
    private static final Pattern TRAILING = Pattern.compile("(?:" + CARRIERS.pattern() + ")+$");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]+");

    /** Normalises metrics with the synonyms of one codebook. */
    static final class Normaliser {

        private record Synonym(String word, String first) {}

        private final List<Synonym> synonyms = new ArrayList<>();

        Normaliser(List<List<String>> lists) {
            for (List<String> list : lists) {
                String first = folded(list.get(0));
                list.stream()
                        .skip(1)
                        .map(Metric::folded)
                        .filter(word -> !first.contains(word))
                        .forEach(word -> synonyms.add(new Synonym(word, first)));
            }
            synonyms.sort(
                    Comparator.comparingInt((Synonym synonym) -> -synonym.word().length())
                            .thenComparing(Synonym::word));
        }

        /** A metric as worded in a text, normalised. */
        Metric of(String worded) {
            String folded = folded(worded);
            String one = folded;
            for (Synonym synonym : synonyms) {
                if (!one.contains(synonym.first())) {
                    one = one.replace(synonym.word(), synonym.first());
                }
            }
            return new Metric(
                    bare(one),
                    GROWTH.matcher(folded).find(),
                    FALL.matcher(folded).find());
        }
    }

    /**
     * An indicator by its nouns.
     *
     * @param nouns folded, longest first
     * @param rate whether it is a rate of change
     */
    record Nouns(Indicator indicator, List<String> nouns, List<String> not, boolean rate) {

        static Nouns of(Indicator indicator) {
            List<String> nouns = Stream.concat(Stream.ofNullable(indicator.zh()), indicator.aliases().stream())
                    .map(Metric::folded)
                    .distinct()
                    .sorted(Comparator.comparingInt(noun -> -noun.length()))
                    .toList();
            return new Nouns(
                    indicator,
                    nouns,
                    indicator.not().stream().map(Metric::folded).toList(),
                    indicator.growth()
                            || nouns.stream()
                                    .anyMatch(noun -> GROWTH.matcher(noun).find()));
        }

        /** What a metric says beyond the noun: a part of the region, of the industry, of the people. */
        String beyond(String worded) {
            String folded = folded(worded);
            return bare(noun(folded).map(noun -> folded.replace(noun, "")).orElse(folded));
        }

        /** Whether a metric names this indicator. */
        boolean in(String worded) {
            String folded = folded(worded);
            return not.stream().noneMatch(folded::contains) && noun(folded).isPresent();
        }

        private Optional<String> noun(String folded) {
            return nouns.stream().filter(folded::contains).findFirst();
        }
    }

    /** What a metric is about, without the verbs that carry its figure. */
    static String subject(String worded) {
        return TRAILING.matcher(folded(worded)).replaceFirst("");
    }

    /** Whether a metric leaves out what it is about, which then stands before: 增长 or 占生产总值比重. */
    static boolean headless(String worded) {
        String folded = folded(worded);
        return folded.startsWith("占") || bare(folded).isEmpty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String bare(String folded) {
        String noYears = YEARS.matcher(folded).replaceAll("");
        return MARKS.matcher(CARRIERS.matcher(noYears).replaceAll("")).replaceAll("");
    }
}
