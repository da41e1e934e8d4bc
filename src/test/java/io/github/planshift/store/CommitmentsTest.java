package io.github.planshift.store;

import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.conflict;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.TranslationState;
import io.github.planshift.store.Filter.Sort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentsTest {

    private static final CommitmentBuilder FULL = commitment("anhui-2025-001")
            .sectors("fusion-energy", "growth")
            .statement("Build a fusion reactor")
            .quote("zh", "建设聚变堆")
            .translation(TranslationState.HUMAN, "Build a fusion reactor")
            .locator("para 5")
            .specificity(Specificity.QUANTIFIED)
            .modality("promote")
            .binding(Binding.BINDING)
            .deadline("2027-06")
            .targets(
                    due(target("gdp_growth", Operator.AT_LEAST, "5.5"), "2026-12-31"),
                    target(null, "reactors", Operator.RANGE, "1", "2", null, "座", "2020", null),
                    target(null, "jobs", Operator.FLOOR_AND_STRETCH, "650000", null, "700000", "人", null, null))
            .thread("fusion")
            .sources(
                    conflict("A blog", "Sichuan, not Anhui"),
                    new Source(
                            "xinhua-2025",
                            "https://example.org/2025",
                            "Xinhua",
                            OutletType.OFFICIAL_MEDIA,
                            LocalDate.of(2025, 1, 27),
                            null,
                            true,
                            "para 5"))
            .tags("z", "flagship")
            .confidence(0.25)
            .offset(0);

    @TempDir
    static Path folder;

    private static Ledger ledger;

    @BeforeAll
    static void fill() {
        ledger = Ledgers.create(
                folder,
                FULL,
                commitment("anhui-2022-001").deadline("2022").targets(target("gdp_growth", Operator.POINT, "7")),
                commitment("zhejiang-2025-001")
                        .sectors("rare-earths")
                        .deadline("14fyp")
                        .tags("flagship"),
                commitment("zhejiang-2025-002")
                        .kind(Kind.OUTCOME)
                        .deadline("2025-06")
                        .targets(target("gdp_growth", Operator.QUALITATIVE, null)),
                commitment("beijing-2025-001")
                        .state(State.PROPOSED)
                        .confidence(0.5)
                        .deadline("2025-03-31"),
                commitment("beijing-2025-002").state(State.REJECTED).confidence(0.75));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everyFieldIsKept() {
        assertThat(ledger.commitments().find("anhui-2025-001")).contains(FULL.build());
        assertThat(ledger.commitments().find("anhui-2025-999")).isEmpty();
    }

    static List<Arguments> filters() {
        return List.of(
                Arguments.of(new FilterBuilder(), "anhui-2022-001 zhejiang-2025-001 zhejiang-2025-002 anhui-2025-001"),
                Arguments.of(new FilterBuilder().regions("anhui"), "anhui-2022-001 anhui-2025-001"),
                Arguments.of(
                        new FilterBuilder().regions("anhui", "zhejiang").rounds("2025"),
                        "zhejiang-2025-001 zhejiang-2025-002 anhui-2025-001"),
                Arguments.of(new FilterBuilder().rounds("2022"), "anhui-2022-001"),
                Arguments.of(new FilterBuilder().sectors("growth"), "anhui-2022-001 zhejiang-2025-002 anhui-2025-001"),
                Arguments.of(
                        new FilterBuilder().sectors("rare-earths", "fusion-energy"),
                        "zhejiang-2025-001 anhui-2025-001"),
                Arguments.of(new FilterBuilder().kinds(Kind.OUTCOME), "zhejiang-2025-002"),
                Arguments.of(
                        new FilterBuilder().kinds(Kind.OUTCOME, Kind.PLEDGE).regions("zhejiang"),
                        "zhejiang-2025-001 zhejiang-2025-002"),
                Arguments.of(new FilterBuilder().quantified(), "anhui-2022-001 anhui-2025-001"),
                Arguments.of(new FilterBuilder().tags("flagship"), "zhejiang-2025-001 anhui-2025-001"),
                Arguments.of(new FilterBuilder().tags("z", "none"), "anhui-2025-001"),
                Arguments.of(new FilterBuilder().states(State.PROPOSED), "beijing-2025-001"),
                Arguments.of(new FilterBuilder().states().regions("beijing"), "beijing-2025-001 beijing-2025-002"),
                Arguments.of(new FilterBuilder().search("聚变"), "anhui-2025-001"),
                Arguments.of(
                        new FilterBuilder()
                                .regions("anhui")
                                .rounds("2025")
                                .sectors("fusion-energy")
                                .kinds(Kind.PLEDGE)
                                .tags("z")
                                .quantified()
                                .search("reactor"),
                        "anhui-2025-001"),
                Arguments.of(
                        new FilterBuilder().regions("anhui").tags("flagship").rounds("2022"), ""),
                Arguments.of(new FilterBuilder().limit(2), "anhui-2022-001 zhejiang-2025-001"),
                Arguments.of(new FilterBuilder().limit(0), ""),
                Arguments.of(new FilterBuilder().limit(99).regions("anhui"), "anhui-2022-001 anhui-2025-001"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void findsWhatPassesByRoundAndRegion(FilterBuilder filter, String ids) {
        assertThat(ids(filter)).isEqualTo(ids);
    }

    static List<Arguments> orders() {
        return List.of(
                Arguments.of(
                        Sort.ROUND,
                        "anhui-2022-001 beijing-2025-001 beijing-2025-002 zhejiang-2025-001"
                                + " zhejiang-2025-002 anhui-2025-001"),
                Arguments.of(
                        Sort.REGION,
                        "beijing-2025-001 beijing-2025-002 zhejiang-2025-001 zhejiang-2025-002"
                                + " anhui-2022-001 anhui-2025-001"),
                Arguments.of(
                        Sort.SECTOR,
                        "anhui-2025-001 zhejiang-2025-001 anhui-2022-001 beijing-2025-001"
                                + " beijing-2025-002 zhejiang-2025-002"),
                Arguments.of(
                        Sort.ID,
                        "anhui-2022-001 anhui-2025-001 beijing-2025-001 beijing-2025-002"
                                + " zhejiang-2025-001 zhejiang-2025-002"),
                Arguments.of(
                        Sort.KIND,
                        "anhui-2022-001 beijing-2025-001 beijing-2025-002 zhejiang-2025-001"
                                + " anhui-2025-001 zhejiang-2025-002"),
                // a year or a plan ends with its last day
                Arguments.of(
                        Sort.DEADLINE,
                        "anhui-2022-001 beijing-2025-001 zhejiang-2025-002 zhejiang-2025-001"
                                + " anhui-2025-001 beijing-2025-002"),
                Arguments.of(
                        Sort.CONFIDENCE,
                        "anhui-2025-001 beijing-2025-001 beijing-2025-002 anhui-2022-001"
                                + " zhejiang-2025-001 zhejiang-2025-002"),
                Arguments.of(
                        Sort.NEWEST,
                        "beijing-2025-002 beijing-2025-001 zhejiang-2025-002 zhejiang-2025-001"
                                + " anhui-2022-001 anhui-2025-001"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sorts(Sort sort, String ids) {
        assertThat(ids(new FilterBuilder().states().sort(sort))).isEqualTo(ids);
    }

    @Test
    void theAnswerIsTheSameInLocalesWithOtherDigits() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(ids(new FilterBuilder().limit(1))).isEqualTo("anhui-2022-001");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLatestAssessmentIsTheStatus(@TempDir Path other) {
        try (Ledger own = Ledgers.create(other, commitment("anhui-2025-001"), commitment("anhui-2025-002"))) {
            own.write("rate", () -> {
                own.threads().save(rating("2026-02-01", Assessment.STALLED));
                own.threads().save(rating("2026-03-01", Assessment.COMPROMISE));
                own.threads().save(rating("2026-03-01", Assessment.KEPT));
                own.threads().save(rating("2026-01-01", Assessment.BROKEN));
                // the same again is not doubled
                own.threads().save(rating("2026-01-01", Assessment.BROKEN));
                return 0;
            });

            assertThat(own.threads().ratings()).hasSize(4);
            assertThat(own.commitments().statuses())
                    .containsOnly(java.util.Map.entry("anhui-2025-001", Assessment.KEPT));
        }
    }

    private static Rating rating(String day, Assessment assessment) {
        return new Rating("anhui-2025-001", LocalDate.parse(day), assessment, false, null, null, null);
    }

    @Test
    void tagsInUseAreKnown() {
        assertThat(ledger.commitments().tags()).containsExactly("flagship", "z");
    }

    @Test
    void theViewOfCommitmentsHasOneRowEach() throws SQLException {
        assertThat(query("SELECT id FROM commitments ORDER BY id"))
                .containsExactlyElementsOf(ledger.commitments().ids());
        assertThat(query("""
                        SELECT concat_ws('|', region_name, region_name_zh, sector, sectors, quote, deadline, status, thread,
                                         document_title, document_type, publisher, url, published, quantified,
                                         conflicting, tags, confidence)
                          FROM commitments WHERE id = 'anhui-2025-001'
                        """))
                .containsExactly(
                        "Anhui|安徽|fusion-energy|fusion-energy,growth|建设聚变堆|2027-06|not_yet_rated|fusion|Reports of 2025"
                                + "|official_media|Xinhua|https://example.org/2025|2025-01-27|1|1|z,flagship|0.25");
        assertThat(query("SELECT status IS NULL FROM commitments WHERE id = 'zhejiang-2025-002'"))
                .containsExactly("1");
    }

    @Test
    void theOtherViewsHaveARowAnItem() throws SQLException {
        assertThat(query("""
                        SELECT concat_ws('|', region, round, indicator, metric, operator, value, high, stretch, number,
                                         unit, base, due)
                          FROM targets WHERE commitment = 'anhui-2025-001'
                        """))
                .containsExactly(
                        "anhui|2025|gdp_growth|gdp_growth|at_least|5.5|5.5|%|2026-12-31",
                        "anhui|2025|reactors|range|1|2|1.0|座|2020",
                        "anhui|2025|jobs|floor_and_stretch|650000|700000|650000.0|人");
        assertThat(query("""
                        SELECT concat_ws('|', document, url, publisher, outlet_type, published, says, preferred, locator)
                          FROM sources WHERE commitment = 'anhui-2025-001'
                        """))
                .containsExactly(
                        "A blog|press|Sichuan, not Anhui|0",
                        "xinhua-2025|https://example.org/2025|Xinhua|official_media|2025-01-27|1|para 5");
        assertThat(query("""
                        SELECT concat_ws('|', sector, parent, sector_name, main)
                          FROM commitment_sectors WHERE commitment = 'anhui-2025-001'
                        """))
                .containsExactly("fusion-energy|frontier|Fusion energy|1", "growth|macro|Economic growth|0");
    }

    private static String ids(FilterBuilder filter) {
        return String.join(
                " ",
                ledger.commitments().find(filter.build()).stream()
                        .map(Commitment::id)
                        .toList());
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("planshift.db"));
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (results.next()) {
                values.add(results.getString(1));
            }
            return values;
        }
    }
}
