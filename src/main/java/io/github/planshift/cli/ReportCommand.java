package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.render.JsonRenderer;
import io.github.planshift.report.Report;
import io.github.planshift.site.Language;
import io.github.planshift.site.Pages;
import io.github.planshift.site.SavedContext;
import io.github.planshift.site.SiteFiles;
import io.github.planshift.site.SiteFolder;
import io.github.planshift.site.Templates;
import io.github.planshift.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: Markdown to read: one document, or a directory of pages. */
@Command(
        name = "report",
        description = "Write a Markdown report of what regions commit to and how it changed.",
        footer = {
            "",
            "-o FILE.md writes one document, -o FILE.html one page with pictures, -o with",
            "any other name a directory of pages and pictures: index.md, a page a region, a",
            "sector and an indicator, promises against results, method and sources. The same",
            "data gives the same bytes; a file whose bytes stay the same is not touched.",
            "",
            "Examples:",
            "  planshift report | less",
            "  planshift report --from 2022 --to 2025 -r guangdong -o guangdong.md",
            "  planshift report -o reports --quiet",
            "  planshift report -o reports --check",
            "  planshift report --lang zh --only changes --since 2026-01-31",
            "  planshift report --context | planshift report --context-file - -o report.md"
        })
final class ReportCommand extends BaseCommand {

    /** What {@code --only} takes. */
    enum Part {
        changes
    }

