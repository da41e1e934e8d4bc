package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Round;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.Shapes;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.terms.RoundText;
import io.github.planshift.terms.Term;
import io.github.planshift.terms.TermChange;
import io.github.planshift.terms.TermFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code terms}: the expressions that appear, rise, fall and vanish between two rounds. */
@Command(
        name = "terms",
        description = "Show which expressions appear, rise, fall and vanish between two rounds.",
        footer = {
            "",
            "The expressions are found in the stored texts of primary documents, not in a list; regions that have a",
            "text in both rounds are compared. What comes stands before what goes, each most telling first, and of",
            "50 rows (--limit) up to 20 tell what goes. Of the filters --region, --search and --limit apply: whole",
            "texts are read, not commitments.",
            "",
            "Examples:",
            "  planshift terms 2023 2024",
            "  planshift terms 2024 2025 -r anhui,zhejiang,jiangsu --only new,rising",
            "  planshift terms 2024 2025 --format json \\",
            "    | jq -r '.[] | select(.to_regions > 2).term'"
        })
final class TermsCommand extends BaseCommand {

    private static final int USUAL_LIMIT = 50;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round.")
    private @Nullable String from;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round.")
    private @Nullable String to;

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<TermChange> only = new ArrayList<>();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            Round earlier = codebook.roundNamed(String.valueOf(from));
            Round later = codebook.roundNamed(String.valueOf(to));
            Reports.checkOrder(earlier, later);
            Filter wanted = filter.filter(codebook);
            List<Term> terms = shortened(wanted, find(ledger, earlier, later, wanted.regions()));
            RecordGrids grids = new RecordGrids(codebook, shapes(ledger));
            output.print(
                    root(),
                    () -> grids.terms(earlier.slug(), later.slug(), terms),
                    () -> terms.stream().map(Shapes::term).toList());
            return ExitCode.DONE.code();
        });
    }

    private List<Term> find(Ledger ledger, Round earlier, Round later, Set<String> regions) {
        if (earlier.kind() != later.kind()) {
            tell("planshift: " + earlier.slug() + " and " + later.slug()
                    + " are rounds of different kinds; part of what differs is how such texts are written");
        }
        RoundTexts texts = new RoundTexts(ledger);
        List<RoundText> before = texts.of(earlier, regions);
        List<RoundText> after = texts.of(later, regions);
        for (Round round : List.of(earlier, later)) {
            if ((round.equals(earlier) ? before : after).isEmpty()) {
                tell("planshift: no text of a primary document of " + round.slug()
                        + " is stored; planshift scan --save stores texts");
            }
        }
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Set<String> both = RoundTexts.regions(before);
        both.retainAll(RoundTexts.regions(after));
        if (both.isEmpty()) {
            tell("planshift: no region has a text in both rounds; texts of different regions are compared");
            return new TermFinder(ledger.codebook()).between(before, after, texts.until(later));
        }
        tellLeftOut(before, after, both);
        List<Term> terms = new TermFinder(ledger.codebook())
                .between(within(before, both), within(after, both), texts.until(later));
        if (terms.isEmpty()) {
            tell("planshift: no expression stands often enough in these texts to tell a change");
        }
        return terms;
    }

    private void tellLeftOut(List<RoundText> before, List<RoundText> after, Set<String> both) {
        Set<String> leftOut = new TreeSet<>(RoundTexts.regions(before));
        leftOut.addAll(RoundTexts.regions(after));
        leftOut.removeAll(both);
        if (!leftOut.isEmpty()) {
            tell("planshift: left out, without a text in both rounds: " + String.join(", ", leftOut));
        }
    }

    private static List<RoundText> within(List<RoundText> texts, Set<String> regions) {
        return texts.stream().filter(text -> regions.contains(text.region())).toList();
    }

    /** What was asked for; where there is too much, three fifths of what comes and two of what goes. */
    private List<Term> shortened(Filter wanted, List<Term> terms) {
        String search = wanted.search();
        List<Term> asked = terms.stream()
                .filter(term -> only.isEmpty() || only.contains(term.change()))
                .filter(term -> search == null || term.term().contains(search))
                .toList();
        if (!terms.isEmpty() && asked.isEmpty()) {
            tell("planshift: nothing passes the filter");
        }
        Integer limit = wanted.limit();
        return Term.first(asked, limit == null ? USUAL_LIMIT : limit);
    }
}
