package io.github.planshift.store;

import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.document;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.exchange.Importer;
import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Rating;
import io.github.planshift.model.State;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.UserError;
import io.github.planshift.model.Verdict;
import io.github.planshift.store.Journal.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void anEntrySaysWhatWasDoneWhenAndToWhat() {
        try (Ledger ledger = Ledgers.create(folder)) {
            ledger.write("planshift add two", () -> {
                ledger.documents().save(document("2025"));
                ledger.commitments().save(commitment("hubei-2025-001").build());
                ledger.commitments().save(commitment("anhui-2025-001").build());
                return 2;
            });
            remove(ledger, "anhui-2025-001");

            assertThat(ledger.journal().entries())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("rows")
                    .containsExactly(
                            new Entry(2, "2026-01-31T08:00:00Z", "rm", null, null, List.of("anhui-2025-001"), 0),
                            new Entry(
                                    1,
                                    "2026-01-31T08:00:00Z",
                                    "planshift add two",
                                    null,
                                    null,
                                    List.of("hubei-2025-001", "anhui-2025-001"),
                                    0));
            assertThat(ledger.journal().last()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM journal",
                "UPDATE journal SET command = 'other'",
                "DELETE FROM journal_change",
                "UPDATE journal_change SET after = before"
            })
    void theJournalIsAppendOnly(String statement) throws SQLException {
        Ledgers.create(folder, commitment("anhui-2025-001")).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("planshift.db"));
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void addingIsTakenBack() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            assertThat(ledger.undo(null, "undo")).isEqualTo(1);

            assertThat(Ledgers.ids(ledger)).isEmpty();
            assertThat(ledger.documents().all()).isEmpty();
            assertThat(ledger.threads().all()).isEmpty();
            assertThat(ledger.commitments().tags()).isEmpty();
            assertThat(ledger.commitments().find(search("growth"))).isEmpty();
        }
    }

    @Test
    void anEditIsTakenBack() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            Ledgers.save(
                    ledger,
                    full("anhui-2025-001")
                            .statement("Shrink")
                            .sectors("rare-earths")
                            .targets()
                            .tags("z", "a"));
            assertThat(ledger.commitments().find(search("shrink"))).hasSize(1);

            ledger.undo(null, "undo");

            assertThat(only(ledger)).isEqualTo(full("anhui-2025-001").build());
            assertThat(ledger.commitments().find(search("shrink"))).isEmpty();
            assertThat(ledger.commitments().find(search("grow"))).hasSize(1);
        }
    }

    @Test
    void aRemovalIsTakenBackWithAllThatHungOnIt() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            Rating rating = new Rating(
                    "anhui-2025-001", LocalDate.of(2026, 1, 1), Assessment.KEPT, true, "xinhua-2025", null, "done");
            ThreadLink link = new ThreadLink(
                    "tea", "anhui-2025-001", LinkMethod.MANUAL, 0.1, Verdict.SAME, "me", "2026-01-01T00:00:00Z", null);
            ledger.write("rate", () -> {
                ledger.threads().save(rating);
                ledger.threads().save(link);
                return 2;
            });
            remove(ledger, "anhui-2025-001");
            assertThat(ledger.threads().ratings()).isEmpty();

            ledger.undo(null, "undo");

            assertThat(only(ledger)).isEqualTo(full("anhui-2025-001").build());
            assertThat(ledger.threads().ratings()).containsExactly(rating);
            assertThat(ledger.threads().links()).containsExactly(link);
            assertThat(ledger.commitments().find(search("grow"))).hasSize(1);
        }
    }

    @Test
    void aRemovalIsTakenBackThoughOthersWereAddedSince() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001"), commitment("anhui-2025-002"))) {
            remove(ledger, "anhui-2025-002");
            Ledgers.save(ledger, commitment("anhui-2025-003"));

            ledger.undo(2L, "undo 2");

            assertThat(Ledgers.ids(ledger)).containsExactly("anhui-2025-001", "anhui-2025-002", "anhui-2025-003");
        }
    }

    @Test
    void anImportIsTakenBackWhole() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-901"))) {
            Codebook codebook = ledger.codebook();
            ledger.write(
                    "import", () -> Importer.run(ledger, Bundled.commitments(codebook), List.of(), OnConflict.FAIL));
            assertThat(Ledgers.ids(ledger)).hasSizeGreaterThan(100);

            ledger.undo(null, "undo");

            assertThat(Ledgers.ids(ledger)).containsExactly("anhui-2025-901");
            assertThat(ledger.documents().all()).containsExactly(document("2025"));
            assertThat(ledger.documents().coverage()).isEmpty();
            assertThat(ledger.documents().facts()).isEmpty();
            assertThat(ledger.threads().all()).isEmpty();
        }
    }

    @Test
    void anAdditionToTheCodebookIsTakenBack() {
        try (Ledger ledger = Ledgers.create(folder)) {
            var before = List.copyOf(ledger.codebook().regions());
            ledger.write("codebook add", () -> ledger.addToCodebook("own.yaml", """
                            regions:
                              - {slug: xiongan, en: Xiong'an, parent: hebei, kind: city}
                              - {slug: anhui, en: Changed, parent: china, aliases: [other]}
                            """));

            ledger.undo(null, "undo");

            assertThat(ledger.codebook().regions()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void takingBackATakingBackDoesItAgain() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            ledger.undo(1L, "undo 1");
            ledger.undo(2L, "undo 2");

            assertThat(only(ledger)).isEqualTo(full("anhui-2025-001").build());
            assertThat(ledger.journal().entries())
                    .extracting(Entry::id, Entry::undoes, Entry::undoneBy)
                    .containsExactly(tuple(3L, 2L, null), tuple(2L, 1L, 3L), tuple(1L, null, null));

            // the first entry stands again
            assertThat(ledger.undo(null, "undo")).isEqualTo(1);
            assertThat(Ledgers.ids(ledger)).isEmpty();
            assertThatThrownBy(() -> ledger.undo(1L, "undo 1"))
                    .hasMessage("entry 1 was taken back already, by entry 4");
        }
    }

    @Test
    void severalTakingsBackGoFurtherAndFurther() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001"))) {
            Ledgers.save(ledger, commitment("anhui-2025-002"));

            assertThat(ledger.undo(null, "undo")).isEqualTo(2);
            assertThat(ledger.undo(null, "undo")).isEqualTo(1);
            assertThatThrownBy(() -> ledger.undo(null, "undo")).hasMessage("there is nothing to take back");
        }
    }

    @Test
    void whatLaterEntriesTouchedIsNotTakenBack() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001"))) {
            Ledgers.save(ledger, commitment("anhui-2025-001").statement("Grow faster"));

            refused(
                    ledger,
                    1,
                    "entry 1 cannot be taken back: entry 2 changed the same commitment since; take that back first");
            assertThat(only(ledger).statement()).isEqualTo("Grow faster");

            ledger.undo(2L, "undo 2");
            ledger.undo(1L, "undo 1");
            assertThat(Ledgers.ids(ledger)).isEmpty();
        }
    }

    @Test
    void whatLaterEntriesReferToIsNotTakenBack() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001"))) {
            Ledgers.save(ledger, commitment("anhui-2025-002"));

            refused(
                    ledger,
                    1,
                    "entry 1 cannot be taken back: a later commitment refers to its document; remove that first");
            assertThat(Ledgers.ids(ledger)).containsExactly("anhui-2025-001", "anhui-2025-002");
        }
    }

    @Test
    void anEntryThatIsNotThereIsNamed() {
        try (Ledger ledger = Ledgers.create(folder)) {
            refused(ledger, 7, "there is no journal entry 7; see planshift log");
        }
    }

    @Test
    void idsAreNeverGivenOutAgain() {
        try (Ledger ledger = Ledgers.create(folder)) {
            assertThat(addNext(ledger)).isEqualTo("anhui-2025-001");
            remove(ledger, "anhui-2025-001");
            assertThat(addNext(ledger)).isEqualTo("anhui-2025-002");
            ledger.undo(null, "undo");
            assertThat(addNext(ledger)).isEqualTo("anhui-2025-003");

            // nor those that came with the data
            Ledgers.save(ledger, commitment("anhui-2025-041"));
            remove(ledger, "anhui-2025-041");
            assertThat(addNext(ledger)).isEqualTo("anhui-2025-042");
        }
    }

    @Test
    void numbersComeBackExactly() {
        double confidence = 0.1 + 0.2;
        try (Ledger ledger = Ledgers.create(
                folder,
                commitment("anhui-2025-001")
                        .confidence(confidence)
                        .targets(target("gdp_growth", Operator.POINT, "12345678901234567890.123456789")))) {
            remove(ledger, "anhui-2025-001");
            ledger.undo(null, "undo");

            assertThat(only(ledger).confidence()).isEqualTo(confidence);
            assertThat(only(ledger).targets().get(0).value()).hasToString("12345678901234567890.123456789");
        }
    }

    @Test
    void anAdditionIsShownAsItWasThen() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            Ledgers.save(ledger, full("anhui-2025-001").statement("Shrink").tags());
            remove(ledger, "anhui-2025-001");

            assertThat(ledger.journal().changes(1))
                    .filteredOn(one -> one.table().equals("commitment"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.before()).isNull())
                    .satisfies(one -> assertThat(one.after())
                            .contains("\"statement\":\"Grow\"", "\"deadline\":\"14fyp\"", "\"binding\":null"));
            assertThat(ledger.journal().changes(1))
                    .filteredOn(one -> one.table().equals("tag"))
                    .extracting(Journal.Change::after)
                    .allMatch(row -> row != null && row.contains("\"tag\":"))
                    .hasSize(2);
        }
    }

    @Test
    void anEditKeepsJustTheColumnsThatChanged() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            ledger.write("accept", () -> {
                ledger.commitments().decide(List.of("anhui-2025-001"), State.REJECTED);
                return 1;
            });

            assertThat(ledger.journal().changes(2))
                    .containsExactly(new Journal.Change(
                            Journal.Op.EDIT,
                            "commitment",
                            "anhui-2025-001",
                            "{\"state\":\"accepted\"}",
                            "{\"state\":\"rejected\"}"));
        }
    }

    @Test
    void anEntryThatChangedOnlyATargetStillNamesItsCommitment() {
        try (Ledger ledger = Ledgers.create(folder, full("anhui-2025-001"))) {
            Ledgers.save(ledger, full("anhui-2025-001").targets());
            remove(ledger, "anhui-2025-001");

            assertThat(ledger.journal().entries())
                    .extracting(Entry::commitments)
                    .containsOnly(List.of("anhui-2025-001"));
        }
    }

    @Test
    void whatAnotherProgramChangedIsNotTakenBack() throws SQLException {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001"))) {
            Ledgers.save(ledger, commitment("anhui-2025-001").locator("p. 1"));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("planshift.db"));
                    Statement sql = connection.createStatement()) {
                sql.execute("DROP TRIGGER journal_edit_commitment");
                sql.execute("UPDATE commitment SET locator = 'p. 2'");
            }

            refused(
                    ledger,
                    2,
                    "entry 2 cannot be taken back: something outside planshift changed the same commitment since;"
                            + " change it back first");
        }
    }

    private static CommitmentBuilder full(String id) {
        return commitment(id)
                .sectors("growth", "trade")
                .quote("zh", "增长\n\"5%\"左右，'x'")
                .deadline("14fyp")
                .targets(
                        target("gdp_growth", Operator.ABOUT, "5.50"),
                        target("trade_growth", Operator.QUALITATIVE, null))
                .thread("tea")
                .tags("a", "z")
                .confidence(0.9)
                .offset(12);
    }

    private static Commitment only(Ledger ledger) {
        return ledger.commitments().find(Filter.ALL).get(0);
    }

    private static String addNext(Ledger ledger) {
        return ledger.write("add", () -> {
            String id = ledger.commitments().nextId("anhui", "2025");
            if (ledger.documents().find("xinhua-2025").isEmpty()) {
                ledger.documents().save(document("2025"));
            }
            ledger.commitments().save(commitment(id).build());
            return id;
        });
    }

    private static void remove(Ledger ledger, String id) {
        ledger.write("rm", () -> {
            ledger.commitments().remove(id);
            return 1;
        });
    }

    private static void refused(Ledger ledger, long entry, String message) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> ledger.undo(entry, "undo"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UserError.Cause.INPUT))
                .withMessage(message);
    }

    private static Filter search(String words) {
        return new FilterBuilder().search(words).build();
    }
}
