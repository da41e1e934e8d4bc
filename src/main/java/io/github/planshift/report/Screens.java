package io.github.planshift.report;

import io.github.planshift.change.Change;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.Headline;
import io.github.planshift.change.Shifts;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Tally;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the first screen of a comparison. */
public final class Screens {

    private final Codebook codebook;
    private final CoverageMap coverage;
    private final Profiler profiler;
    private final Collection<Tally> tallies;
    private final TextNames texts;

    /**
     * For one database.
     *
     * @param tallies of every region in both rounds, sector by sector
     * @param profiler of the same counts
     * @param texts of both rounds
     */
    public Screens(
            Codebook codebook, CoverageMap coverage, Profiler profiler, Collection<Tally> tallies, TextNames texts) {
        this.codebook = codebook;
        this.coverage = coverage;
        this.profiler = profiler;
        this.tallies = List.copyOf(tallies);
        this.texts = texts;
    }

    /**
     * The first screen.
     *
     * @param before commitments of the earlier round
     * @param after commitments of the later round
     * @param changes between them
     * @param sectors slugs of the sectors asked for; none for all
     */
    public Screen of(
            Round from,
            Round to,
            List<Commitment> before,
            List<Commitment> after,
            List<Change> changes,
            Set<String> sectors) {
        Set<String> present = new TreeSet<>();
        before.forEach(one -> present.add(one.region()));
        after.forEach(one -> present.add(one.region()));
        List<String> regions = codebook.regions().stream()
                .map(Region::slug)
                .filter(present::contains)
                .toList();
        Map<Headline, Integer> counts = new EnumMap<>(Headline.class);
        changes.forEach(change -> counts.merge(change.headline(), 1, Integer::sum));
        Mentions mentions = new Mentions(codebook);
        ToDoubleFunction<String> weight = weight(from);
        boolean comparable = changes.stream().noneMatch(change -> change.headline() == Headline.NOT_COMPARABLE);
        return new Screen(
                from,
                to,
                regions,
                what(before, after),
                before.size(),
                after.size(),
                read(regions, from),
                read(regions, to),
                counts,
                comparable ? profile(from, to, before, after, sectors) : null,
                comparable ? new Shifts(codebook).between(from, to, before, after, changes) : List.of(),
                comparable ? mentions.only(after, before, texts(regions, from), weight) : List.of(),
                comparable ? mentions.only(before, after, texts(regions, to), weight) : List.of());
    }

    private static String what(List<Commitment> before, List<Commitment> after) {
        Set<Kind> kinds = Stream.concat(before.stream(), after.stream())
                .map(Commitment::kind)
                .collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next().code() + "s" : "commitments";
    }

    private Mentions.Texts texts(List<String> regions, Round round) {
        return (name, sector) -> {
            if (regions.stream().anyMatch(region -> texts.uses(region, round.slug(), name))) {
                return Mentions.Where.SO;
            }
            return regions.stream().anyMatch(region -> texts.names(region, round.slug(), sector))
                    ? Mentions.Where.OTHERWISE
                    : Mentions.Where.NOWHERE;
        };
    }

    private boolean read(List<String> regions, Round round) {
        return regions.stream().allMatch(region -> coverage.of(region, round.slug(), null) == CoverageState.COMPLETE);
    }

    /** Of the regions that speak in both rounds, as one. */
    private @Nullable Profile profile(
            Round from, Round to, List<Commitment> before, List<Commitment> after, Set<String> sectors) {
        Set<String> both = regions(before);
        both.retainAll(regions(after));
        Subject subject = new Subject("", "", true, both);
        return profiler.has(subject, to) && profiler.has(subject, from)
                ? profiler.profile(subject, to, from, sectors)
                : null;
    }

    private static Set<String> regions(List<Commitment> commitments) {
        return commitments.stream().map(Commitment::region).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rarer a sector was in the earlier round, the more telling it is that somebody names it now, or no more. */
    private ToDoubleFunction<String> weight(Round round) {
        Map<String, Integer> naming = new HashMap<>();
        int all = 0;
        for (Tally tally : tallies) {
            if (tally.round().equals(round.slug())) {
                all++;
                tally.items().keySet().forEach(sector -> naming.merge(sector, 1, Integer::sum));
            }
        }
        double regions = all + 1;
        return sector -> Math.log(regions / (naming.getOrDefault(sector, 0) + 1)) + 0.05;
    }
}
