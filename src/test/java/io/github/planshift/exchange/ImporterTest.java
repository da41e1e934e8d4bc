package io.github.planshift.exchange;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.exchange.Importer.Result;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import io.github.planshift.store.Ledgers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImporterTest {

    private static final String ALL = """
            documents:
              - {id: d, round: 2025, title: Report, issuer: Anhui}
            coverage:
              - {region: anhui, round: 2025, state: complete}
            round_facts:
              - {id: f, round: 2025, statement: Six regions}
            threads:
              - {id: t, title: Tea}
            commitments:
              - {id: anhui-2025-001, region: anhui, round: 2025, sectors: [growth], statement: Grow, thread: t,
                 document: d, sources: [{publisher: Anhui, document: d}]}
            thread_links:
              - {thread: t, commitment: anhui-2025-001, decided_by: me, decided_at: "2026-01-01T00:00:00Z"}
            assessments:
              - {commitment: anhui-2025-001, as_of: 2026-01-01, assessment: kept}
            """;

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledgers.create(folder);
        bring(ALL, OnConflict.FAIL);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theSameAgainIsUnchanged() {
        Result result = bring(ALL, OnConflict.FAIL);

        assertThat(result.unchanged())
                .containsOnly(
                        Map.entry("documents", 1),
                        Map.entry("coverage", 1),
                        Map.entry("round facts", 1),
                        Map.entry("threads", 1),
                        Map.entry("commitments", 1),
                        Map.entry("links", 1),
                        Map.entry("assessments", 1));
        assertThat(List.of(result.added(), result.replaced(), result.ignored())).allMatch(Map::isEmpty);
        assertThat(result.ids()).isEmpty();
        assertThat(ledger.journal().entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Report | title: Other | document d",
                "state: complete | state: partial | coverage anhui 2025 all sectors",
                "statement: Six regions | statement: Ten regions | round fact f",
                "title: Tea | title: Coffee | thread t",
                "statement: Grow | statement: Shrink | commitment anhui-2025-001",
                "decided_by: me | decided_by: you | link t anhui-2025-001 2026-01-01T00:00:00Z",
            })
    void otherContentIsRefusedIgnoredOrTaken(String old, String other, String what) {
        Bundle before = Bundles.of(ledger);
        String changed = ALL.replace(old, other);

        assertThat(problems(changed))
                .containsExactly(
                        what + " is there already with other content; --on-conflict replace or ignore says what to do");
        assertThat(Bundles.of(ledger)).isEqualTo(before);

        assertThat(bring(changed, OnConflict.IGNORE).ignored()).hasSize(1);
        assertThat(Bundles.of(ledger)).isEqualTo(before);

        assertThat(bring(changed, OnConflict.REPLACE).replaced()).hasSize(1);
        assertThat(Bundles.of(ledger)).isNotEqualTo(before).isEqualTo(read(changed));
    }

    @Test
    void assessmentsAreOnlyEverAdded() {
        bring(ALL.replace("assessment: kept", "assessment: broken"), OnConflict.FAIL);

        assertThat(ledger.threads().ratings()).hasSize(2);
    }

    @Test
    void everyConflictIsNamed() {
        assertThat(problems(ALL.replace("title:", "note: more, title:").replace("Grow", "Shrink")))
                .hasSize(3);
    }

    @Test
    void whatAnIgnoredCommitmentNamesIsNotBroughtIn() {
        bring("""
                - {id: anhui-2025-001, region: anhui, round: 2025, sectors: [growth], statement: Other, thread: other,
                   sources: [{publisher: Other}]}
                """, OnConflict.IGNORE);

        assertThat(Bundles.of(ledger)).isEqualTo(read(ALL));
    }

    @ParameterizedTest
    @EnumSource(OnConflict.class)
    void aRehearsalChangesNothing(OnConflict onConflict) {
        Bundle bundle = read("""
                - {region: anhui, round: 2025, sectors: [growth], statement: New, sources: [{publisher: Other}]}
                """);

        Result result = ledger.rehearse("import", () -> Importer.run(ledger, bundle, List.of(), onConflict));

        assertThat(result.ids()).containsExactly("anhui-2025-002");
        assertThat(Bundles.of(ledger)).isEqualTo(read(ALL));
        assertThat(ledger.journal().entries()).hasSize(1);
    }

    @Test
    void everyReferenceThatLeadsNowhereIsNamed() {
        assertThat(problems("""
                documents:
                  - {id: e, round: 2025, title: Other, issuer: Anhui, supersedes: gone}
                round_facts:
                  - {id: g, round: 2025, statement: x, document: gone}
                thread_links:
                  - {thread: gone, commitment: gone, decided_by: me, decided_at: "2026-01-01T00:00:00Z"}
                assessments:
                  - {commitment: gone, as_of: 2026-01-01, assessment: kept, document: gone}
                """))
                .containsExactly(
                        "e: there is no document \"gone\"",
                        "g: there is no document \"gone\"",
                        "a link names thread \"gone\", which is not there",
                        "a link names commitment \"gone\", which is not there",
                        "an assessment names commitment \"gone\", which is not there",
                        "an assessment of gone: there is no document \"gone\"");
    }

    @Test
    void recordsMayReferToThoseOfTheSameFileInAnyOrder() {
        bring("""
                documents:
                  - {id: new, round: 2025, title: New, issuer: Anhui, supersedes: old}
                  - {id: old, round: 2025, title: Old, issuer: Anhui, supersedes: d}
                """, OnConflict.FAIL);

        assertThat(ledger.documents().find("new")).isPresent();
    }

    @Test
    void aStoredDocumentIsNotOverwrittenByWhatACommitmentSaysOfIt() {
        bring("""
                - {region: anhui, round: 2025, sectors: [growth], statement: New, document: {id: d, title: Another},
                   sources: [{publisher: Another}]}
                """, OnConflict.REPLACE);

        assertThat(ledger.documents().find("d").orElseThrow().title()).isEqualTo("Report");
    }

    private Result bring(String yaml, OnConflict onConflict) {
        BundleReader reader = new BundleReader(china());
        reader.read("test.yaml", yaml, ExchangeFormat.YAML);
        Bundle bundle = reader.bundle();
        return ledger.write("import", () -> Importer.run(ledger, bundle, reader.impliedDocuments(), onConflict));
    }

    private List<String> problems(String yaml) {
        Bundle before = Bundles.of(ledger);
        UserError error = catchThrowableOfType(UserError.class, () -> bring(yaml, OnConflict.FAIL));
        assertThat(error).as("refused").isNotNull();
        assertThat(error.kind()).isEqualTo(UserError.Cause.INPUT);
        assertThat(Bundles.of(ledger)).isEqualTo(before);
        return error.messages();
    }

    private static Bundle read(String yaml) {
        BundleReader reader = new BundleReader(china());
        reader.read("test.yaml", yaml, ExchangeFormat.YAML);
        return reader.bundle();
    }
}
