package io.github.planshift.store;

import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.document;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.State;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was done, taking it back step by step leads through the same contents to the beginning, and forth again. */
class UndoPropertyTest {

    private static final int STEPS = 25;
    private static final List<String> WORDS = List.of("grow", "shrink", "低空", "robots", "tea");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void backToTheBeginningAndForthAgain(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Ledger ledger = Ledgers.create(folder)) {
            Deque<String> contents = new ArrayDeque<>();
            contents.push(content());
            List<Long> entries = new ArrayList<>();
            while (entries.size() < STEPS) {
                long before = ledger.journal().last();
                ledger.write("step", () -> step(ledger, random));
                if (ledger.journal().last() > before) {
                    entries.add(ledger.journal().last());
                    contents.push(content());
                }
            }
            List<String> passed = new ArrayList<>();
            for (int i = STEPS - 1; i >= 0; i--) {
                passed.add(contents.pop());
                assertThat(ledger.undo(null, "undo")).isEqualTo(entries.get(i));
                assertThat(content())
                        .as("after taking back entry %d", entries.get(i))
                        .isEqualTo(contents.peek());
            }
            long last = ledger.journal().last();
            for (int i = STEPS - 1; i >= 0; i--) {
                ledger.undo(last - (STEPS - 1 - i), "undo");
                assertThat(content()).isEqualTo(passed.get(i));
            }
        }
    }

    /** Some of what commands do, on few enough records that they meet. */
    private static int step(Ledger ledger, Random random) {
        String id = "anhui-2025-00" + (1 + random.nextInt(4));
        boolean there = ledger.commitments().find(id).isPresent();
        switch (random.nextInt(there ? 9 : 4)) {
            case 0 ->
                ledger.documents()
                        .save(new Coverage(
                                "anhui", "2025", pick(random, null, "growth"), CoverageState.PARTIAL, word(random)));
            case 1 ->
                ledger.addToCodebook(
                        "own.yaml",
                        "regions: [{slug: xiongan, en: " + word(random) + ", parent: hebei, kind: city, aliases: ["
                                + word(random) + "x]}]");
            case 2 -> {
                ledger.documents().save(document("2025"));
                ledger.documents()
                        .save(new RoundFact(
                                "fact", "2025", word(random), new BigDecimal(random.nextInt(9)), "xinhua-2025", null));
            }
            case 3, 4 -> {
                ledger.documents().save(document("2025"));
                ledger.threads().save(new PolicyThread("tea", word(random), null));
                ledger.commitments().save(any(id, random).build());
            }
            case 5 -> ledger.commitments().remove(id);
            case 6 -> ledger.commitments().decide(List.of(id), pick(random, State.ACCEPTED, State.REJECTED));
            case 7 ->
                ledger.threads()
                        .save(new Rating(
                                id,
                                LocalDate.of(2026, 1, 1 + random.nextInt(2)),
                                pick(random, Assessment.KEPT, Assessment.BROKEN),
                                true,
                                "xinhua-2025",
                                null,
                                word(random)));
            default -> {
                ledger.threads().save(new PolicyThread("tea", "tea", word(random)));
                ledger.threads()
                        .save(new ThreadLink(
                                "tea",
                                id,
                                LinkMethod.TEXT,
                                random.nextDouble(),
                                Verdict.SAME,
                                word(random),
                                "2026-01-0" + (1 + random.nextInt(2)) + "T00:00:00Z",
                                null));
            }
        }
        return 1;
    }

    private static CommitmentBuilder any(String id, Random random) {
        String statement = word(random) + " " + word(random);
        return commitment(id)
                .statement(statement)
                .quote("zh", pick(random, statement, word(random)))
                .sectors(pick(random, new String[] {"growth"}, new String[] {"trade", "growth"}))
                .targets(
                        random.nextBoolean()
                                ? new io.github.planshift.model.Target[0]
                                : new io.github.planshift.model.Target[] {
                                    target("gdp_growth", Operator.ABOUT, String.valueOf(random.nextInt(9)))
                                })
                .thread(pick(random, null, "tea"))
                .tags(pick(random, new String[0], new String[] {word(random), "z"}))
                .confidence(random.nextDouble());
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Every row of every recorded table, and what a search for each word finds. */
    private String content() throws SQLException {
        StringBuilder content = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("planshift.db"));
                Statement statement = connection.createStatement()) {
            for (String table : JournalTriggers.RECORDED) {
                rows(statement, table, "SELECT * FROM " + table, content);
            }
            for (String word : WORDS) {
                String query = SearchText.query(word).replace("'", "''");
                rows(statement, word, "SELECT rowid FROM search WHERE search MATCH '" + query + "'", content);
            }
        }
        return content.toString();
    }

    private static void rows(Statement statement, String name, String sql, StringBuilder content) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                StringBuilder row = new StringBuilder(name);
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(results.getString(i));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        rows.forEach(row -> content.append(row).append('\n'));
    }
}
