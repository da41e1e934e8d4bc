package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.Round;
import io.github.planshift.model.State;
import io.github.planshift.model.UserError;
import io.github.planshift.report.Selection;
import io.github.planshift.store.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which commitments a command is about. The same on every command that has it. */
@Heading("Filters")
final class FilterOptions {

    @Option(
            names = {"-r", "--region"},
            paramLabel = "REGION",
            split = ",",
            completionCandidates = Candidates.Regions.class,
            description = "Region or group by any of its names; a province takes in its cities. Repeatable.")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = {"-R", "--round"},
            paramLabel = "ROUND",
            split = ",",
            completionCandidates = Candidates.Rounds.class,
            description = "Reporting round, such as 2025 or 15fyp-proposal. Repeatable.")
    private List<String> rounds = new ArrayList<>();

    @Option(
            names = {"-s", "--sector"},
            paramLabel = "SECTOR",
            split = ",",
            completionCandidates = Candidates.Sectors.class,
            description = "Sector by any of its names; a parent takes in its children. Repeatable.")
    private List<String> sectors = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Kind kind;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Words that must all be there, in Chinese or English.")
    private @Nullable String search;

    @Option(names = "--quantified", description = "Only commitments with a figure.")
    private boolean quantified;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            split = ",",
            completionCandidates = Candidates.Tags.class,
            description = "Only commitments with this tag. Repeatable.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--exact", description = "The regions and sectors that are named, without cities and children.")
    private boolean exact;

    /** What {@code --state} takes. */
    enum WantedState {
        accepted,
        proposed,
        rejected,
        all
    }

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "One of ${COMPLETION-CANDIDATES} (default: accepted; review: proposed).")
    private @Nullable WantedState state;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    @Option(names = "--sort", paramLabel = "KEY", description = "Sort by ${COMPLETION-CANDIDATES}.")
    private Filter.@Nullable Sort sort;

    /** The filter, with every name looked up. */
    Filter filter(Codebook codebook) {
        return filter(codebook, Set.of(State.ACCEPTED));
    }

    /** The filter, with another default for the state. */
    Filter filter(Codebook codebook, Set<State> defaultStates) {
        if (limit != null && limit < 0) {
            throw UserError.input("--limit: " + limit + " is below 0");
        }
        Set<String> regionSlugs = new LinkedHashSet<>();
        regions.forEach(name -> regionSlugs.addAll(exact ? codebook.regionsNamed(name) : codebook.regionsUnder(name)));
        Set<String> roundSlugs = new LinkedHashSet<>();
        rounds.forEach(name -> roundSlugs.add(codebook.roundNamed(name).slug()));
        Set<String> sectorSlugs = new LinkedHashSet<>();
        sectors.forEach(name ->
                sectorSlugs.addAll(exact ? Set.of(codebook.sectorNamed(name).slug()) : codebook.sectorsUnder(name)));
        return new Filter(
                regionSlugs,
                roundSlugs,
                sectorSlugs,
                kind == null ? Set.of() : EnumSet.of(kind),
                search,
                quantified,
                new LinkedHashSet<>(tags),
                states(defaultStates),
                sort == null ? Filter.Sort.ROUND : sort,
                limit);
    }

    /**
     * Whose priorities are asked for: each region, or with {@code together} each group as one, its members only. None
     * named: all of them.
     */
    List<Subject> subjects(Codebook codebook, boolean together) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        if (!together) {
            Set<String> named = filter(codebook).regions();
            codebook.regions().stream()
                    .filter(region -> named.isEmpty() || named.contains(region.slug()))
                    .forEach(region -> subjects.put(region.slug(), subject(region)));
        } else if (regions.isEmpty()) {
            codebook.groups().forEach(group -> subjects.put(group.slug(), subject(group)));
        }
        if (together) {
            for (String name : regions) {
                Subject subject = codebook.groupNamed(name)
                        .map(FilterOptions::subject)
                        .orElseGet(() -> subject(codebook.regionNamed(name)));
                subjects.put(subject.slug(), subject);
            }
        }
        return List.copyOf(subjects.values());
    }

    private static Subject subject(RegionGroup group) {
        return new Subject(group.slug(), group.en(), true, Set.copyOf(group.members()));
    }

    private static Subject subject(Region region) {
        return new Subject(region.slug(), region.en(), false, Set.of(region.slug()));
    }

    private Set<State> states(Set<State> otherwise) {
        if (state == null) {
            return otherwise;
        }
        return switch (state) {
            case accepted -> Set.of(State.ACCEPTED);
            case proposed -> Set.of(State.PROPOSED);
            case rejected -> Set.of(State.REJECTED);
            case all -> Set.of();
        };
    }

    /** What is asked for, in words for a reader; empty where nothing is left out. */
    List<String> inWords(Codebook codebook) {
        List<String> words = new ArrayList<>();
        if (!regions.isEmpty()) {
            words.add("regions: " + String.join(", ", regions));
        }
        if (!rounds.isEmpty()) {
            words.add("rounds: " + String.join(", ", rounds));
        }
        if (!sectors.isEmpty()) {
            words.add("sectors: "
                    + sectors.stream()
                            .map(name -> codebook.sectorNamed(name).en())
                            .collect(Collectors.joining(", ")));
        }
        if (kind != null) {
            words.add("kind: " + kind.code());
        }
        if (search != null) {
            words.add("with the words " + search);
        }
        if (quantified) {
            words.add("with a figure");
        }
        if (!tags.isEmpty()) {
            words.add("tags: " + String.join(", ", tags));
        }
        if (state != null) {
            words.add("state: " + state);
        }
        if (limit != null) {
            words.add("the first " + limit);
        }
        return words;
    }

    /** What is asked for, every name looked up and as typed. */
    Selection selection(Codebook codebook) {
        Filter filter = filter(codebook);
        return new Selection(
                regions,
                List.copyOf(filter.regions()),
                sectors,
                List.copyOf(filter.sectors()),
                rounds(codebook).stream().map(Round::slug).toList(),
                kind == null ? null : kind.code(),
                search,
                quantified,
                tags,
                state == null ? null : state.name(),
                limit,
                exact);
    }

    /** Whether the user named a region. */
    boolean hasRegion() {
        return !regions.isEmpty();
    }

    /** Whether the user asked for a kind. */
    boolean hasKind() {
        return kind != null;
    }

    /**
     * The rounds that were named, oldest first.
     *
     * @throws UserError if one is named that there is not
     */
    List<Round> rounds(Codebook codebook) {
        return rounds.stream().map(codebook::roundNamed).distinct().sorted().toList();
    }

    /** Refuses {@code --sort}, where the order of the answer says something. */
    void unsorted(String command) {
        if (sort != null) {
            throw UserError.input("--sort: " + command + " has an order of its own, the strongest first");
        }
    }

    /** Whether any filter is set. */
    boolean any() {
        return !regions.isEmpty()
                || !rounds.isEmpty()
                || !sectors.isEmpty()
                || kind != null
                || search != null
                || quantified
                || !tags.isEmpty()
                || state != null
                || limit != null;
    }
}
