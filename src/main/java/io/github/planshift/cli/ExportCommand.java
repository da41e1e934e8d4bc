package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleWriter;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.exchange.SplitFiles;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Source;
import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes records so that import reads the same from them. */
@Command(
        name = "export",
        description = "Write records in a form that import reads back: the same database, record for record.",
        footer = {
            "",
            "Without filters everything goes out, proposals and rejections too. With filters, the commitments that",
            "pass and whatever they refer to. JSON is an array of commitments alone.",
            "",
            "With --split each region and round has a YAML file of its own, and the codebook",
            "its files: a folder for git, which import reads back. What else is in the",
            "folder is left alone.",
            "",
            "Examples:",
            "  planshift export -o all.yaml",
            "  planshift export --split record/",
            "  planshift export -r zhejiang -R 2025 --format csv --bom -o zhejiang.csv",
            "  planshift export --format ndjson | wc -l"
        })
final class ExportCommand extends BaseCommand {

    @Heading("Output")
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExchangeFormat format = ExchangeFormat.YAML;

    @Heading("Output")
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all.")
    private @Nullable Path file;

    @Heading("Output")
    @Option(
            names = "--split",
            paramLabel = "DIR",
            description = "Write the whole record to this folder, a file for each region and round.")
    private @Nullable Path split;

    @Heading("Output")
    @Option(names = "--bom", description = "Begin CSV with a byte order mark, for spreadsheets.")
    private boolean bom;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Bundle everything = everything(ledger);
            if (split != null) {
                return split(ledger, everything, split);
            }
            StringBuilder out = new StringBuilder();
            BundleWriter.write(filter.any() ? referredTo(everything) : everything, format, bom, out);
            if (file == null) {
                root().show(out.toString());
            } else {
                AtomicFile.write(world().path(file.toString()), out.toString().getBytes(StandardCharsets.UTF_8));
            }
            return ExitCode.DONE.code();
        });
    }

    private int split(Ledger ledger, Bundle everything, Path folder) {
        if (filter.any() || file != null || bom || format != ExchangeFormat.YAML) {
            throw UserError.input("--split writes the whole record as YAML; leave filters, --format, --bom and -o out");
        }
        SplitFolder.Done done =
                new SplitFolder(world().path(folder.toString())).write(SplitFiles.of(ledger.codebook(), everything));
        tell("planshift: " + folder + ": " + files(done.written()) + " written, " + done.unchanged() + " unchanged, "
                + done.removed() + " removed");
        return ExitCode.DONE.code();
    }

    private static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    private Bundle everything(Ledger ledger) {
        Filter wanted = filter.filter(ledger.codebook(), Set.of());
        return new Bundle(
                ledger.documents().all(),
                ledger.documents().coverage(),
                ledger.documents().facts(),
                ledger.threads().all(),
                ledger.commitments().find(wanted),
                ledger.threads().links(),
                ledger.threads().ratings());
    }

    /** The commitments with only those other records that they refer to or that speak of them. */
    private static Bundle referredTo(Bundle all) {
        List<Commitment> commitments = all.commitments();
        Set<String> ids = commitments.stream().map(Commitment::id).collect(Collectors.toSet());
        Set<String> places = commitments.stream()
                .map(one -> one.region() + " " + one.round())
                .collect(Collectors.toSet());
        var ratings = all.assessments().stream()
                .filter(one -> ids.contains(one.commitment()))
                .toList();
        var links = all.threadLinks().stream()
                .filter(one -> ids.contains(one.commitment()))
                .toList();
        Set<String> threads = new HashSet<>();
        links.forEach(link -> threads.add(link.thread()));
        commitments.stream().map(Commitment::thread).filter(Objects::nonNull).forEach(threads::add);
        Set<String> documents = Stream.concat(
                        commitments.stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(one.document()),
                                        one.sources().stream().map(Source::document))),
                        ratings.stream().map(one -> one.document()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Bundle(
                all.documents().stream()
                        .filter(one -> documents.contains(one.id()))
                        .toList(),
                all.coverage().stream()
                        .filter(one -> places.contains(one.region() + " " + one.round()))
                        .toList(),
                List.of(),
                all.threads().stream().filter(one -> threads.contains(one.id())).toList(),
                commitments,
                links,
                ratings);
    }
}
