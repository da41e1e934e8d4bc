package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.TableRenderer;
import io.github.planshift.report.Phrases;
import io.github.planshift.report.Report;
import io.github.planshift.report.Selection;
import io.github.planshift.site.Language;
import io.github.planshift.site.Pages;
import io.github.planshift.site.SiteFiles;
import io.github.planshift.site.SiteFolder;
import io.github.planshift.site.Templates;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demo}: the main job in one command. */
@Command(
        name = "demo",
        description = "Make a database from the bundled data and write the full report beside it.",
        footer = {
            "",
            "Examples:",
            "  planshift demo",
            "  planshift demo tryout",
            "  planshift --db planshift-demo/planshift.db list -r anhui"
        })
final class DemoCommand extends BaseCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "planshift-demo",
            description = "Where to put both (default: ./${DEFAULT-VALUE}).")
    private Path folder = Path.of("planshift-demo");

    @Override
    public Integer call() {
        Path dir = world().path(folder.toString());
        Path file = dir.resolve("planshift.db");
        removeOldDemo(file);
        Codebook codebook = Bundled.codebook(Bundled.CODEBOOKS.get(0));
        InitCommand.create(file, codebook, Optional.of(Bundled.commitments(codebook)), root().typed(), world());
        try (Ledger ledger = Ledger.open(file, world().clock())) {
            Report report = Reports.report(ledger, null, null, Filter.ALL, null, List.of(), Selection.ALL, false);
            Templates templates = Templates.bundled();
            Path target = dir.resolve("report.md");
            AtomicFile.write(target, templates.render(Pages.document(report, Language.EN)));
            Path site = dir.resolve("report");
            new SiteFolder(site, site.toString())
                    .write(SiteFiles.of(report, Language.EN, templates, new ReportPictures()));
            TableRenderer renderer = new TableRenderer(root().ansi(), world().columns(), false);
            StringBuilder out = new StringBuilder();
            renderer.render(rounds(report), out);
            out.append('\n').append(conflict(report)).append('\n');
            out.append("Try:  planshift --db ").append(file).append(" list -r anhui\n");
            out.append("      planshift --db ").append(file).append(" diff 2022 2025 -r guangdong\n");
            out.append("      planshift --db ").append(file).append(" timeline -s brain-computer-interfaces\n\n");
            out.append("Pages:  ").append(site.resolve("index.md")).append('\n');
            out.append("Report: ").append(target).append('\n');
            world().out().print(out);
        }
        return ExitCode.DONE.code();
    }

    /** A second demo replaces the first, unless somebody has worked in it. */
    private void removeOldDemo(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (Ledger ledger = Ledger.open(file, world().clock())) {
            if (ledger.journal().last() > 1) {
                throw UserError.input(file + ": has changes of yours; name another folder for the demo");
            }
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw UserError.store(file + ": cannot be replaced: " + e.getMessage(), e);
        }
    }

    private static Grid rounds(Report report) {
        Grid.Builder grid = Grid.of(
                Column.of("round", "ROUND"),
                Column.of("kind", "KIND"),
                Column.number("regions", "REGIONS"),
                Column.number("pledges", "PLEDGES"),
                Column.number("outcomes", "OUTCOMES"),
                Column.number("figures", "WITH A FIGURE"));
        for (Round round : report.rounds()) {
            var own = report.commitments().stream()
                    .filter(one -> one.round().equals(round.slug()))
                    .toList();
            grid.row(
                    Cell.of(round.slug()),
                    Cell.of(Phrases.words(round.kind())),
                    Cell.of((Number)
                            own.stream().map(one -> one.region()).distinct().count()),
                    Cell.of((Number) own.stream()
                            .filter(one -> one.kind() == Kind.PLEDGE)
                            .count()),
                    Cell.of((Number) own.stream()
                            .filter(one -> one.kind() == Kind.OUTCOME)
                            .count()),
                    Cell.of((Number)
                            own.stream().filter(one -> one.quantified()).count()));
        }
        return grid.build();
    }

    private static String conflict(Report report) {
        long conflicting =
                report.commitments().stream().filter(one -> one.conflicting()).count();
        return conflicting + " records have sources that contradict each other; the report shows both sides.\n";
    }
}
