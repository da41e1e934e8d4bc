package io.github.planshift.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void linesFitAndKeepEveryWord() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(random.nextInt(5) == 0 ? " " : random.nextInt(3) == 0 ? "低" : "word-");
            }
            String clean = Xml.clean(text.toString());
            List<String> lines = TextWidth.wrap(clean, 12, 90, 1000);

            assertThat(lines)
                    .allSatisfy(line -> assertThat(TextWidth.of(line, 12)).isLessThanOrEqualTo(90));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(clean.replace(" ", ""));
        }
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertThat(TextWidth.wrap("one two three four five", 12, 50, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(TextWidth.cut("short", 12, 100)).isEqualTo("short");
        assertThat(TextWidth.wrap("", 12, 50, 2)).isEmpty();
    }

    @Test
    void stepsReachTheHighestValue() {
        for (double most = 0.1; most < 250; most *= 1.07) {
            Bins bins = Bins.upTo(most);
            List<Integer> steps = new ArrayList<>();
            for (int i = 0; i <= 100; i++) {
                steps.add(bins.of(most * i / 100));
            }
            assertThat(steps).isSorted().startsWith(0);
            assertThat(steps.get(100)).isLessThan(Look.STEPS);
        }
    }

    @Test
    void anAxisTakesInEveryValue() {
        for (String[] values : new String[][] {{"5", "5.5"}, {"0"}, {"-3", "12"}, {"650000", "651000"}, {"4", "4"}}) {
            List<BigDecimal> all = List.of(values).stream().map(BigDecimal::new).toList();
            Axis axis = Axis.of(all, null, 0, 330, 62);

            assertThat(axis.ticks()).hasSizeBetween(2, 9).first().isEqualTo(axis.from());
            assertThat(axis.ticks()).last().satisfies(last -> assertThat(last).isEqualByComparingTo(axis.to()));
            assertThat(all).allSatisfy(value -> assertThat(value).isBetween(axis.from(), axis.to()));
        }
    }

    @Test
    void anAxisOfSharesEndsAtTheWhole() {
        List<BigDecimal> shares = List.of(new BigDecimal("90"), new BigDecimal("100"));
        List<BigDecimal> rates = List.of(new BigDecimal("90"), new BigDecimal("112"));
        BigDecimal whole = new BigDecimal("100");

        assertThat(Axis.of(shares, whole, 0, 330, 62).to()).isEqualByComparingTo("100");
        assertThat(Axis.of(rates, whole, 0, 330, 62).to()).isGreaterThan(new BigDecimal("112"));
    }

    @Test
    void equalFiguresHaveEqualShades() {
        Shades shades = Shades.of(List.of(0.6, 0.16, 0.24), false);

        assertThat(shades.of(0.16)).isEqualTo(shades.of(0.24));
    }

    @Test
    void countsAreWholeNumbers() {
        Shades counts = Shades.of(Arrays.asList(1.0, null, 2.0, 12.0), true);

        assertThat(Stream.of(1.0, 12.0).map(counts::figure)).containsExactly("1", "12");
        assertThat(counts.figure(null)).isEqualTo("–");
        assertThat(counts.said(2, "pledges")).isEqualTo("2");
        assertThat(IntStream.rangeClosed(0, 12).map(counts::of)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        assertThat(Shades.of(List.of(1.0), true).of(1)).isEqualTo(1);
    }

    @Test
    void numbersAreShort() {
        assertThat(DoubleStream.of(0, -0.04, 1.25, 3, 1234567.891).mapToObj(Canvas::number))
                .containsExactly("0", "0", "1.3", "3", "1234567.9");
        assertThat(DoubleStream.of(0, 0.04, 3, 12.34, 100).mapToObj(Shades::share))
                .containsExactly("0", "<0.1", "3.0", "12.3", "100");
        assertThat(Shades.share(null)).isEqualTo("–");
    }
}
