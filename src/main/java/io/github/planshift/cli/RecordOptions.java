package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.TranslationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of a commitment as options. */
@Heading("Record")
final class RecordOptions {

    @Option(
            names = {"-r", "--region"},
            paramLabel = "REGION",
            completionCandidates = Candidates.Regions.class,
            description = "Region, by any of its names.")
    private @Nullable String region;

    @Option(
            names = {"-R", "--round"},
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "Reporting round.")
    private @Nullable String round;

    @Option(
            names = {"-s", "--sector"},
            paramLabel = "SECTOR",
            split = ",",
            completionCandidates = Candidates.Sectors.class,
            description = "Sectors, the main one first. Repeatable.")
    private List<String> sectors = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES} (default: pledge).")
    private @Nullable Kind kind;

    @Option(names = "--statement", paramLabel = "TEXT", description = "What is committed to, in plain words.")
    private @Nullable String statement;

    @Option(names = "--quote", paramLabel = "TEXT", description = "The text's own words.")
    private @Nullable String quote;

    @Option(names = "--quote-lang", paramLabel = "LANG", description = "Language of the quote, such as zh.")
    private @Nullable String quoteLang;

    @Option(names = "--translation", paramLabel = "TEXT", description = "The quote in English.")
    private @Nullable String translation;

    @Option(
            names = "--translation-state",
            paramLabel = "STATE",
            description = "Who translated: ${COMPLETION-CANDIDATES}.")
    private @Nullable TranslationState translationState;

    @Option(names = "--locator", paramLabel = "WHERE", description = "Where in the source, such as 'para 5'.")
    private @Nullable String locator;

    @Option(names = "--specificity", paramLabel = "LEVEL", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Specificity specificity;

    @Option(
            names = "--modality",
            paramLabel = "STEP",
            description = "Strength of the verb, a step of the codebook's ladder, such as promote.")
    private @Nullable String modality;

    @Option(names = "--binding", paramLabel = "BINDING", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Binding binding;

    @Option(names = "--deadline", paramLabel = "WHEN", description = "2025, 2025-06, 2025-06-30 or 14fyp.")
    private @Nullable String deadline;

    @Option(
            names = "--thread",
            paramLabel = "THREAD",
            completionCandidates = Candidates.Threads.class,
            description = "Thread that it belongs to.")
    private @Nullable String thread;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            split = ",",
            completionCandidates = Candidates.Tags.class,
            description = "Tags. Repeatable.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--state", paramLabel = "STATE", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable State state;

    @Heading("Target")
    @Option(names = "--indicator", paramLabel = "SLUG", description = "Target: a known indicator, such as gdp_growth.")
    private @Nullable String indicator;

    @Heading("Target")
    @Option(names = "--metric", paramLabel = "TEXT", description = "Target: what is measured, as worded.")
    private @Nullable String metric;

    @Heading("Target")
    @Option(names = "--operator", paramLabel = "OP", description = "Target: one of ${COMPLETION-CANDIDATES}.")
    private @Nullable Operator operator;

    @Heading("Target")
    @Option(names = "--value", paramLabel = "N", description = "Target: the figure.")
    private @Nullable String value;

    @Heading("Target")
    @Option(names = "--high", paramLabel = "N", description = "Target: the upper end of a range.")
    private @Nullable String high;

    @Heading("Target")
    @Option(names = "--stretch", paramLabel = "N", description = "Target: what is striven for.")
    private @Nullable String stretch;

    @Heading("Target")
    @Option(names = "--unit", paramLabel = "UNIT", description = "Target: the unit, such as %% or 元.")
    private @Nullable String unit;

    @Heading("Target")
    @Option(names = "--due", paramLabel = "WHEN", description = "Target: by when, where not within the round.")
    private @Nullable String due;

    @Heading("Source")
    @Option(names = "--url", paramLabel = "URL", description = "Address of the source.")
    private @Nullable String url;

    @Heading("Source")
    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the source.")
    private @Nullable String publisher;

    @Heading("Source")
    @Option(names = "--outlet-type", paramLabel = "TYPE", description = "Who speaks: one of ${COMPLETION-CANDIDATES}.")
    private @Nullable OutletType outletType;

    @Heading("Source")
    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication, such as 2025-01-31.")
    private @Nullable String published;

    @Heading("Source")
    @Option(names = "--says", paramLabel = "TEXT", description = "Source: what it states where it disagrees.")
    private @Nullable String says;

    @Heading("Source")
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Source: the title of the document, if it is a new one.")
    private @Nullable String title;

    /** The fields that were given, other than target and source. */
    Map<String, @Nullable Object> record() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("region", region);
        record.put("round", round);
        record.put("sectors", sectors.isEmpty() ? null : sectors);
        record.put("kind", kind == null ? null : kind.code());
        record.put("statement", statement);
        record.put("quote", quote);
        record.put("quote_lang", quoteLang);
        record.put("translation", translation);
        record.put("translation_state", translationState == null ? null : translationState.code());
        record.put("locator", locator);
        record.put("specificity", specificity == null ? null : specificity.code());
        record.put("modality", modality);
        record.put("binding", binding == null ? null : binding.code());
        record.put("deadline", deadline);
        record.put("thread", thread);
        record.put("tags", tags.isEmpty() ? null : tags);
        record.put("state", state == null ? null : state.code());
        record.values().removeIf(Objects::isNull);
        return record;
    }

    /** The target that was given, or null. */
    @Nullable
    Map<String, @Nullable Object> target() {
        if (Stream.of(indicator, metric, operator, value, high, stretch, unit, due)
                .allMatch(Objects::isNull)) {
            return null;
        }
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("indicator", indicator);
        target.put("metric", metric);
        target.put("operator", operator == null ? null : operator.code());
        target.put("value", value);
        target.put("high", high);
        target.put("stretch", stretch);
        target.put("unit", unit);
        target.put("due", due);
        target.values().removeIf(Objects::isNull);
        return target;
    }

    /** The source that was given, or null. */
    @Nullable
    Map<String, @Nullable Object> source() {
        if (Stream.of(url, publisher, outletType, published, says).allMatch(Objects::isNull)) {
            return null;
        }
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("url", url);
        source.put("publisher", publisher);
        source.put("outlet_type", outletType == null ? null : outletType.code());
        source.put("published", published);
        source.put("says", says);
        source.values().removeIf(Objects::isNull);
        return source;
    }

    /** The title that was given for a new document, or null. */
    @Nullable
    String title() {
        return title;
    }

    /** Whether any option was given. */
    boolean any() {
        return !record().isEmpty() || target() != null || source() != null || title != null;
    }
}
