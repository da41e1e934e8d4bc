package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.render.AnswerGrid;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Style;
import io.github.planshift.store.Query;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: SQL of the user's own, which can change nothing. */
@Command(
        name = "query",
        description = "Run a SELECT on the database, in every output format; nothing can be changed by it.",
        footer = {
            "",
            "The views commitments, targets, sources and commitment_sectors keep their names",
            "and columns, see planshift-schema(7); --schema lists all there is. A parameter",
            ":name in the SQL is bound by -p name=value, as text: CAST(:n AS INTEGER) makes a",
            "number.",
            "",
            "Examples:",
            "  planshift query 'SELECT round, count(*) FROM commitments GROUP BY round'",
            "  planshift query -p r=anhui \\",
            "    'SELECT commitment, metric, value FROM targets WHERE region = :r'",
            "  planshift query --schema"
        })
final class QueryCommand extends BaseCommand {

    @Parameters(arity = "0..1", paramLabel = "SQL", description = "One statement that reads; - for standard input.")
    private @Nullable String sql;

    @Option(names = "--file", paramLabel = "FILE", description = "Take the statement from this file.")
    private @Nullable String file;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME",
            description = "NAME=VALUE: what stands for :NAME in the statement. Repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Stop after so long; 0 for never (default: ${DEFAULT-VALUE}).")
    private int timeout = 60;

    @Option(names = "--schema", description = "Show the views and tables with their columns.")
    private boolean schema;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (timeout < 0) {
            throw UserError.input("--timeout: " + timeout + " is below 0");
        }
        if (schema && (sql != null || file != null)) {
            throw UserError.input("--schema: takes no statement beside it");
        }
        String statement = schema ? "" : statement();
        try (Query query = root().openForQuery()) {
            if (schema) {
                printSchema(query.schema());
            } else {
                print(query.run(statement, parameters, timeout == 0 ? null : Duration.ofSeconds(timeout)));
            }
        }
        return ExitCode.DONE.code();
    }

    private String statement() {
        if (sql != null && file != null) {
            throw UserError.input("--file: there is a statement on the command line already");
        }
        if (file != null) {
            return Inputs.text(world(), file);
        }
        if (sql == null) {
            throw UserError.input("query: there is no statement; see planshift query --help");
        }
        return sql.equals("-") ? Inputs.text(world(), sql) : sql;
    }

    private void print(Query.Answer answer) {
        output.keepingEmptyColumns()
                .print(
                        root(),
                        () -> AnswerGrid.of(answer.columns(), answer.rows()),
                        () -> AnswerGrid.tree(answer.columns(), answer.rows()));
        if (answer.rows().isEmpty()) {
            tell("planshift: the answer has no rows");
        }
    }

    private void printSchema(List<Query.Relation> relations) {
        output.print(
                root(),
                () -> {
                    Grid.Builder grid = Grid.of(
                            Column.of("kind", "KIND"),
                            Column.of("name", "NAME").in(Style.ID),
                            Column.prose("columns", "COLUMNS"));
                    relations.forEach(one -> grid.row(
                            one.kind(),
                            one.name(),
                            one.columns().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "))));
                    return grid.build();
                },
                () -> relations.stream().map(QueryCommand::shape).toList());
    }

    private static Map<String, @Nullable Object> shape(Query.Relation relation) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("kind", relation.kind());
        shape.put("name", relation.name());
        shape.put(
                "columns",
                relation.columns().stream()
                        .map(column -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("name", column.getKey());
                            one.put("type", column.getValue().isEmpty() ? null : column.getValue());
                            return one;
                        })
                        .toList());
        shape.put("sql", relation.sql());
        return shape;
    }
}
