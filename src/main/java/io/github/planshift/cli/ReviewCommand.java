package io.github.planshift.cli;

import io.github.planshift.exchange.BundleReader;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.intake.Intake;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.State;
import io.github.planshift.model.Target;
import io.github.planshift.model.UserError;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Ledger;
import io.github.planshift.text.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review}: decides on proposals. */
@Command(
        name = "review",
        description = "Go through what scan proposed, and accept, edit or reject it.",
        footer = {
            "",
            "On a terminal one by one: a accepts, e edits, r rejects, s skips, q quits; the next review goes on where",
            "this one stopped. With --accept or --reject in bulk. A scanned report of which every proposal was decided",
            "on is covered completely.",
            "",
            "Examples:",
            "  planshift review -r anhui -R 2026",
            "  planshift review --accept --min-confidence 0.9 -r anhui",
            "  planshift review --reject --search 十四五 -R 2026"
        })
final class ReviewCommand extends BaseCommand {

    @Option(names = "--accept", description = "Accept every proposal that passes the filters.")
    private boolean accept;

    @Option(names = "--reject", description = "Reject every proposal that passes the filters.")
    private boolean reject;

    @Option(names = "--min-confidence", paramLabel = "N", description = "Only proposals as sure as this, 0 to 1.")
    private @Nullable Double minConfidence;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Override
    public Integer call() {
        if (accept && reject) {
            throw UserError.input("review: --accept and --reject exclude each other");
        }
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw UserError.input("--min-confidence: " + minConfidence + " is not from 0 to 1");
        }
        if (!accept && !reject && !world().inTerminal()) {
            throw UserError.input("review: asks on a terminal only; use --accept or --reject here");
        }
        return withLedger(ledger -> {
            List<Commitment> proposals =
                    ledger.commitments().find(filter.filter(ledger.codebook(), Set.of(State.PROPOSED))).stream()
                            .filter(one -> minConfidence == null
                                    || (one.confidence() != null && one.confidence() >= minConfidence))
                            .toList();
            if (proposals.isEmpty()) {
                tell("planshift: no proposal passes the filters");
            } else if (accept || reject) {
                decide(ledger, proposals, accept ? State.ACCEPTED : State.REJECTED);
                tell("planshift: " + (accept ? "accepted " : "rejected ") + proposals.size()
                        + (proposals.size() == 1 ? " proposal" : " proposals"));
            } else {
                oneByOne(ledger, proposals);
            }
            return ExitCode.DONE.code();
        });
    }

    private void decide(Ledger ledger, List<Commitment> proposals, State state) {
        ledger.write(root().typed(), () -> {
            ledger.commitments().decide(proposals.stream().map(Commitment::id).toList(), state);
            updateCoverage(ledger, proposals);
            return proposals.size();
        });
    }

    private static void updateCoverage(Ledger ledger, List<Commitment> decided) {
        decided.stream()
                .map(one -> List.of(one.region(), one.round()))
                .distinct()
                .forEach(place -> Intake.updateCoverage(ledger, place.get(0), place.get(1)));
    }

    private void oneByOne(Ledger ledger, List<Commitment> proposals) {
        int decided = ask(ledger, proposals);
        tell("planshift: decided on " + decided + ", " + (proposals.size() - decided) + " left");
    }

    /** Asks for each until told to stop; answers how many were decided on. */
    private int ask(Ledger ledger, List<Commitment> proposals) {
        BufferedReader keys = new BufferedReader(new InputStreamReader(world().in(), StandardCharsets.UTF_8));
        Surroundings surroundings = new Surroundings(ledger);
        int number = 0;
        int decided = 0;
        for (Commitment one : proposals) {
            number++;
            world().out().print(card(one, surroundings.sentence(one), number, proposals.size()));
            boolean answered = false;
            while (!answered) {
                world().out().print("[a]ccept [e]dit [r]eject [s]kip [q]uit: ");
                world().out().flush();
                String key = key(keys);
                if (key.equals("q")) {
                    return decided;
                }
                answered = key.equals("s") || decided(ledger, one, key);
                decided += answered && !key.equals("s") ? 1 : 0;
            }
        }
        return decided;
    }

    private boolean decided(Ledger ledger, Commitment one, String key) {
        switch (key) {
            case "a" -> decide(ledger, List.of(one), State.ACCEPTED);
            case "r" -> decide(ledger, List.of(one), State.REJECTED);
            case "e" -> {
                return edited(ledger, one);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean edited(Ledger ledger, Commitment one) {
        try {
            BundleReader reader = new BundleReader(ledger.codebook());
            reader.read(one.id() + ".yaml", Editor.edit(world(), one), ExchangeFormat.YAML);
            List<Commitment> read = reader.bundle().commitments();
            if (read.size() != 1 || !read.get(0).id().equals(one.id())) {
                throw UserError.input(one.id() + ": the id of a commitment cannot be changed");
            }
            Commitment after = read.get(0).in(read.get(0).state() == State.REJECTED ? State.REJECTED : State.ACCEPTED);
            ledger.write(root().typed(), () -> {
                ledger.commitments().save(after);
                updateCoverage(ledger, List.of(after));
                return after;
            });
            return true;
        } catch (UserError e) {
            e.messages().forEach(message -> tell("planshift: " + message));
            return false;
        }
    }

    private static String key(BufferedReader keys) {
        try {
            String line = keys.readLine();
            return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw UserError.input("cannot read the answer: " + e.getMessage(), e);
        }
    }

    private static String card(Commitment one, @Nullable String sentence, int number, int all) {
        String targets = one.targets().stream().map(ReviewCommand::target).collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "%n%d of %d  %s  %s  sure %.2f  %s%n%s  %s%n%s%s",
                number,
                all,
                one.id(),
                one.kind().code(),
                one.confidence() == null ? 1 : one.confidence(),
                String.join(", ", one.sectors()),
                one.locator() == null ? "" : String.format(Locale.ROOT, "  under %s%n", Visible.of(one.locator())),
                Visible.of(one.quote() == null ? one.statement() : one.quote()),
                sentence == null ? "" : String.format(Locale.ROOT, "  in %s%n", Visible.of(sentence)),
                targets.isEmpty() ? "" : targets + "\n");
    }

    private static String target(Target target) {
        return "  → " + Visible.of(Phrases.target(target))
                + (target.indicator() == null ? "" : " (" + target.indicator() + ")");
    }
}
