package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.intake.Intake;
import io.github.planshift.intake.Provenance;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.State;
import io.github.planshift.model.UserError;
import io.github.planshift.reading.DocumentReader;
import io.github.planshift.reading.ReadDocument;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.Shapes;
import io.github.planshift.scan.Hints;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.Statement;
import io.github.planshift.store.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scan}: reads the statements of official reports. */
@Command(
        name = "scan",
        description = "Read pledges and reported outcomes, with figures and sectors, from official reports.",
        footer = {
            "",
            "Reads txt, Markdown, HTML, PDF and docx in Chinese or English. Region and round come from the text;",
            "where the file's name says otherwise the text wins, with a warning. Needs no database unless told to",
            "save. What is saved is proposed; review accepts it. An article about several regions is kept as press,",
            "each statement under the region it names.",
            "",
            "Examples:",
            "  planshift scan anhui/2025.md",
            "  planshift scan reports/ --save",
            "  planshift scan article.txt --round 2025 --save --publisher Xinhua",
            "  planshift scan - --region anhui --round 2025 --format ndjson < report.txt"
        })
final class ScanCommand extends BaseCommand {

    /** Twenty times the longest report or plan there is. */
    private static final int LONGEST = 2_000_000;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", description = "Reports, folders of them, or - for input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-r", "--region"},
            paramLabel = "REGION",
            completionCandidates = Candidates.Regions.class,
            description = "The region, whatever the text says.")
    private @Nullable String region;

    @Option(
            names = {"-R", "--round"},
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The round, whatever the text says.")
    private @Nullable String round;

    @Option(
            names = "--codebook",
            paramLabel = "NAME|DIR",
            description = "A bundled codebook (china, us-states), or the folder of one (default: china).")
    private @Nullable String codebookName;

    @Option(names = "--save", description = "Keep what was found in the database.")
    private boolean save;

    @Option(
            names = "--extractor",
            paramLabel = "COMMAND",
            description = "Let this command find the statements: it gets a JSON object a sentence on its input and "
                    + "answers with a JSON object a statement.")
    private @Nullable String extractor;

    @Option(names = "--outlet-type", paramLabel = "TYPE", description = "Who speaks: one of ${COMPLETION-CANDIDATES}.")
    private @Nullable OutletType outletType;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the source.")
    private @Nullable String publisher;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the source.")
    private @Nullable String url;

    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication, such as 2025-01-31.")
    private @Nullable String published;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (!save) {
            Codebook codebook =
                    InitCommand.codebook(world(), codebookName == null ? Bundled.CODEBOOKS.get(0) : codebookName);
            return scan(codebook, null);
        }
        return withLedger(ledger -> scan(ledger.codebook(), ledger));
    }

    private ReadDocument read(String file) {
        ReadDocument read = DocumentReader.read(Inputs.name(file), Inputs.bytes(world(), file));
        if (read.text().length() > LONGEST) {
            throw UserError.input(read.file() + ": a text of more than 2 million characters; no report or plan is as"
                    + " long, so split it into its documents");
        }
        return read;
    }

    private int scan(Codebook codebook, @Nullable Ledger ledger) {
        Hints options = new Hints(
                "",
                region == null ? null : codebook.regionNamed(region).slug(),
                round == null ? null : codebook.roundNamed(round).slug());
        ReportScanner scanner = new ReportScanner(codebook);
        List<String> files = files();
        if (url != null && files.size() > 1) {
            throw UserError.input("--url: is the address of one text, and these are " + files.size());
        }
        Provenance provenance = new Provenance(outletType, publisher, url, day());
        List<Statement> found = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Progress progress = new Progress(world(), files.size());
        for (String file : files) {
            try {
                ReadDocument read = read(file);
                Scan scan = scanner.scan(read.text(), new Hints(read.file(), options.region(), options.round()));
                if (extractor != null) {
                    scan = new Extractor(world(), codebook, extractor).scan(scanner, read, scan);
                }
                progress.clear();
                scan.warnings().forEach(warning -> tell("planshift: warning: " + warning));
                if (ledger != null) {
                    tell("planshift: " + file + ": " + kept(ledger, read, scan, provenance));
                }
                found.addAll(scan.statements());
                progress.done(found.size());
            } catch (UserError e) {
                progress.clear();
                if (files.size() == 1) {
                    throw e;
                }
                e.messages().forEach(message -> tell("planshift: " + message));
                failed.add(file);
            }
        }
        progress.clear();
        if (ledger == null) {
            output.print(
                    root(),
                    () -> RecordGrids.statements(found),
                    () -> found.stream().map(Shapes::statement).toList());
        }
        if (!failed.isEmpty()) {
            throw UserError.input(
                    failed.size() + " of " + files.size() + " files could not be read: " + String.join(", ", failed));
        }
        return ExitCode.DONE.code();
    }

    private String kept(Ledger ledger, ReadDocument read, Scan scan, Provenance provenance) {
        LocalDate today = LocalDate.ofInstant(world().clock().instant(), ZoneOffset.UTC);
        Intake.Result result =
                ledger.write(root().typed(), () -> new Intake(ledger, today).keep(read, scan, provenance));
        if (result.leftOut() > 0) {
            tell("planshift: warning: " + read.file() + ": left out " + result.leftOut()
                    + " statements that name no region; the codebook has no collective region");
        }
        if (result.known()) {
            return "this text is in the database already, as " + result.document() + "; nothing changed";
        }
        String text = result.document() + ": " + result.added().size()
                + (result.added().size() == 1 ? " new proposal" : " new proposals");
        int former = result.same() + result.reworded().size() + result.gone().size();
        if (former == 0) {
            return text;
        }
        result.gone().forEach(one -> tell("  - " + gone(one)));
        result.reworded()
                .forEach(one -> tell("  ~ " + one.after().id() + state(one.after()) + " "
                        + one.before().statement() + " → " + one.after().statement()));
        result.added().forEach(one -> tell("  + " + one.id() + " " + one.statement()));
        List<String> kept = result.gone().stream()
                .filter(one -> one.commitment().state() == State.PROPOSED
                        && !one.decisions().isEmpty())
                .map(one -> one.commitment().id())
                .toList();
        if (!kept.isEmpty()) {
            tell("planshift: warning: no longer in the text, but kept for what was decided on "
                    + (kept.size() == 1 ? "it" : "them") + ": " + String.join(", ", kept)
                    + "; link what took its place, then remove with planshift rm");
        }
        return text + ", " + result.same() + " as in the former text"
                + (result.reworded().isEmpty() ? "" : ", " + result.reworded().size() + " reworded") + ", "
                + result.gone().size() + " no longer in the text";
    }

    private static String gone(Intake.Gone gone) {
        Commitment one = gone.commitment();
        return one.id()
                + (gone.decisions().isEmpty() ? "" : " (" + String.join(", ", gone.decisions()) + ")")
                + " " + one.statement();
    }

    private static String state(Commitment one) {
        return one.state() == State.PROPOSED ? "" : " (" + one.state() + ")";
    }

    private @Nullable LocalDate day() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            throw UserError.input("--published: " + published + " is no day such as 2025-01-31", e);
        }
    }

    /** The files named, with those in folders, in order of name. */
    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (String input : inputs) {
            Path path = world().path(input);
            if (input.equals("-") || !Files.isDirectory(path)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> walk = Files.walk(path)) {
                List<String> inside = walk.filter(Files::isRegularFile)
                        .filter(file ->
                                DocumentReader.supports(file.getFileName().toString()))
                        .map(Path::toString)
                        .sorted()
                        .toList();
                if (inside.isEmpty()) {
                    throw UserError.input(input + ": holds no txt, md, html, pdf or docx file");
                }
                files.addAll(inside);
            } catch (IOException | UncheckedIOException e) {
                throw UserError.input(input + ": cannot be read: " + e.getMessage(), e);
            }
        }
        return files;
    }
}
