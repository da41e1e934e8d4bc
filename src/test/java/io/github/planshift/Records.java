package io.github.planshift;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Document;
import io.github.planshift.model.Due;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.scan.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Records for tests. */
public final class Records {

    /** The moment at which tests run. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T08:00:00Z"), ZoneOffset.UTC);

    private static final Codebook CHINA = Bundled.codebook("china");

    private Records() {}

    /** The bundled codebook of China. */
    public static Codebook china() {
        return CHINA;
    }

    /** A commitment whose id, {@code anhui-2025-001}, says region and round. */
    public static CommitmentBuilder commitment(String id) {
        String[] parts = id.split("-", -1);
        return new CommitmentBuilder(id, parts[0], parts[1]);
    }

    /** What scan found in a report, as accepted. */
    public static CommitmentBuilder scanned(
            String document, String region, String round, int number, Statement statement) {
        return new CommitmentBuilder(region + "-" + round + "-" + number, region, round)
                .sectors(
                        statement.sectors().isEmpty()
                                ? new String[] {"unsorted"}
                                : statement.sectors().toArray(new String[0]))
                .kind(statement.kind())
                .statement(statement.quote())
                .quote(statement.lang(), statement.quote())
                .locator(statement.section())
                .modality(statement.modality())
                .deadline(
                        statement.deadline() == null
                                ? null
                                : statement.deadline().text())
                .targets(statement.targets().toArray(new Target[0]))
                .document(document)
                .sources(new Source(document, null, "government", OutletType.PRIMARY, null, null, true, null))
                .offset(statement.offset());
    }

    /** The document that the commitments of a round are coded from. */
    public static Document document(String round) {
        return new Document(
                documentOf(round),
                null,
                round,
                "Reports of " + round,
                "Xinhua",
                OutletType.OFFICIAL_MEDIA,
                "en",
                "https://example.org/" + round,
                null,
                null,
                null,
                null,
                null);
    }

    static String documentOf(String round) {
        return "xinhua-" + round;
    }

    /** A target of an indicator in percent; without a value where that is null. */
    public static Target target(String indicator, Operator operator, String value) {
        return target(indicator, indicator, operator, value, null, null, "%", null, null);
    }

    /** A target of no known indicator. */
    public static Target metric(String metric, Operator operator, String value, String unit) {
        return target(null, metric, operator, value, null, null, unit, null, null);
    }

    /** A range of an indicator in percent. */
    public static Target range(String indicator, String value, String high) {
        return target(indicator, indicator, Operator.RANGE, value, high, null, "%", null, null);
    }

    /** A floor of an indicator in percent with what is striven for. */
    public static Target stretch(String indicator, String value, String stretch) {
        return target(indicator, indicator, Operator.FLOOR_AND_STRETCH, value, null, stretch, "%", null, null);
    }

    /** The same target with another due date. */
    public static Target due(Target target, String due) {
        return new Target(
                target.indicator(),
                target.metric(),
                target.operator(),
                target.value(),
                target.high(),
                target.stretch(),
                target.unit(),
                target.base(),
                Due.parse(due));
    }

    /** A target with everything. */
    public static Target target(
            String indicator,
            String metric,
            Operator operator,
            String value,
            String high,
            String stretch,
            String unit,
            String base,
            String due) {
        return new Target(
                indicator,
                metric,
                operator,
                decimal(value),
                decimal(high),
                decimal(stretch),
                value == null ? null : unit,
                base,
                due == null ? null : Due.parse(due));
    }

    /** A source that is not preferred and says something else. */
    public static Source conflict(String publisher, String says) {
        return new Source(null, null, publisher, OutletType.PRESS, null, says, false, null);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