    /** What {@code --format} takes. */
    enum As {
        markdown,
        html
    }

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
            names = "--since",
            paramLabel = "WHEN",
            description = "Only what is new since a round, a day (of the journal, UTC) or a journal entry.")
    private @Nullable String since;

    @Option(names = "--only", paramLabel = "WHAT", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable Part only;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Statements"
                    + " stay as recorded.")
    private Language language = Language.EN;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write one document (a name ending in .md or .html), or pages into a directory.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; by the file where it is not said.")
    private @Nullable As format;

    @Option(
            names = "--check",
            description = "Write nothing; exit with 1 and list the files if what -o names is out of date.")
    private boolean check;

    @Option(
            names = "--template",
            paramLabel = "PATH",
            description = "Render with your templates: a directory, or one file for the one document.")
    private @Nullable Path template;

    @Option(
            names = "--dump-template",
            arity = "0..1",
            paramLabel = "DIR",
            fallbackValue = "planshift-templates",
            description = "Write the bundled templates to a directory (${FALLBACK-VALUE}) and do nothing else; files"
                    + " that are there stay.")
    private @Nullable Path dump;

    @Option(names = "--context", description = "Print what the templates are rendered with, as JSON.")
    private boolean context;

    @Option(
            names = "--context-file",
            paramLabel = "FILE",
            description = "Render what --context printed (- is standard input); needs no database.")
    private @Nullable Path contextFile;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on success.")
    private boolean quiet;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Override
    public Integer call() {
        if (dump != null) {
            return dumpTemplates(dump);
        }
        if ((from == null) != (to == null)) {
            throw UserError.input("report: --from and --to go together; name both rounds or neither");
        }
        if (check && output == null) {
            throw UserError.input("report: --check needs -o; name the file or directory to check");
        }
        boolean html = format == As.html || (format == null && output != null && ends(output, ".html"));
        if (contextFile != null) {
            return saved(contextFile, html);
        }
        Templates templates = templates();
        Report report = withLedger(this::report);
        if (context) {
            printContext(report, html);
            return ExitCode.DONE.code();
        }
        if (output != null && !html && !ends(output, ".md")) {
            return site(output, SiteFiles.of(report, language, templates, new ReportPictures()));
        }
        String text =
                html ? ReportHtml.of(report, language, templates) : templates.render(Pages.document(report, language));
        return document(text);
    }

    private int document(String text) {
        if (output == null) {
            root().show(text);
            return ExitCode.DONE.code();
        }
        return document(output, text);
    }

    /** Renders what {@code --context} printed. */
    private int saved(Path file, boolean html) {
        if (context || from != null || since != null || only != null || filter.any()) {
            throw UserError.input("report: --context-file " + file + " holds a report as it was made; leave"
                    + " out --context, rounds, --since, --only and filters");
        }
        String source = Inputs.name(file.toString());
        SavedContext saved =
                SavedContext.read(source, TreeReader.plainJson(source, Inputs.text(world(), file.toString())));
        boolean directory = !html && output != null && !ends(output, ".md");
        if (saved.isSite() != (directory || html)) {
            throw UserError.input(source + ": holds "
                    + (saved.isSite()
                            ? "the pages of a directory; name a directory or a file that ends in .html with -o"
                            : html
                                    ? "one document, and not the pages that HTML is made of; print them with planshift"
                                            + " report --context --format html"
                                    : "one document; name a file that ends in .md with -o"));
        }
        Templates templates = templates();
        if (html) {
            return document(ReportHtml.of(saved, source, templates));
        }
        return directory && output != null
                ? site(output, saved.files(templates))
                : document(templates.render(saved.document()));
    }

    private Templates templates() {
        if (template == null) {
            return Templates.bundled();
        }
        Path place = world().path(template.toString());
        if (output != null && !ends(output, ".md") && !Files.isDirectory(place)) {
            throw UserError.input("report: --template " + template
                    + " is one file, for one document; name a directory of templates to write pages");
        }
        return Templates.of(place, template.toString());
    }

    private Report report(io.github.planshift.store.Ledger ledger) {
        Codebook codebook = ledger.codebook();
        Round earlier = from == null ? null : codebook.roundNamed(from);
        Round later = to == null ? null : codebook.roundNamed(to);
        return Reports.report(
                ledger,
                earlier,
                later,
                filter.filter(codebook),
                since == null ? null : Since.of(ledger, since),
                filter.inWords(codebook),
                filter.selection(codebook),
                only == Part.changes);
    }

    private static boolean ends(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private int document(Path file, String text) {
        Path target = world().path(file.toString());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (check) {
            boolean same = Files.isRegularFile(target) && Arrays.equals(read(target, file), bytes);
            return checked(file, same, same ? "" : "  " + file + "\n");
        }
        boolean changed = AtomicFile.write(target, bytes);
        if (!quiet) {
            tell("planshift: " + (changed ? "wrote " : "unchanged: ") + file);
        }
        return ExitCode.DONE.code();
    }

    private static byte[] read(Path target, Path shown) {
        try {
            return Files.readAllBytes(target);
        } catch (IOException e) {
            throw UserError.input(shown + ": cannot be read: " + e.getMessage() + "; change its permissions", e);
        }
    }

    private int site(Path directory, Map<String, byte[]> files) {
        Path target = world().path(directory.toString());
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw UserError.input(directory + ": is a file; end the name in .md for one document, or name a directory");
        }
        SiteFolder folder = new SiteFolder(target, directory.toString());
        if (check) {
            SiteFolder.Outcome outcome = folder.check(files);
            StringBuilder list = new StringBuilder();
            outcome.written()
                    .forEach(file ->
                            list.append("  ").append(directory.resolve(file)).append('\n'));
            outcome.removed()
                    .forEach(file ->
                            list.append("  ").append(directory.resolve(file)).append(" (no longer in the report)\n"));
            return checked(directory, outcome.upToDate(), list.toString());
        }
        SiteFolder.Outcome outcome = folder.write(files);
        outcome.kept()
                .forEach(file -> tell("planshift: " + directory.resolve(file)
                        + ": no longer in the report, but changed since it was written; kept"));
        if (!quiet) {
            tell("planshift: " + directory + ": " + outcome.written().size() + " written, "
                    + outcome.removed().size() + " removed, " + outcome.unchanged() + " unchanged");
        }
        return ExitCode.DONE.code();
    }

    private int checked(Path path, boolean same, String list) {
        if (!same) {
            world().out().print(list);
            tell("planshift: " + path + ": out of date; write it again without --check");
            return ExitCode.FOUND.code();
        }
        if (!quiet) {
            tell("planshift: " + path + ": up to date");
        }
        return ExitCode.DONE.code();
    }

    /** The context of the one document, or for a directory or HTML that of each page. */
    private void printContext(Report report, boolean html) {
        Object tree;
        if (!html && (output == null || ends(output, ".md"))) {
            tree = Pages.document(report, language).context();
        } else {
            var pictures = new ReportPictures().of(report, language);
            tree = SavedContext.of(Pages.site(report, language, pictures), pictures);
        }
        StringBuilder out = new StringBuilder();
        JsonRenderer.pretty(tree, out);
        world().out().print(out);
    }

    private int dumpTemplates(Path directory) {
        Path target = world().path(directory.toString());
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw UserError.input(directory + ": cannot be made: " + e.getMessage() + "; choose another directory", e);
        }
        int written = 0;
        for (String name : Templates.NAMES) {
            Path file = target.resolve(name + ".md");
            if (!Files.exists(file)) {
                AtomicFile.write(file, Templates.text(name));
                written++;
            }
        }
        if (!quiet) {
            tell("planshift: " + Objects.requireNonNull(directory) + ": " + written + " templates written, "
                    + (Templates.NAMES.size() - written) + " left as they are");
        }
        return ExitCode.DONE.code();
    }
}
