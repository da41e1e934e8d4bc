package io.github.planshift.store;

import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Operator;
import io.github.planshift.model.TranslationState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @TempDir
    static Path folder;

    private static Ledger ledger;

    @BeforeAll
    static void fill() {
        ledger = Ledgers.create(
                folder,
                commitment("anhui-2025-001").quote("zh", "大力发展低空经济，推进5G网络。空气质量提高"),
                commitment("anhui-2025-002").statement("Raise R&D spending; build a pilot-scale base for AI, by café"),
                commitment("anhui-2025-003")
                        .translation(TranslationState.MACHINE, "metaverse")
                        .targets(metric("新增就业", Operator.AT_LEAST, "650000", "人"))
                        .tags("旗舰 flagship"),
                commitment("hubei-2025-001")
                        .sectors("rare-earths")
                        .statement("最高")
                        .quote("zh", "低碳"));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "低空 | anhui-2025-001",
                "低空经济 | anhui-2025-001",
                "低 | anhui-2025-001 hubei-2025-001",
                "5G网络 | anhui-2025-001",
                "５Ｇ网络 | anhui-2025-001",
                "低空 5g | anhui-2025-001",
                "低 空 | anhui-2025-001",
                "spending | anhui-2025-002",
                "SPEND | anhui-2025-002",
                "pending | ''",
                "spending raise | anhui-2025-002",
                "R&D | anhui-2025-002",
                "pilot-scale | anhui-2025-002",
                "cafe | anhui-2025-002",
                "metaverse | anhui-2025-003",
                "就业 | anhui-2025-003",
                "flagship 旗舰 | anhui-2025-003",
                "Hubei | hubei-2025-001",
                "湖北 | hubei-2025-001",
                "rare earths | hubei-2025-001",
                "稀土 | hubei-2025-001",
                "spending 低空 | ''",
            })
    void findsWordsOfBothLanguages(String typed, String ids) {
        assertThat(search(ledger, typed)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"络空", "高低", "理低"})
    void aWordDoesNotReachOverTheEndOfASentenceOrAText(String typed) {
        assertThat(search(ledger, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "OR",
                "NOT",
                "*",
                "\"",
                "\"\"",
                "'",
                "''",
                "NEAR",
                "NEAR(",
                "-",
                "--",
                "^",
                ":",
                "()",
                "{zz}",
                "+",
                "zz:b",
                "search_text:low",
                "\"spending",
                "spend*",
                "*spend",
                "-spending",
                "NOT spending",
                "NEAR(raise spending, 2)",
                "spending AND",
                "; DROP TABLE commitment",
                "%",
                "_",
                "\\",
                "\0",
                "🚀",
                "，。"
            })
    void operatorsAreWordsLikeAnyOther(String typed) {
        // no failure, and no more than what holds the letters as words
        String found = search(ledger, typed);
        boolean spend = typed.toLowerCase(Locale.ROOT).contains("spend") && !typed.matches(".*\\b(AND|NOT|NEAR)\\b.*");
        assertThat(found).isEqualTo(spend ? "anhui-2025-002" : "");
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly(@TempDir Path other) {
        try (Ledger own = Ledgers.create(other, commitment("anhui-2025-001").statement("发展煤炭"))) {
            Ledgers.save(own, commitment("anhui-2025-001").statement("发展氢能"));

            assertThat(search(own, "煤炭")).isEmpty();
            assertThat(search(own, "氢能")).isEqualTo("anhui-2025-001");
        }
    }

    @Test
    void findsInChineseTextJustWhatAScanFinds(@TempDir Path other) {
        Random random = new Random(20250127);
        List<CommitmentBuilder> all = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String text = chinese(random, 3 + random.nextInt(20), "低空通航发高网络，。、“”；！");
            texts.add(text);
            all.add(commitment(String.format(Locale.ROOT, "anhui-2025-%03d", i + 1))
                    .statement("低" + text + "空"));
        }
        try (Ledger own = Ledgers.create(other, all.toArray(CommitmentBuilder[]::new))) {
            for (int i = 0; i < 200; i++) {
                String typed = chinese(random, 1 + random.nextInt(4), "低空通航发高网络");
                List<String> scanned = new ArrayList<>();
                for (int at = 0; at < texts.size(); at++) {
                    // quotation marks do not part a word
                    if (("低" + texts.get(at) + "空").replaceAll("[“”]", "").contains(typed)) {
                        scanned.add(all.get(at).build().id());
                    }
                }
                assertThat(search(own, typed)).as(typed).isEqualTo(String.join(" ", scanned));
            }
        }
    }

    private static String chinese(Random random, int length, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String search(Ledger ledger, String typed) {
        return String.join(
                " ",
                ledger.commitments().find(new FilterBuilder().search(typed).build()).stream()
                        .map(Commitment::id)
                        .toList());
    }
}
