package io.github.planshift.exchange;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.document;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.TranslationState;
import io.github.planshift.model.Verdict;
import io.github.planshift.render.CsvRenderer;
import io.github.planshift.render.JsonRenderer;
import io.github.planshift.render.RecordRows;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.YamlRenderer;
import io.github.planshift.store.Ledger;
import io.github.planshift.store.Ledgers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in again as it was. */
class RoundTripTest {

    private static final List<String> HOSTILE = List.of(
            "two\nlines",
            "two\r\nlines, \ra third\n\nand a fifth",
            "quotes \" and ' and “”",
            "commas, semicolons; and | bars",
            "=SUM(A1:A9)",
            "+1",
            "-1",
            "@x",
            "null",
            "~",
            "true",
            "no",
            "2025",
            "1e5",
            "2025-01-31",
            "- item",
            "key: value",
            "# comment",
            "a #b",
            "[a]",
            "{a: b}",
            "*alias",
            "&anchor",
            "!tag",
            "%a",
            "`a`",
            "a:",
            "---",
            "...",
            "<<",
            "|",
            ">",
            "\\n \\ \\u0041",
            "🚀 👩‍👩‍👧 e\u0301",
            "\u202Eright to left\u202C \u2066x\u2069",
            "\u200Bzero\u200D \uFEFFwidth",
            "tab\there",
            "bell\u0007 escape\u001B[31m delete\u007F next line\u0085 separators\u2028\u2029end",
            "𠮷野家",
            "x".repeat(10_000),
            "承诺，“5%左右”。".repeat(1000));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = ExchangeFormat.class, mode = Mode.EXCLUDE, names = "JSON")
    void everyFieldOfEveryRecord(ExchangeFormat format) {
        Bundle full = full("x");

        assertThat(throughDatabase(full)).isEqualTo(full);
        assertThat(throughDatabase(read(written(full, format), format))).isEqualTo(full);
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void recordsWithNothingThatMayBeMissing(ExchangeFormat format) {
        Bundle bare = new Bundle(
                List.of(document("2025")),
                List.of(),
                List.of(),
                List.of(),
                List.of(commitment("anhui-2025-001").build()),
                List.of(),
                List.of());

        assertThat(read(written(bare, format), format).commitments()).isEqualTo(bare.commitments());
    }

    static Stream<Arguments> hostile() {
        return HOSTILE.stream()
                .flatMap(text -> Stream.of(ExchangeFormat.YAML, ExchangeFormat.NDJSON, ExchangeFormat.CSV)
                        .map(format -> Arguments.of(text, format)));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("hostile")
    void whateverATextHolds(String text, ExchangeFormat format) {
        Bundle full = full(text);

        assertThat(read(written(full, format), format)).isEqualTo(full);
    }

    @Test
    void theDatabaseKeepsWhateverATextHolds() {
        Bundle full = full(String.join(" / ", HOSTILE));

        assertThat(throughDatabase(full)).isEqualTo(full);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() {
        Bundle full = full("x");
        StringBuilder out = new StringBuilder();
        BundleWriter.write(full, ExchangeFormat.CSV, true, out);

        assertThat(out).startsWith("\uFEFF");
        assertThat(read(out.toString(), ExchangeFormat.CSV)).isEqualTo(full);
    }

    @ParameterizedTest
    @EnumSource(value = ExchangeFormat.class, mode = Mode.EXCLUDE, names = "JSON")
    void theBundledData(ExchangeFormat format) {
        Bundle data = Bundled.commitments(china());

        assertThat(read(written(data, format), format)).isEqualTo(data);
    }

    @Test
    void theBundledDataThroughADatabase() {
        Bundle data = throughDatabase(Bundled.commitments(china()));

        assertThat(throughDatabase(data)).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "yaml", "csv"})
    void whatListPrints(String format) {
        Bundle full = full("x");
        Shapes shapes = new Shapes(
                china(),
                full.documents().stream().collect(Collectors.toMap(Document::id, Function.identity())),
                Map.of("anhui-2025-001", Assessment.KEPT));
        List<Map<String, Object>> printed =
                full.commitments().stream().map(shapes::commitment).toList();
        StringBuilder out = new StringBuilder();
        switch (format) {
            case "json" -> JsonRenderer.pretty(printed, out);
            case "ndjson" -> JsonRenderer.lines(printed, out);
            case "csv" -> new CsvRenderer(false).render(RecordRows.of(Shapes.COMMITMENT_KEYS, printed), out);
            default -> YamlRenderer.render(printed, out);
        }

        Bundle back = throughDatabase(read(out.toString(), ExchangeFormat.guess("-", out.toString())));

        assertThat(back.commitments()).isEqualTo(full.commitments());
        assertThat(back.threads()).extracting(PolicyThread::id).containsExactly("tea");
        assertThat(back.documents())
                .filteredOn(one -> one.id().equals("report"))
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "title", "url", "type", "published", "round")
                .containsExactly(full.documents().get(1));
    }

    @Test
    void aDocumentOfItsOwnIsMadeForASourceWithoutOne() {
        String yaml = """
                region: anhui
                round: 2025
                sector: growth
                statement: Grow
                sources:
                  - {url: "https://www.ah.gov.cn/a?b=1", published: 2025-01-20, outlet_type: primary}
                  - {publisher: 新华社}
                """;
        Bundle first = read(yaml, ExchangeFormat.YAML);

        assertThat(first).isEqualTo(read(yaml, ExchangeFormat.YAML));
        assertThat(first.documents()).singleElement().satisfies(one -> {
            assertThat(one.id()).startsWith("www-ah-gov-cn-2025-01-20-");
            assertThat(one.region()).isEqualTo("anhui");
            assertThat(one.title()).isEqualTo("https://www.ah.gov.cn/a?b=1");
        });
        assertThat(throughDatabase(first).commitments())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("anhui-2025-001"))
                .satisfies(one -> assertThat(one.preferredSource().publisher()).isEqualTo("www.ah.gov.cn"));
    }

    /** One record of each kind with every field set; every text holds another one. */
    static Bundle full(String text) {
        Document report = new Document(
                "report",
                "anhui",
                "2025",
                text,
                text,
                OutletType.PRIMARY,
                "zh",
                "https://www.ah.gov.cn/x?a=%E6%B1%89&b=1#c",
                LocalDate.of(2025, 1, 20),
                LocalDate.of(2025, 2, 1),
                "0".repeat(64),
                "draft",
                text);
        Document draft = new Document(
                "draft", null, "2025", "Draft", "Anhui", OutletType.PRESS, "en", null, null, null, null, null, null);
        Commitment pledge = commitment("anhui-2025-001")
                .sectors("fusion-energy", "growth")
                .statement(text)
                .quote("zh", text)
                .translation(TranslationState.MACHINE, text)
                .locator(text)
                .specificity(Specificity.CONCRETE)
                .modality("promote")
                .binding(Binding.ANTICIPATORY)
                .deadline("15fyp")
                .targets(
                        due(target("gdp_growth", text, Operator.RANGE, "5", "5.5", null, "%", text, null), "2025-06"),
                        target(
                                null,
                                text,
                                Operator.FLOOR_AND_STRETCH,
                                "-0.000001",
                                null,
                                "1500000000000",
                                text,
                                null,
                                "2026"),
                        target(null, "jobs", Operator.AT_LEAST, "12345678901234567890.5", null, null, "", null, null),
                        target("cpi", "prices", Operator.QUALITATIVE, null, null, null, null, null, null))
                .thread("tea")
                .document("report")
                .sources(
                        new Source(null, null, text, OutletType.MACHINE_TRANSLATION, null, text, false, text),
                        new Source(
                                "report",
                                "https://www.ah.gov.cn/x",
                                "Anhui",
                                OutletType.PRIMARY,
                                LocalDate.of(2025, 1, 20),
                                null,
                                true,
                                null))
                .tags("z", text, "a")
                .state(State.PROPOSED)
                .confidence(0.1 + 0.2)
                .offset(0)
                .build();
        Commitment outcome = commitment("anhui-2025-002")
                .kind(Kind.OUTCOME)
                .document("draft")
                .state(State.REJECTED)
                .build();
        return new Bundle(
                List.of(draft, report, document("2025")),
                List.of(
                        new Coverage("anhui", "2025", null, CoverageState.SECONDARY_ONLY, text),
                        new Coverage("anhui", "2025", "growth", CoverageState.COMPLETE, null)),
                List.of(new RoundFact("fact-1", "2025", text, new BigDecimal("22"), "report", text)),
                List.of(new PolicyThread("tea", text, text)),
                List.of(pledge, outcome),
                List.of(new ThreadLink(
                        "tea", pledge.id(), LinkMethod.TEXT, 0.25, Verdict.SPLIT, text, "2026-01-31T08:00:00Z", text)),
                List.of(new Rating(
                        pledge.id(),
                        LocalDate.of(2026, 1, 1),
                        Assessment.STALLED,
                        true,
                        "report",
                        "https://example.org/",
                        text)));
    }

    private Bundle throughDatabase(Bundle bundle) {
        Path own = folder.resolve("db-" + folder.toFile().list().length);
        own.toFile().mkdir();
        try (Ledger ledger = Ledgers.create(own)) {
            ledger.write("import", () -> Importer.run(ledger, bundle, List.of(), OnConflict.FAIL));
            return Bundles.of(ledger);
        }
    }

    private static String written(Bundle bundle, ExchangeFormat format) {
        StringBuilder out = new StringBuilder();
        BundleWriter.write(bundle, format, false, out);
        return out.toString();
    }

    private static Bundle read(String text, ExchangeFormat format) {
        BundleReader reader = new BundleReader(china());
        reader.read("test", text, format);
        return reader.bundle();
    }
}
