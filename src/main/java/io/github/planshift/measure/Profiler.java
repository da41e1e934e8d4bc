package io.github.planshift.measure;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Formulas.Keyness;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes profiles from counts. */
public final class Profiler {

    private final Codebook codebook;
    private final SectorLevel level;
    private final Map<String, Map<String, Tally>> rounds = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A profiler of these counts.
     *
     * @param tallies of every region in the rounds in question, whoever is measured: they are what it is compared with
     */
    public Profiler(Codebook codebook, SectorLevel level, Collection<Tally> tallies) {
        this.codebook = codebook;
        this.level = level;
        tallies.forEach(tally ->
                rounds.computeIfAbsent(tally.round(), round -> new TreeMap<>()).put(tally.region(), tally));
        codebook.sectors().forEach(sector -> places.put(sector.slug(), places.size()));
    }

    /** Whether a subject has pledges in a round. */
    public boolean has(Subject subject, Round round) {
        return !pool(subject, round).regions().isEmpty();
    }

    /** The last round of the same kind before this one in which the subject has pledges, or null. */
    public @Nullable Round before(Subject subject, Round round) {
        return codebook.rounds().stream()
                .filter(other -> other.kind() == round.kind() && other.compareTo(round) < 0)
                .filter(other -> has(subject, other))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * The profile of a subject that has pledges in the round.
     *
     * @param before the round to compare with, or null for none
     * @param wanted slugs of sectors; none for all
     */
    public Profile profile(Subject subject, Round round, @Nullable Round before, Set<String> wanted) {
        Pool own = pool(subject, round);
        Pool all = Pool.of(tallies(round).values());
        Pool others = others(subject, round);
        List<String> withheld = new ArrayList<>();
        boolean enough = own.total() >= Formulas.ENOUGH;
        if (!enough) {
            withheld.add(tooFew(own.total()) + ": ranks and z withheld");
        }
        boolean company = others.total() > 0;
        if (!company) {
            withheld.add("no other region in " + round.slug() + ": LQ and z withheld");
        }
        Pool past = past(subject, round, before, own, withheld);
        boolean enoughBefore = past != null && past.total() >= Formulas.ENOUGH;
        if (past != null && !enoughBefore && before != null) {
            withheld.add(tooFew(past.total()) + " in " + before.slug() + ": ranks and z of change withheld");
        }
        Set<String> named = new LinkedHashSet<>(own.items().keySet());
        if (past != null) {
            named.addAll(past.items().keySet());
        }
        double size = Formulas.PRIOR * all.total() / tallies(round).size();
        Map<String, Integer> ranks = ranks(own);
        Map<String, Integer> ranksBefore = past == null ? Map.of() : ranks(past);
        List<Profile.Row> rows = new ArrayList<>();
        for (String sector : shown(named, wanted)) {
            double prior = size * all.share(sector);
            Keyness against = enough && company && prior > 0 && prior < size
                    ? Formulas.keyness(
                            own.count(sector), own.total(), others.count(sector), others.total(), prior, size)
                    : null;
            Double changeZ = past != null && enough && enoughBefore ? moved(own, past, sector) : null;
            rows.add(new Profile.Row(
                    sector,
                    own.count(sector),
                    own.share(sector),
                    enough ? ranks.get(sector) : null,
                    past == null ? null : past.count(sector),
                    past == null ? null : past.share(sector),
                    enoughBefore ? ranksBefore.get(sector) : null,
                    changeZ,
                    company ? Formulas.quotient(own.count(sector), own.total(), all.count(sector), all.total()) : null,
                    against == null ? null : against.logOdds(),
                    against == null ? null : against.z()));
        }
        rows.sort(Comparator.comparingInt((Profile.Row row) -> -row.n())
                .thenComparingInt(row -> places.getOrDefault(row.sector(), Integer.MAX_VALUE)));
        return new Profile(
                subject,
                round,
                past == null ? null : before,
                level,
                own.regions(),
                own.pledges(),
                own.total(),
                own.unsorted(),
                Formulas.breadth(own.items().values()),
                rows,
                withheld);
    }

    /** What the shares are compared with; null, with the reason, where that would mislead. */
    private @Nullable Pool past(Subject subject, Round round, @Nullable Round before, Pool own, List<String> withheld) {
        if (before == null) {
            return null;
        }
        if (before.kind() != round.kind()) {
            withheld.add(before.slug() + " and " + round.slug() + " are rounds of different kinds: change withheld");
            return null;
        }
        Pool past = pool(subject, before);
        if (past.regions().isEmpty()) {
            withheld.add("nothing in " + before.slug() + ": change withheld");
            return null;
        }
        if (!past.regions().equals(own.regions())) {
            Set<String> differ = new TreeSet<>(past.regions());
            differ.addAll(own.regions());
            differ.removeIf(
                    region -> past.regions().contains(region) && own.regions().contains(region));
            withheld.add(differ.stream().map(codebook::regionName).collect(Collectors.joining(", "))
                    + " in only one of " + before.slug() + " and " + round.slug() + ": change withheld");
            return null;
        }
        return past;
    }

    /** The prior is what the two rounds say together. */
    private static @Nullable Double moved(Pool now, Pool past, String sector) {
        double size = Formulas.PRIOR * (now.total() + past.total()) / 2;
        double prior = Formulas.PRIOR * (now.count(sector) + past.count(sector)) / 2;
        return prior < size
                ? Formulas.keyness(now.count(sector), now.total(), past.count(sector), past.total(), prior, size)
                        .z()
                : null;
    }

    private static String tooFew(int items) {
        return "only " + items + " coded " + (items == 1 ? "item" : "items") + " (" + Formulas.ENOUGH + " needed)";
    }

    private static Map<String, Integer> ranks(Pool pool) {
        List<Integer> counts =
                pool.items().values().stream().sorted(Comparator.reverseOrder()).toList();
        Map<String, Integer> ranks = new HashMap<>();
        pool.items().forEach((sector, n) -> ranks.put(sector, 1 + counts.indexOf(n)));
        return ranks;
    }

    /** The sectors named that are wanted; a child stands for its parent where parents are counted. */
    private List<String> shown(Set<String> named, Set<String> wanted) {
        Set<String> lifted = new TreeSet<>();
        wanted.forEach(slug -> lifted.add(lifted(slug)));
        List<String> shown = new ArrayList<>(named);
        shown.removeIf(slug -> !lifted.isEmpty() && !lifted.contains(slug));
        return shown;
    }

    private String lifted(String slug) {
        String parent = codebook.sector(slug).map(Sector::parent).orElse(null);
        return level == SectorLevel.PARENT && parent != null ? parent : slug;
    }

    /** Regions with pledges in a round. */
    Set<String> regions(Round round) {
        return tallies(round).keySet();
    }

    Pool pool(Subject subject, Round round) {
        return Pool.of(tallies(round).values().stream()
                .filter(tally -> subject.regions().contains(tally.region()))
                .toList());
    }

    private Pool others(Subject subject, Round round) {
        return Pool.of(tallies(round).values().stream()
                .filter(tally -> !subject.regions().contains(tally.region()))
                .toList());
    }

    private Map<String, Tally> tallies(Round round) {
        return rounds.getOrDefault(round.slug(), Map.of());
    }
}
