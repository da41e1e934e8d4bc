package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks, the history of a sector and what a region leaves out, against SQL on the documented views. */
class FocusSqlTest {

    private static final List<String> SECTORS =
            List.of("growth", "trade", "quantum", "robotics", "health", "hydrogen", "fusion-energy");

    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void database() {
        desk = Desk.withDatabase(folder);
        Random random = new Random(11);
        StringBuilder lines = new StringBuilder();
        for (String region : List.of("china", "anhui", "zhejiang", "hubei")) {
            for (int round = 2022; round <= 2025; round++) {
                // Hubei has no pledges in 2023, and few in any round
                int pledges = region.equals("hubei") ? (round == 2023 ? 0 : 8) : 30;
                for (int i = 1; i <= pledges; i++) {
                    int most = region.equals("china") ? 7 : round < 2024 ? 5 : 6;
                    lines.append("{\"id\":\"%s-%d-%03d\",\"region\":\"%s\",\"round\":\"%d\",\"sectors\":[\"%s\"],"
                                    .formatted(region, round, i, region, round, SECTORS.get(random.nextInt(most))))
                            .append("\"kind\":\"pledge\",\"statement\":\"Pledge\",\"state\":\"accepted\",")
                            .append("\"sources\":[{\"publisher\":\"Gazette\",\"outlet_type\":\"primary\"}]}\n");
                }
            }
        }
        assertThat(desk.run(lines.toString(), false, "import", "--format", "ndjson", "-")
                        .code())
                .isZero();
    }

    private static List<List<String>> sql(String query, String... args) throws SQLException {
        String filled = query;
        for (String arg : args) {
            filled = filled.replaceFirst("\\?", "'" + arg + "'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("planshift.db"));
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(filled)) {
            List<List<String>> rows = new ArrayList<>();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(results.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void ranksAreThoseOfTheCounts() throws SQLException {
        List<List<String>> counted = sql("""
                SELECT sector, rank() OVER (ORDER BY n DESC) FROM v_salience
                 WHERE level = 'sector' AND region = 'anhui' AND round = '2025'
                """);
        JsonNode printed = desk.run("profile", "-r", "anhui", "-R", "2025", "--format", "json")
                .json();

        assertThat(counted)
                .hasSizeGreaterThan(4)
                .allSatisfy(row -> assertThat(printed.findParents("sector"))
                        .filteredOn(one -> one.path("sector").asText().equals(row.get(0)))
                        .singleElement()
                        .satisfies(one -> assertThat(one.path("rank").asText()).isEqualTo(row.get(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantum", "hydrogen", "growth", "fusion-energy"})
    void theHistoryOfASectorIsThatOfTheCounts(String sector) throws SQLException {
        JsonNode focus =
                desk.run("focus", sector, "-R", "2025", "--format", "json").json();
        String first = sql("SELECT min(round) FROM v_sector_count WHERE level = 'sector' AND sector = ?", sector)
                .get(0)
                .get(0);

        assertThat(focus.path("regions")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            String region = row.path("region").asText();
            List<String> all = column("SELECT round FROM v_pledge_count WHERE region = ? ORDER BY round", region);
            List<String> named = column(
                    "SELECT round FROM v_sector_count WHERE level = 'sector' AND region = ? AND sector = ? ORDER BY round",
                    region,
                    sector);
            assertThat(row.path("all_rounds").asInt()).isEqualTo(all.size());
            assertThat(row.path("rounds").asInt()).isEqualTo(named.size());
            assertThat(row.path("record_from").asText()).isEqualTo(all.get(0));
            assertThat(text(row, "first")).isEqualTo(named.isEmpty() ? null : named.get(0));
            assertThat(text(row, "since")).isEqualTo(since(all, named));
            assertThat(row.path("first_mover").asBoolean())
                    .as(region)
                    .isEqualTo(!named.isEmpty() && named.get(0).equals(first));
            List<List<String>> now = sql(
                    "SELECT n, share FROM v_salience WHERE level = 'sector' AND region = ? AND round = '2025' AND sector = ?",
                    region,
                    sector);
            assertThat(row.path("n").asText())
                    .isEqualTo(now.isEmpty() ? "0" : now.get(0).get(0));
            assertThat(row.path("share").asDouble())
                    .isCloseTo(now.isEmpty() ? 0 : Double.parseDouble(now.get(0).get(1)), within(1e-6));
        });
    }

    /** The first round of the run of a region's own rounds that lasts to the latest. */
    private static String since(List<String> all, List<String> named) {
        String since = null;
        for (int i = all.size() - 1; i >= 0 && named.contains(all.get(i)); i--) {
            since = all.get(i);
        }
        return since;
    }

    @Test
    void whatARegionLeavesOutIsWhatTheNationNamesAndItDoesNot() throws SQLException {
        Set<String> left = new TreeSet<>(column("""
                SELECT sector FROM v_sector_count c
                 WHERE level = 'sector' AND region = 'china' AND round = '2025'
                   AND NOT EXISTS (SELECT 1 FROM v_sector_count o WHERE o.level = 'sector' AND o.region = 'anhui'
                                      AND o.round = '2025' AND o.sector = c.sector)
                """));
        JsonNode printed = desk.run("align", "-R", "2025", "-r", "anhui", "--format", "json")
                .json();
        Set<String> said = new TreeSet<>();
        printed.get(0).path("sectors").forEach(one -> {
            if (Set.of("leaves_out", "not_found").contains(one.path("verdict").asText())) {
                said.add(one.path("sector").asText());
            }
        });

        assertThat(left).contains("fusion-energy");
        assertThat(said).isEqualTo(left);
    }

    private static List<String> column(String query, String... args) throws SQLException {
        return sql(query, args).stream().map(row -> row.get(0)).toList();
    }

    private static String text(JsonNode row, String key) {
        return row.path(key).isNull() ? null : row.path(key).asText();
    }
}
