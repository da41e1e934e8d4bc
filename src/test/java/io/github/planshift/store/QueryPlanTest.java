package io.github.planshift.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How SQLite finds what each filter asks for. */
class QueryPlanTest {

    @TempDir
    Path folder;

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("state", new FilterBuilder(), "commitment_counted (state=?)"),
                Arguments.of("region", new FilterBuilder().regions("anhui", "hefei"), "commitment_region (region=?)"),
                Arguments.of("round", new FilterBuilder().rounds("2025"), "commitment_round (round=?)"),
                Arguments.of(
                        "region and round",
                        new FilterBuilder().regions("anhui").rounds("2025"),
                        "commitment_region (region=? AND round=?)"),
                Arguments.of("kind", new FilterBuilder().kinds(Kind.PLEDGE), "commitment_counted (state=? AND kind=?)"),
                Arguments.of("sector", new FilterBuilder().sectors("growth"), "commitment_sector_sector (sector=?)"),
                Arguments.of("tag", new FilterBuilder().tags("tea"), "tag_tag (tag=?)"),
                Arguments.of("search", new FilterBuilder().search("低空"), "VIRTUAL TABLE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void aFilterIsFoundByItsIndex(String name, FilterBuilder filter, String index) throws SQLException {
        assertThat(plan(filter.build()))
                .as(name)
                .anyMatch(step -> step.contains(index))
                .noneMatch(step -> step.equals("SCAN c"));
    }

    private List<String> plan(Filter filter) throws SQLException {
        List<@Nullable Object> args = new ArrayList<>();
        String sql = "EXPLAIN QUERY PLAN " + Conditions.chosen(filter, args);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Ledgers.file(folder));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.size(); i++) {
                statement.setString(i + 1, String.valueOf(args.get(i)));
            }
            List<String> steps = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    steps.add(results.getString("detail"));
                }
            }
            return steps;
        }
    }
}
