package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.render.Format;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.Style;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show}: everything known of a commitment. */
@Command(
        name = "show",
        description = "Show everything known of a commitment.",
        footer = {
            "",
            "Examples:",
            "  planshift show sichuan-2025-002",
            "  planshift show beijing-2025-001 beijing-2025-002 --format yaml",
            "  planshift show hefei-2022-001 --format json | jq .[0].sources"
        })
final class ShowCommand extends BaseCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Ids of the commitments.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            List<Commitment> found = new ArrayList<>();
            for (String id : ids) {
                RmCommand.mustExist(ledger, id);
                ledger.commitments().find(id).ifPresent(found::add);
            }
            Shapes shapes = shapes(ledger);
            output.print(
                    root(),
                    () -> grid(ledger, found, shapes, output.format() == Format.TABLE),
                    () -> found.stream()
                            .map(one -> shapes.decided(one, ledger.threads().links(one.id())))
                            .toList());
            return ExitCode.DONE.code();
        });
    }

    private static Grid grid(Ledger ledger, List<Commitment> found, Shapes shapes, boolean apart) {
        Grid.Builder grid = Grid.of(Column.of("field", "FIELD").in(Style.KEY), Column.prose("value", "VALUE"));
        for (int i = 0; i < found.size(); i++) {
            if (apart && i > 0) {
                grid.row("", "");
            }
            Commitment one = found.get(i);
            card(ledger, one, shapes.status(one)).forEach(row -> grid.row(Cell.of(row.field()), Cell.of(row.value())));
        }
        return grid.build();
    }

    private record Row(String field, @Nullable String value) {}

    private static List<Row> card(Ledger ledger, Commitment one, @Nullable String status) {
        Codebook codebook = ledger.codebook();
        List<Row> rows = new ArrayList<>(List.of(
                new Row("id", one.id()),
                new Row("region", codebook.regionName(one.region())),
                new Row("round", one.round()),
                new Row(
                        "sectors",
                        one.sectors().stream().map(codebook::sectorName).collect(Collectors.joining(", "))),
                new Row("kind", one.kind().code()),
                new Row("statement", one.statement()),
                new Row("quote", one.quote()),
                new Row("translation", one.translation()),
                new Row("specificity", one.specificity() == null ? null : Phrases.words(one.specificity())),
                new Row("modality", one.modality()),
                new Row("binding", one.binding() == null ? null : Phrases.words(one.binding())),
                new Row(
                        "deadline",
                        one.deadline() == null ? null : one.deadline().text())));
        for (Target target : one.targets()) {
            rows.add(new Row(
                    "target",
                    Phrases.target(target) + (target.indicator() == null ? "" : " (" + target.indicator() + ")")));
        }
        rows.add(new Row("state", one.state().code()));
        rows.add(new Row("status", status));
        rows.add(new Row("thread", one.thread()));
        ledger.threads().links(one.id()).forEach(link -> rows.add(new Row("decision", decision(link))));
        rows.add(new Row("tags", String.join(", ", one.tags())));
        ledger.documents()
                .find(one.document())
                .map(Document::title)
                .ifPresent(title -> rows.add(new Row("document", title)));
        for (Source source : one.sources()) {
            rows.add(new Row(source.preferred() ? "source" : "also", source(source)));
            if (source.says() != null) {
                rows.add(new Row("  says", source.says()));
            }
        }
        rows.removeIf(row -> row.value() == null || row.value().isEmpty());
        return rows;
    }

    private static String decision(ThreadLink link) {
        return link.thread() + ": " + Phrases.words(link.verdict()) + ", by " + Phrases.words(link.method())
                + (link.score() == null ? "" : " (" + link.score() + ")") + ", " + link.decidedBy() + " "
                + link.decidedAt() + (link.reason() == null ? "" : ": " + link.reason());
    }

    private static String source(Source source) {
        return Stream.of(
                        source.publisher(),
                        Phrases.words(source.outletType()),
                        source.published() == null ? null : source.published().toString(),
                        source.locator(),
                        source.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
