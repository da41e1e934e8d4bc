package io.github.planshift.cli;

import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleReader;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.exchange.Importer;
import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Shapes;
import io.github.planshift.store.Ledger;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code edit}: changes a commitment. */
@Command(
        name = "edit",
        description = "Change a commitment: by options, or in an editor where none is given.",
        footer = {
            "",
            "A source given by options is added to those there are; --says keeps what it states otherwise. A target",
            "given by options replaces the one with the same indicator or metric, or is added.",
            "",
            "Examples:",
            "  planshift edit anhui-2025-001 --sector fusion-energy --tag flagship",
            "  planshift edit sichuan-2025-002 --url https://example.org/x \\",
            "    --says 'Anhui, not Sichuan'",
            "  EDITOR=nano planshift edit anhui-2025-001"
        })
final class EditCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Id of the commitment.")
    private String id = "";

    @Mixin
    private RecordOptions options = new RecordOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            RmCommand.mustExist(ledger, id);
            Commitment before = ledger.commitments().find(id).orElseThrow();
            BundleReader reader = new BundleReader(ledger.codebook());
            if (options.any()) {
                reader.read(Node.of(changed(Shapes.stored(before)), Position.of("edit")));
            } else {
                String text = Editor.edit(world(), before);
                reader.read(id + ".yaml", text, ExchangeFormat.YAML);
            }
            boolean done = save(ledger, before, reader.bundle(), reader.impliedDocuments());
            tell("planshift: " + (done ? "changed " : "nothing to change in ") + id);
            return ExitCode.DONE.code();
        });
    }

    private boolean save(Ledger ledger, Commitment before, Bundle bundle, List<String> implied) {
        if (bundle.commitments().size() != 1
                || !bundle.commitments().get(0).id().equals(id)) {
            throw UserError.input(id + ": the id of a commitment cannot be changed");
        }
        if (bundle.commitments().get(0).equals(before)) {
            return false;
        }
        ledger.write(root().typed(), () -> Importer.run(ledger, bundle, implied, OnConflict.REPLACE));
        return true;
    }

    private Map<String, @Nullable Object> changed(Map<String, @Nullable Object> record) {
        record.putAll(options.record());
        Map<String, @Nullable Object> target = options.target();
        if (target != null) {
            record.put("targets", withTarget(maps(record.get("targets")), target));
        }
        Map<String, @Nullable Object> source = options.source();
        if (source != null) {
            List<Object> sources = new ArrayList<>(maps(record.get("sources")));
            sources.add(source);
            record.put("sources", sources);
        }
        return record;
    }

    private static List<Object> withTarget(List<Map<?, ?>> targets, Map<String, @Nullable Object> target) {
        List<Object> result = new ArrayList<>();
        boolean placed = false;
        for (Map<?, ?> one : targets) {
            boolean same = same(one, target, "indicator")
                    || same(one, target, "metric")
                    || (targets.size() == 1 && !target.containsKey("indicator") && !target.containsKey("metric"));
            if (same && !placed) {
                Map<Object, @Nullable Object> merged = new java.util.LinkedHashMap<>(one);
                merged.putAll(target);
                result.add(merged);
                placed = true;
            } else {
                result.add(one);
            }
        }
        if (!placed) {
            result.add(target);
        }
        return result;
    }

    private static boolean same(Map<?, ?> one, Map<String, @Nullable Object> other, String key) {
        return other.get(key) != null && other.get(key).equals(one.get(key));
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
