package io.github.planshift.store;

import static io.github.planshift.Records.CLOCK;
import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Sector;
import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void aNewDatabaseHasTheCodebookAndNothingElse() {
        try (Ledger ledger = Ledger.create(folder.resolve("a/b/new.db"), china(), CLOCK)) {
            assertThat(ledger.codebook().regions()).containsExactlyElementsOf(china().regions());
            assertThat(ledger.codebook().groups()).containsExactlyElementsOf(china().groups());
            assertThat(ledger.codebook().sectors()).containsExactlyElementsOf(china().sectors());
            assertThat(ledger.codebook().indicators()).containsExactlyElementsOf(china().indicators());
            assertThat(ledger.codebook().rounds()).containsExactlyElementsOf(china().rounds());
            assertThat(ledger.codebook().wording()).isEqualTo(china().wording());
            assertThat(ledger.codebook().tiles()).isEqualTo(china().tiles());
            assertThat(ledger.commitments().find(Filter.ALL)).isEmpty();
            assertThat(ledger.journal().entries()).isEmpty();
            assertThat(ledger.journal().last()).isZero();
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> Ledger.create(file, china(), CLOCK)).hasMessageContaining("is there already");

        assertThat(file).hasContent("mine");
    }

    @Test
    void aFailureWhileMakingLeavesNoFile() {
        // a sector whose parent is not there
        Codebook broken = new Codebook(
                "broken",
                "1",
                "Broken",
                "en",
                List.of(),
                List.of(),
                List.of(new Sector("orphan", "nowhere", "Orphan", null, List.of(), List.of())),
                List.of(),
                List.of(),
                new Wording(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThatThrownBy(() -> Ledger.create(folder.resolve("new.db"), broken, CLOCK))
                .isInstanceOf(UserError.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingDatabaseIsNamedWithTheWayOut() {
        refused(folder.resolve("missing.db"), "there is no database; make one with planshift init");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDirectoryIsNoDatabase() {
        refused(folder, "is a directory");
    }

    @Test
    void aTextFileIsNoDatabase() throws IOException {
        refused(
                Files.writeString(folder.resolve("notes.txt"), "This is a text, and it is long enough. ".repeat(50)),
                "not a planshift database");
        refused(Files.writeString(folder.resolve("short.txt"), "short"), "not a planshift database");
    }

    @Test
    void anEmptyFileIsNoDatabase() throws IOException {
        refused(Files.createFile(folder.resolve("empty.db")), "not a planshift database");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        Path file = folder.resolve("other.db");
        sql(file, "CREATE TABLE commitment (id TEXT)");

        refused(file, "not a planshift database");
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        Path file = Ledgers.file(folder);
        sql(file, "PRAGMA user_version = 99");

        refused(file, "made by a newer planshift (schema 99");
    }

    @Test
    void aDamagedDatabaseIsNamedAsSuch() throws IOException {
        Path file = Ledgers.file(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(file, bytes);

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> {
                    try (Ledger ledger = Ledger.open(file, CLOCK)) {
                        ledger.codebook();
                    }
                })
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UserError.Cause.STORE))
                .withMessageContaining("is damaged");
    }

    @Test
    void namesOfFilesMayHoldAnything() {
        for (String name : List.of("what?.db", "100%.db", "a b.db", "承诺.db", "it's.db", "x#y.db", "a&b=c.db")) {
            Path file = folder.resolve(name);
            Ledger.create(file, china(), CLOCK).close();
            assertThat(file).isRegularFile();
            Ledger.open(file, CLOCK).close();
        }
    }

    @Test
    void aLockedDatabaseIsWaitedForAndThenNamed() throws SQLException {
        Path file = Ledgers.file(folder);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThatThrownBy(() -> Ledger.open(file, CLOCK, Duration.ofMillis(50)))
                    .asInstanceOf(type(UserError.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(UserError.Cause.STORE))
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("in use by another process; try again");
        }
    }

    @Test
    void aDatabaseThatAnotherWritesToCanBeReadAndIsNotWrittenTo() throws SQLException {
        Path file = Ledgers.file(folder);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement();
                Ledger ledger = Ledger.open(file, CLOCK, Duration.ofMillis(50))) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(ledger.codebook().regions()).isNotEmpty();
            assertThatThrownBy(() -> Ledgers.save(ledger, commitment("anhui-2025-001")))
                    .hasMessageContaining("in use by another process; try again");

            statement.execute("ROLLBACK");
            Ledgers.save(ledger, commitment("anhui-2025-001"));
            assertThat(Ledgers.ids(ledger)).containsExactly("anhui-2025-001");
        }
    }

    @Test
    void aWriteThatFailsChangesNothing() {
        try (Ledger ledger = Ledgers.create(folder)) {
            assertThatThrownBy(() -> ledger.write("add", () -> {
                        ledger.documents().save(document("2025"));
                        ledger.commitments()
                                .save(commitment(ledger.commitments().nextId("anhui", "2025"))
                                        .build());
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(ledger.documents().all()).isEmpty();
            assertThat(Ledgers.ids(ledger)).isEmpty();
            assertThat(ledger.journal().entries()).isEmpty();
            assertThat(ledger.commitments().nextId("anhui", "2025")).isEqualTo("anhui-2025-001");
        }
    }

    @Test
    void aWriteWithoutEffectLeavesNoEntry() {
        try (Ledger ledger = Ledgers.create(folder, commitment("anhui-2025-001").tags("a", "b"))) {
            Ledgers.save(ledger, commitment("anhui-2025-001").tags("a", "b"));
            ledger.write("document", () -> {
                ledger.documents().save(document("2025"));
                return 1;
            });
            ledger.write("nothing", () -> 0);

            assertThat(ledger.journal().entries()).hasSize(1);
        }
    }

    @Test
    void aRehearsalAnswersAsTheRealThingAndChangesNothing() {
        try (Ledger ledger = Ledgers.create(folder)) {
            String id = ledger.rehearse("import", () -> {
                ledger.documents().save(document("2025"));
                String next = ledger.commitments().nextId("anhui", "2025");
                ledger.commitments().save(commitment(next).build());
                return next;
            });

            assertThat(id).isEqualTo("anhui-2025-001");
            assertThat(Ledgers.ids(ledger)).isEmpty();
            assertThat(ledger.documents().all()).isEmpty();
            assertThat(ledger.journal().entries()).isEmpty();
        }
    }

    @Test
    void whatRefersToNothingIsRefused() {
        try (Ledger ledger = Ledgers.create(folder)) {
            assertThatThrownBy(() -> ledger.write("add", () -> {
                        ledger.commitments().save(commitment("anhui-2025-001").build());
                        return 1;
                    }))
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void additionsToTheCodebookComeInAndAreKnownAtOnce() {
        try (Ledger ledger = Ledgers.create(folder)) {
            int added = ledger.write("codebook add", () -> ledger.addToCodebook("own.yaml", """
                            regions:
                              - {slug: xiongan, en: Xiong'an, zh: 雄安, parent: hebei, kind: city, aliases: [Xiongan]}
                            sectors:
                              - {slug: tea, parent: society, en: Tea, zh: 茶}
                            """));

            assertThat(added).isEqualTo(2);
            assertThat(ledger.codebook().regionNamed("雄安").slug()).isEqualTo("xiongan");
            assertThat(ledger.codebook().sectorsUnder("society")).contains("tea", "health");
            assertThat(ledger.codebook().name()).isEqualTo("china");
            assertThat(ledger.codebook().wording()).isEqualTo(china().wording());
        }
    }

    @Test
    void anAdditionThatIsThereAlreadyLeavesNoEntry() {
        String yaml = "sectors: [{slug: tea, parent: society, en: Tea, zh: 茶, aliases: [chai], not: [tea party]}]";
        try (Ledger ledger = Ledgers.create(folder)) {
            ledger.write("codebook add", () -> ledger.addToCodebook("own.yaml", yaml));
            ledger.write("codebook add", () -> ledger.addToCodebook("own.yaml", yaml));

            assertThat(ledger.journal().entries()).hasSize(1);
        }
    }

    private static void refused(Path file, String message) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Ledger.open(file, CLOCK).close())
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UserError.Cause.STORE))
                .satisfies(e -> assertThat(e.messages()).hasSize(1))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(message);
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
