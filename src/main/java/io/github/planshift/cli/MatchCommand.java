package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.match.Linking;
import io.github.planshift.match.Matched;
import io.github.planshift.match.Matcher;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Format;
import io.github.planshift.render.MatchGrids;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code match}: which commitments of two rounds are the same one. */
@Command(
        name = "match",
        description = "Show which commitments of two rounds are the same one, and what may be.",
        footer = {
            "",
            "Linked are those of one thread, of one indicator and horizon, or of one measure; with --save they share a",
            "thread from now on. For the others there are up to three suggestions, to be taken with planshift link or",
            "refused with planshift unlink. Wording alone never links.",
            "",
            "Examples:",
            "  planshift match 2022 2025",
            "  planshift match 2024 2025 -r anhui,zhejiang --open",
            "  planshift match 2022 2025 --save"
        })
final class MatchCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round.")
    private String from = "";

    @Parameters(
            index = "1",
            paramLabel = "TO",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round.")
    private String to = "";

    @Option(names = "--open", description = "Only those that could not be linked.")
    private boolean open;

    @Option(names = "--save", description = "Keep what was found in the database.")
    private boolean save;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (open && save) {
            throw UserError.input("match: --open shows what --save does not keep; take one of them");
        }
        return withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            Round earlier = codebook.roundNamed(from);
            Round later = codebook.roundNamed(to);
            if (earlier.compareTo(later) >= 0) {
                throw UserError.input("match: " + earlier.slug() + " is not before " + later.slug()
                        + "; name the earlier round first");
            }
            Filter wanted = filter.filter(codebook);
            List<Commitment> before = find(ledger, wanted, earlier);
            List<Commitment> after = find(ledger, wanted, later);
            if (after.isEmpty() && !before.isEmpty()) {
                new Notes(this, ledger)
                        .empty(List.of(later), wanted, filter.hasKind() ? wanted.kinds() : EnumSet.allOf(Kind.class));
                if (output.format() == Format.TABLE) {
                    return ExitCode.DONE.code();
                }
            }
            List<Matched> matched = Matched.all(
                            codebook,
                            earlier,
                            later,
                            new Decisions(ledger.threads().links()),
                            before,
                            after,
                            new Passages(ledger)::of)
                    .stream()
                    .filter(one -> !open || one.pair() == null)
                    .limit(wanted.limit() == null ? Long.MAX_VALUE : wanted.limit())
                    .toList();
            if (save) {
                save(ledger, matched);
            } else {
                show(ledger, earlier, later, matched);
            }
            return ExitCode.DONE.code();
        });
    }

    private static List<Commitment> find(Ledger ledger, Filter wanted, Round round) {
        return ledger.commitments().find(wanted.withRounds(List.of(round.slug())));
    }

    private void show(Ledger ledger, Round earlier, Round later, List<Matched> matched) {
        MatchGrids grids = new MatchGrids(ledger.codebook(), shapes(ledger));
        output.print(
                root(),
                output.format() == Format.TABLE ? summary(earlier, later, matched) : "",
                () -> output.format() == Format.TABLE && !output.columnsChosen()
                        ? grids.toRead(matched)
                        : grids.matched(matched),
                () -> matched.stream().map(grids::shape).toList());
        if (matched.isEmpty()) {
            tell("planshift: no commitment of " + earlier.slug() + (open ? " is left over" : " passes the filter"));
        }
    }

    private static String summary(Round earlier, Round later, List<Matched> matched) {
        long linked = matched.stream()
                .filter(one -> one.pair() != null)
                .map(one -> one.from().id())
                .distinct()
                .count();
        long all = matched.stream().map(one -> one.from().id()).distinct().count();
        long suggested =
                matched.stream().filter(one -> !one.suggestions().isEmpty()).count();
        return earlier.slug() + " to " + later.slug() + ": " + linked + " linked, " + suggested + " with suggestions, "
                + (all - linked - suggested) + " with none\n\n";
    }

    private void save(Ledger ledger, List<Matched> matched) {
        List<Matcher.Pair> pairs = matched.stream()
                .map(Matched::pair)
                .filter(Objects::nonNull)
                .filter(pair -> pair.match().method() != LinkMethod.ID)
                .toList();
        List<Commitment> concerned = pairs.stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .toList();
        Linking linking = Links.decide(root(), ledger, concerned, Links.RULES, linker -> linker.automatic(pairs));
        tell("planshift: " + pairs.size() + (pairs.size() == 1 ? " pair" : " pairs") + " linked, "
                + linking.threads().size() + (linking.threads().size() == 1 ? " new thread" : " new threads")
                + (pairs.isEmpty() ? "" : "; planshift undo takes it back"));
    }
}
