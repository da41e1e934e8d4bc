package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleWriter;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Source;
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
            "Examples:",
            "  planshift export -o all.yaml",
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
    @Option(names = "--bom", description = "Begin CSV with a byte order mark, for spreadsheets.")
    private boolean bom;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Bundle everything = everything(ledger);
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
