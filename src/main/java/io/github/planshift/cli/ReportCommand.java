package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.render.MarkdownReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: a Markdown report. */
@Command(
        name = "report",
        description = "Write a Markdown report of what regions commit to and how it changed.",
        footer = {
            "",
            "The same data gives the same bytes, and a file whose bytes stay the same is not touched.",
            "",
            "Examples:",
            "  planshift report | less",
            "  planshift report --from 2022 --to 2025 -r guangdong -o guangdong.md",
            "  planshift report -s frontier -o frontier.md --quiet"
        })
final class ReportCommand extends BaseCommand {

    @Option(
            names = "--from",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round (default: the one before, of the same kind).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round (default: the latest that can be compared).")
    private @Nullable String to;

    @Heading("Output")
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all.")
    private @Nullable Path file;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on success.")
    private boolean quiet;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Override
    public Integer call() {
        if ((from == null) != (to == null)) {
            throw UserError.input("report: --from and --to go together; name both rounds or neither");
        }
        String text = withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            Round earlier = from == null ? null : codebook.roundNamed(from);
            Round later = to == null ? null : codebook.roundNamed(to);
            return MarkdownReport.of(
                    Reports.report(ledger, earlier, later, filter.filter(codebook), filter.inWords(codebook)));
        });
        if (file == null) {
            root().show(text);
        } else {
            boolean changed = AtomicFile.write(world().path(file.toString()), text.getBytes(StandardCharsets.UTF_8));
            if (!quiet) {
                tell("planshift: " + (changed ? "wrote " : "unchanged: ") + file);
            }
        }
        return ExitCode.DONE.code();
    }
}
