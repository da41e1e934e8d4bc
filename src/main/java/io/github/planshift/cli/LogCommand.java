package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Style;
import io.github.planshift.store.Journal;
import io.github.planshift.store.Ledger;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log}: what was changed, when and by which command. */
@Command(
        name = "log",
        description = "Show what was changed, when and by which command.",
        footer = {
            "",
            "Examples:",
            "  planshift log",
            "  planshift log --id anhui-2025-001",
            "  planshift log 3 --format json"
        })
final class LogCommand extends BaseCommand {

    /** Fields that say nothing to a reader. */
    private static final Set<String> INNER_FIELDS = Set.of("seq", "position");

    @Parameters(arity = "0..1", paramLabel = "ENTRY", description = "Show each row that this entry changed.")
    private @Nullable Long entry;

    @Option(
            names = "--id",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Only entries that touched this commitment.")
    private @Nullable String id;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            if (entry != null) {
                printChanges(ledger, entry);
            } else {
                printEntries(ledger);
            }
            return ExitCode.DONE.code();
        });
    }

    private void printEntries(Ledger ledger) {
        if (limit != null && limit < 0) {
            throw UserError.input("--limit: " + limit + " is below 0");
        }
        List<Journal.Entry> entries = ledger.journal().entries().stream()
                .filter(one -> id == null || one.commitments().contains(id))
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .toList();
        output.print(
                root(),
                () -> grid(entries),
                () -> entries.stream().map(LogCommand::shape).toList());
        if (entries.isEmpty()) {
            tell("planshift: " + (id == null ? "nothing was changed yet" : "no entry touched " + id));
        }
    }

    private static Grid grid(List<Journal.Entry> entries) {
        Grid.Builder grid = Grid.of(
                Column.number("entry", "ENTRY").in(Style.ID),
                Column.of("at", "WHEN"),
                Column.number("rows", "ROWS"),
                Column.prose("command", "COMMAND"),
                Column.prose("commitments", "COMMITMENTS"),
                Column.of("undone", "UNDONE"));
        for (Journal.Entry one : entries) {
            int most = 5;
            List<String> ids = one.commitments();
            String shown = String.join(", ", ids.subList(0, Math.min(most, ids.size())))
                    + (ids.size() > most ? " and " + (ids.size() - most) + " more" : "");
            grid.row(
                    Cell.of((Number) one.id()),
                    Cell.of(one.at()),
                    Cell.of((Number) one.rows()),
                    Cell.of(one.command()),
                    Cell.of(shown, String.join(";", ids)),
                    Cell.of(one.undoneBy() == null ? null : "by " + one.undoneBy()));
        }
        return grid.build();
    }

    private static Map<String, @Nullable Object> shape(Journal.Entry one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("entry", one.id());
        shape.put("at", one.at());
        shape.put("command", one.command());
        shape.put("rows", one.rows());
        shape.put("commitments", one.commitments());
        shape.put("undoes", one.undoes());
        shape.put("undone_by", one.undoneBy());
        return shape;
    }

    private void printChanges(Ledger ledger, long number) {
        if (!ledger.journal().has(number)) {
            throw UserError.input("there is no journal entry " + number + "; see planshift log");
        }
        List<Journal.Change> changes = ledger.journal().changes(number);
        output.print(
                root(),
                () -> {
                    Grid.Builder grid = Grid.of(
                            Column.of("table", "TABLE"),
                            Column.of("field", "FIELD").in(Style.KEY),
                            Column.prose("before", "BEFORE").in(Style.REMOVED),
                            Column.prose("after", "AFTER"));
                    changes.forEach(one -> fields(one, grid));
                    return grid.build();
                },
                () -> changes.stream()
                        .map(one -> {
                            Map<String, @Nullable Object> shape = new LinkedHashMap<>();
                            shape.put("op", one.op().code());
                            shape.put("table", one.table());
                            shape.put("key", one.key());
                            shape.put("before", one.before());
                            shape.put("after", one.after());
                            return shape;
                        })
                        .toList());
    }

    /** A row for each field of a row that is not what it was. */
    private static void fields(Journal.Change change, Grid.Builder grid) {
        Map<String, @Nullable String> before = fields(change.before());
        Map<String, @Nullable String> after = fields(change.after());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(INNER_FIELDS);
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                grid.row(Cell.of(change.table()), Cell.of(name), Cell.of(before.get(name)), Cell.of(after.get(name)));
            }
        }
    }

    private static Map<String, @Nullable String> fields(@Nullable String row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (row != null) {
            for (Node node : TreeReader.json("journal", row)) {
                if (node instanceof Node.Mapping mapping) {
                    mapping.entries()
                            .forEach((name, value) ->
                                    fields.put(name, value instanceof Node.Scalar scalar ? scalar.text() : null));
                }
            }
        }
        return fields;
    }
}
