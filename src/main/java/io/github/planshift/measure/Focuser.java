package io.github.planshift.measure;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows one sector through the rounds. */
public final class Focuser {

    private final Codebook codebook;
    private final Profiler profiler;

    /** A focuser on the counts of a profiler that has those of all rounds. */
    public Focuser(Codebook codebook, Profiler profiler) {
        this.codebook = codebook;
        this.profiler = profiler;
    }

    /**
     * The sector in a round and on the way there; later rounds are left out.
     *
     * @param subjects whose rows are wanted
     */
    public SectorFocus focus(String sector, Round round, List<Subject> subjects) {
        List<Round> rounds = codebook.rounds().stream()
                .filter(one -> one.compareTo(round) <= 0)
                .filter(one -> !profiler.regions(one).isEmpty())
                .toList();
        List<SectorFocus.Spread> spread = spread(sector, rounds, subjects);
        Round earliest = subjects.stream()
                .map(subject -> first(sector, subject, rounds))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<SectorFocus.Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Round> own =
                    rounds.stream().filter(one -> profiler.has(subject, one)).toList();
            if (!own.isEmpty()) {
                rows.add(row(sector, round, subject, own, earliest));
            }
        }
        rows.sort(Comparator.comparing((SectorFocus.Row row) -> row.first() == null)
                .thenComparing(row -> !row.present())
                .thenComparingDouble(row -> row.share() == null ? 0 : -row.share()));
        return new SectorFocus(sector, round, takeOff(round, spread), rows, spread);
    }

    private SectorFocus.Row row(
            String sector, Round round, Subject subject, List<Round> own, @Nullable Round earliest) {
        List<Round> named = own.stream()
                .filter(one -> profiler.pool(subject, one).count(sector) > 0)
                .toList();
        Round since = null;
        for (int i = own.size() - 1; i >= 0 && named.contains(own.get(i)); i--) {
            since = own.get(i);
        }
        Round first = named.isEmpty() ? null : named.get(0);
        boolean present = profiler.has(subject, round);
        Profile profile = present ? profiler.profile(subject, round, null, Set.of()) : null;
        Profile.Row now = profile == null
                ? null
                : profile.rows().stream()
                        .filter(row -> row.sector().equals(sector))
                        .findFirst()
                        .orElse(null);
        String withheld = profile == null
                ? "no pledges in " + round.slug()
                : profile.withheld().isEmpty() ? null : String.join("; ", profile.withheld());
        return new SectorFocus.Row(
                subject,
                first,
                since,
                own.get(0),
                named.size(),
                own.size(),
                present,
                first != null && first.equals(earliest),
                now == null ? 0 : now.n(),
                profile == null ? 0 : profile.items(),
                profile == null ? null : now == null ? Double.valueOf(0) : Double.valueOf(now.share()),
                now == null ? null : now.rank(),
                now == null ? null : now.quotient(),
                now == null ? null : now.z(),
                withheld);
    }

    private @Nullable Round first(String sector, Subject subject, List<Round> rounds) {
        return rounds.stream()
                .filter(one -> profiler.pool(subject, one).count(sector) > 0)
                .findFirst()
                .orElse(null);
    }

    private List<SectorFocus.Spread> spread(String sector, List<Round> rounds, List<Subject> subjects) {
        Set<String> members = new TreeSet<>();
        subjects.forEach(subject -> members.addAll(subject.regions()));
        Set<String> seen = new TreeSet<>();
        List<SectorFocus.Spread> spread = new ArrayList<>();
        for (Round round : rounds) {
            int n = 0;
            int total = 0;
            int naming = 0;
            int present = 0;
            List<String> joined = new ArrayList<>();
            for (String region : profiler.regions(round)) {
                if (!members.contains(region)) {
                    continue;
                }
                Pool pool = profiler.pool(new Subject(region, region, false, Set.of(region)), round);
                present++;
                total += pool.total();
                n += pool.count(sector);
                if (pool.count(sector) > 0) {
                    naming++;
                    if (seen.add(region)) {
                        joined.add(region);
                    }
                }
            }
            if (present > 0) {
                spread.add(
                        new SectorFocus.Spread(round, naming, present, n, total == 0 ? 0 : (double) n / total, joined));
            }
        }
        return spread;
    }

    /** Only rounds of the same kind as the one in focus: a plan and a report do not follow each other. */
    private static @Nullable Round takeOff(Round focus, List<SectorFocus.Spread> spread) {
        Round takeOff = null;
        for (SectorFocus.Spread one : spread) {
            if (one.round().kind() == focus.kind()) {
                if (2 * one.regions() < one.allRegions()) {
                    takeOff = null;
                } else if (takeOff == null) {
                    takeOff = one.round();
                }
            }
        }
        return takeOff;
    }
}
