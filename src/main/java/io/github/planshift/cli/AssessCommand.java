package io.github.planshift.cli;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Rating;
import io.github.planshift.model.UserError;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Ledger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess}: records a judgement of how a pledge fares. */
@Command(
        name = "assess",
        description = "Record how a pledge fares, with the source that shows it. Earlier judgements stay.",
        footer = {
            "",
            "The latest judgement is the status that show, list and timeline print, and it decides over the figures in",
            "track. It counts as the government's own word unless --external says that somebody else found it out.",
            "",
            "Examples:",
            "  planshift assess anhui-2024-003 --assessment kept --document anhui-2025-report",
            "  planshift assess anhui-2024-004 --assessment broken --external \\",
            "    --url https://example.org/audit --as-of 2025-01-17",
            "  planshift assess anhui-2024-005 --assessment stalled \\",
            "    --url https://example.org/x --note 'no site yet'"
        })
final class AssessCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Id of the pledge.")
    private String id = "";

    @Option(
            names = "--assessment",
            paramLabel = "HOW",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Assessment assessment = Assessment.NOT_YET_RATED;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day it holds for (default: today).")
    private @Nullable String asOf;

    @Option(names = "--document", paramLabel = "ID", description = "Source: id of a document in the database.")
    private @Nullable String document;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the source.")
    private @Nullable String url;

    @Option(names = "--external", description = "Somebody other than the government found it out.")
    private boolean external;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    @Override
    public Integer call() {
        if (document == null && url == null) {
            throw UserError.input("assess: a source is missing; name it with --document or --url");
        }
        return withLedger(ledger -> {
            Rating rating = new Rating(id, day(), assessment, !external, document, url, note);
            check(ledger, rating);
            ledger.write(root().typed(), () -> {
                ledger.threads().save(rating);
                return rating;
            });
            tell("planshift: " + id + " is " + Phrases.words(assessment) + " as of " + rating.asOf()
                    + (external ? ", found by others" : ", by the government's own word"));
            return ExitCode.DONE.code();
        });
    }

    private LocalDate day() {
        if (asOf == null) {
            return LocalDate.now(world().clock());
        }
        try {
            return LocalDate.parse(asOf.strip());
        } catch (DateTimeParseException e) {
            throw UserError.input("--as-of: \"" + asOf + "\" is no day; write it as 2025-01-31", e);
        }
    }

    private static void check(Ledger ledger, Rating rating) {
        RmCommand.mustExist(ledger, rating.commitment());
        Kind kind = ledger.commitments()
                .find(rating.commitment())
                .map(Commitment::kind)
                .orElseThrow();
        if (kind != Kind.PLEDGE) {
            throw UserError.input(rating.commitment() + " is no pledge (" + kind + "); only pledges are assessed");
        }
        String document = rating.document();
        if (document != null && ledger.documents().find(document).isEmpty()) {
            throw UserError.input(
                    "--document: there is no document \"" + document + "\"; planshift list --format json names them");
        }
    }
}
