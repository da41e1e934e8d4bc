package io.github.planshift.cli;

import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleReader;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.exchange.Importer;
import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.text.Similarity;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add}: adds commitments. */
@Command(
        name = "add",
        description = "Add a commitment from options, or commitments from a YAML file.",
        footer = {
            "",
            "On a terminal, what is needed and not given is asked for. A commitment needs a source.",
            "",
            "Examples:",
            "  planshift add -r 皖 -R 2025 -s growth --statement 'Grow by 5.5 %% or more' \\",
            "    --indicator gdp_growth --operator at_least --value 5.5 --unit %% \\",
            "    --url https://www.ah.gov.cn/public/1681/565396391.html --outlet-type primary",
            "  planshift add commitments.yaml",
            "  planshift add - < commitments.yaml"
        })
final class AddCommand extends BaseCommand {

    /** From here on, two statements of one region and round may well be the same pledge. */
    private static final double ALIKE = 0.8;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A YAML file, or - for standard input.")
    private @Nullable String file;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the new commitment (default: the next free one).")
    private @Nullable String id;

    @Mixin
    private RecordOptions options = new RecordOptions();

    @Override
    public Integer call() {
        if (file != null && (options.any() || id != null)) {
            throw UserError.input("add: give a file or options, not both");
        }
        return withLedger(ledger -> {
            BundleReader reader = new BundleReader(ledger.codebook());
            if (file == null) {
                reader.read(fromOptions());
            } else {
                String text = Inputs.text(world(), file);
                reader.read(Inputs.name(file), text, ExchangeFormat.guess(file, text));
            }
            Bundle bundle = reader.bundle();
            if (bundle.commitments().isEmpty()) {
                throw UserError.input((file == null ? "add" : Inputs.name(file)) + ": holds no commitment");
            }
            refuseTaken(ledger, bundle);
            bundle.commitments().forEach(one -> warnOfLike(ledger, one));
            Importer.Result result = ledger.write(
                    root().typed(), () -> Importer.run(ledger, bundle, reader.impliedDocuments(), OnConflict.FAIL));
            result.ids().forEach(added -> world().out().print(added + "\n"));
            return ExitCode.DONE.code();
        });
    }

    private Node fromOptions() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        if (id != null) {
            record.put("id", id);
        }
        record.putAll(options.record());
        Map<String, @Nullable Object> source = options.source();
        List<String> missing = new ArrayList<>();
        try {
            BufferedReader answers = new BufferedReader(new InputStreamReader(world().in(), StandardCharsets.UTF_8));
            for (String needed : List.of("region", "round", "sectors", "statement")) {
                if (!record.containsKey(needed)) {
                    String answer = ask(answers, needed.equals("sectors") ? "sector" : needed);
                    if (answer == null) {
                        missing.add("--" + (needed.equals("sectors") ? "sector" : needed));
                    } else {
                        record.put(needed, answer);
                    }
                }
            }
            if (source == null) {
                String answer = ask(answers, "source (URL or publisher)");
                if (answer == null) {
                    missing.add("--url or --publisher");
                } else {
                    source = new LinkedHashMap<>();
                    source.put(answer.contains("://") ? "url" : "publisher", answer);
                }
            }
        } catch (IOException e) {
            throw UserError.input("cannot read the answer: " + e.getMessage(), e);
        }
        if (!missing.isEmpty()) {
            throw UserError.input("add: " + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                    + " missing; see planshift add --help");
        }
        record.put("sources", List.of(java.util.Objects.requireNonNull(source)));
        Map<String, @Nullable Object> target = options.target();
        if (target != null) {
            record.put("targets", List.of(target));
        }
        if (options.title() != null) {
            record.put("document_title", options.title());
        }
        return Node.of(record, Position.of("add"));
    }

    /** The answer of a person at the terminal; null where there is none. */
    private @Nullable String ask(BufferedReader answers, String what) throws IOException {
        if (!world().inTerminal()) {
            return null;
        }
        world().err().print(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ": ");
        world().err().flush();
        String answer = answers.readLine();
        return answer == null || answer.isBlank() ? null : answer.strip();
    }

    private static void refuseTaken(Ledger ledger, Bundle bundle) {
        List<String> taken = bundle.commitments().stream()
                .map(Commitment::id)
                .filter(one -> ledger.commitments().find(one).isPresent())
                .map(one -> "commitment " + one + " is there already; planshift edit changes it")
                .toList();
        if (!taken.isEmpty()) {
            throw UserError.input(taken);
        }
    }

    private void warnOfLike(Ledger ledger, Commitment added) {
        Filter same = new Filter(
                Set.of(added.region()),
                Set.of(added.round()),
                Set.of(),
                Set.of(added.kind()),
                null,
                false,
                Set.of(),
                Set.of(),
                Filter.Sort.ID,
                null);
        for (Commitment there : ledger.commitments().find(same)) {
            double alike = Similarity.of(there.statement(), added.statement());
            if (alike >= ALIKE && !there.id().equals(added.id())) {
                tell(String.format(
                        Locale.ROOT,
                        "planshift: warning: much like %s (%.2f): %s",
                        there.id(),
                        alike,
                        there.statement()));
            }
        }
    }
}
