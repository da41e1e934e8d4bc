package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TermFinderTest {

    private static final List<String> REGIONS = List.of("east", "north", "south", "west", "middle");
    private static final Round EARLIEST = round(2022);
    private static final Round EARLIER = round(2023);
    private static final Round LATER = round(2024);

    private static final List<String> NOUNS =
            List.of("工业", "农田", "桥梁", "学校", "医院", "渔港", "森林", "河流", "道路", "市场", "仓库", "茶园");
    private static final List<String> VERBS = List.of("修整", "扶持", "看护", "更换", "疏通", "照料", "翻修", "清点");

    private static Round round(int year) {
        return new Round(
                Integer.toString(year), RoundKind.ANNUAL_WORK_REPORT, "" + year, null, year, year, year * 100 + 1);
    }

    private static Codebook codebook() {
        Region east = new Region(
                "east", RegionKind.PROVINCE, "East", "East", "东山省", null, null, null, null, null, null, List.of());
        return new Codebook(
                "made up",
                "1",
                "",
                "zh",
                List.of(east),
                List.of(),
                List.of(),
                List.of(),
                List.of(EARLIEST, EARLIER, LATER),
                new Wording(List.of(), List.of(), List.of(), List.of("团结奋进创辉煌"), List.of(), List.of()));
    }

    /** Sentences of everyday words, with each of the expressions in so many of them. */
    private static String text(Random random, int uses, String... expressions) {
        List<String> sentences = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            sentences.add(any(random, VERBS) + any(random, NOUNS) + any(random, NOUNS) + "。");
        }
        for (String expression : expressions) {
            for (int use = 0; use < uses; use++) {
                sentences.add(any(random, VERBS) + expression + any(random, NOUNS) + "，");
            }
        }
        Collections.shuffle(sentences, random);
        return String.join("", sentences);
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<RoundText> texts(Round round, int uses, String... expressions) {
        return REGIONS.stream()
                .map(region -> new RoundText(
                        region, round, "zh", text(new Random(region.hashCode() + round.order()), uses, expressions)))
                .toList();
    }

    private static List<Term> between(List<RoundText> from, List<RoundText> to) {
        List<RoundText> all = new ArrayList<>(from);
        all.addAll(to);
        return new TermFinder(codebook()).between(from, to, all);
    }

    private static List<String> words(List<Term> terms) {
        return terms.stream().map(Term::term).toList();
    }

    @Test
    void aNewExpressionIsFoundWholeAndWithoutItsPieces() {
        List<Term> terms = between(texts(EARLIER, 0), texts(LATER, 3, "月壤经济"));
        assertThat(terms.get(0))
                .isEqualTo(new Term(
                        "月壤经济", TermChange.NEW, 0, 15, 0, 5, terms.get(0).z(), "2024", sorted()));
        assertThat(words(terms)).doesNotContain("月壤", "壤经济", "月壤经", "经济", "壤经");
    }

    @Test
    void whatIsNoLongerSaidIsGone() {
        List<Term> terms = between(texts(EARLIER, 3, "海雾工程"), texts(LATER, 0));
        assertThat(terms)
                .filteredOn(term -> term.term().equals("海雾工程"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.change()).isEqualTo(TermChange.GONE);
                    assertThat(term.z()).isNegative();
                    assertThat(term.firstRound()).isEqualTo("2023");
                });
    }

    @Test
    void moreAndLessOfAnExpressionRiseAndFall() {
        List<RoundText> few = texts(EARLIER, 1, "月壤经济");
        List<RoundText> many = texts(LATER, 9, "月壤经济");
        assertThat(between(few, many).get(0)).satisfies(term -> {
            assertThat(term.term()).isEqualTo("月壤经济");
            assertThat(term.change()).isEqualTo(TermChange.RISING);
        });
        assertThat(between(texts(EARLIER, 9, "月壤经济"), texts(LATER, 1, "月壤经济")))
                .filteredOn(term -> term.term().equals("月壤经济"))
                .extracting(Term::change)
                .containsExactly(TermChange.FALLING);
    }

    @Test
    void anExpressionSaidAsOftenIsNoChange() {
        assertThat(words(between(texts(EARLIER, 4, "月壤经济"), texts(LATER, 4, "月壤经济"))))
                .doesNotContain("月壤经济");
    }

    @Test
    void lettersAndDigitsArePartOfAnExpression() {
        assertThat(words(between(texts(EARLIER, 0), texts(LATER, 3, "AI大模型", "7G"))))
                .contains("AI大模型", "7G");
    }

    @Test
    void figuresRegionsAndBoilerplateAreNoExpressions() {
        List<Term> terms = between(texts(EARLIER, 0), texts(LATER, 3, "东山省", "团结奋进创辉煌", "达到3.5亿元", "8月"));
        assertThat(words(terms)).doesNotContain("东山省", "东山", "团结奋进创辉煌", "团结奋进", "创辉煌", "达到", "亿元", "月", "3.5");
    }

    @Test
    void theSloganOfOneRegionIsItsOwnAffair() {
        List<RoundText> later = new ArrayList<>(texts(LATER, 0));
        later.set(0, new RoundText("east", LATER, "zh", text(new Random(1), 12, "花海名城")));
        assertThat(words(between(texts(EARLIER, 0), later))).doesNotContain("花海名城");
        List<RoundText> east = later.subList(0, 1);
        assertThat(words(between(texts(EARLIER, 0).subList(0, 1), east))).contains("花海名城");
    }

    @Test
    void whoSaidItFirstIsFoundInEarlierRounds() {
        List<RoundText> from = texts(EARLIER, 0);
        List<RoundText> to = texts(LATER, 3, "月壤经济");
        List<RoundText> all = new ArrayList<>();
        all.add(new RoundText("west", EARLIEST, "zh", "试种月壤经济。"));
        all.add(new RoundText("island", EARLIEST, "zh", "想想“月壤经济”。"));
        all.addAll(from);
        all.addAll(to);
        Term term = new TermFinder(codebook())
                .between(from, to, all).stream()
                        .filter(one -> one.term().equals("月壤经济"))
                        .findFirst()
                        .orElseThrow();
        assertThat(term.change()).isEqualTo(TermChange.NEW);
        assertThat(term.firstRound()).isEqualTo("2022");
        assertThat(term.firstRegions()).containsExactly("island", "west");
    }

    @Test
    void theOrderOfTextsMakesNoDifference() {
        List<RoundText> from = texts(EARLIER, 2, "海雾工程");
        List<RoundText> to = texts(LATER, 3, "月壤经济", "海雾工程");
        List<RoundText> turned = new ArrayList<>(to);
        Collections.reverse(turned);
        assertThat(between(from, turned)).isEqualTo(between(from, to));
    }

    @Test
    void englishWordsWithoutStopWordsAtTheEdges() {
        List<RoundText> from = english(EARLIER, "We fix the old bridges and the roads.");
        List<RoundText> to = english(
                LATER,
                "We fix the old bridges. Now the moon rail of our state grows. A moon rail is here, and for the moon"
                        + " rail we pay.");
        assertThat(words(between(from, to))).startsWith("moon rail").doesNotContain("moon", "rail", "the moon rail");
    }

    private static List<RoundText> english(Round round, String text) {
        return REGIONS.stream()
                .map(region -> new RoundText(region, round, "en", text))
                .toList();
    }

    @Test
    void languagesAreNotMixed() {
        assertThat(between(texts(EARLIER, 0), english(LATER, "The moon rail. A moon rail.")))
                .isEmpty();
    }

    @Test
    void emptyTextsHaveNoExpressions() {
        RoundText empty = new RoundText("east", EARLIER, "zh", "");
        assertThat(between(List.of(empty), List.of(new RoundText("east", LATER, "zh", ""))))
                .isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void repetitionsAreReadInLinearTime() {
        for (String piece : List.of("月", "月壤", "月壤经济，", "“", "<a", "A1", "1,", "月A")) {
            List<RoundText> from = List.of(new RoundText("east", EARLIER, "zh", piece.repeat(100_000)));
            List<RoundText> to = List.of(new RoundText("east", LATER, "zh", piece.repeat(50_000)));
            assertThat(between(from, to)).hasSizeLessThan(20);
        }
        String words = "moon ".repeat(100_000);
        assertThat(between(
                        List.of(new RoundText("east", EARLIER, "en", words)),
                        List.of(new RoundText("east", LATER, "en", words))))
                .hasSizeLessThan(20);
    }

    private static List<String> sorted() {
        return REGIONS.stream().sorted().toList();
    }
}
