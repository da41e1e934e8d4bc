package io.github.planshift.gallery;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import io.github.planshift.model.Sector;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.Tally;
import io.github.planshift.picture.Language;
import io.github.planshift.report.Report;
import io.github.planshift.track.Headlines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all pictures of a report share: its records by region and round, its counts, names in its language. */
final class Wall {

    /** Below so many items shares say more of chance than of priorities. */
    static final int ENOUGH = 20;

    private static final String UNSORTED = "unsorted";

    private final Report report;
    private final Language language;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Tally> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Count>> mentions = new HashMap<>();
    private final List<String> regions;
    private final List<Round> rounds;
    private final Set<String> complete = new HashSet<>();
    private final Map<String, Headlines.Headline> headlines = new HashMap<>();
    private final Profiler profiler;
    private final boolean counting;

    /** How many pledges and how many results there are. */
    record Count(int pledges, int results) {

        static final Count NONE = new Count(0, 0);

        Count and(Count other) {
            return new Count(pledges + other.pledges, results + other.results);
        }

        int all() {
            return pledges + results;
        }
    }

    Wall(Report report, Language language) {
        this.report = report;
        this.language = language;
        Map<String, List<Commitment>> byPlace = new HashMap<>();
        report.commitments()
                .forEach(one -> byPlace.computeIfAbsent(place(one.region(), one.round()), key -> new ArrayList<>())
                        .add(one));
        byPlace.values().stream()
                .map(records -> tally(records, sector -> sector))
                .filter(tally -> tally.pledges() > 0)
                .forEach(tally -> tallies.put(place(tally.region(), tally.round()), tally));
        byPlace.values().stream()
                .map(records -> tally(records, this::top))
                .filter(tally -> tally.pledges() > 0)
                .forEach(tally -> fields.put(place(tally.region(), tally.round()), tally));
        this.regions = report.regions();
        this.rounds = report.rounds();
        report.commitments().forEach(this::mention);
        report.headlines()
                .forEach(one -> headlines.put(
                        headline(
                                one.record().region(),
                                one.record().round(),
                                one.record().kind(),
                                String.valueOf(one.target().indicator())),
                        one));
        for (Coverage one : report.coverage()) {
            if (one.state() == CoverageState.COMPLETE) {
                complete.add(place(one.region(), one.round()) + (one.sector() == null ? "" : " " + one.sector()));
            }
        }
        this.profiler = new Profiler(report.codebook(), SectorLevel.SECTOR, tallies.values());
        this.counting = fewItems();
    }

    private String top(String sector) {
        List<String> chain = report.codebook().sectorAndAbove(sector);
        return chain.get(chain.size() - 1);
    }

    /** Counts of pledges, each once in every sector it names as it is counted. */
    private static Tally tally(List<Commitment> records, UnaryOperator<String> counted) {
        Map<String, Integer> items = new TreeMap<>();
        int pledges = 0;
        int unsorted = 0;
        for (Commitment one : records) {
            if (one.kind() == Kind.PLEDGE) {
                pledges++;
                Set<String> sectors =
                        one.sectors().stream().map(counted).collect(Collectors.toCollection(HashSet::new));
                unsorted += sectors.remove(UNSORTED) ? 1 : 0;
                sectors.forEach(sector -> items.merge(sector, 1, Integer::sum));
            }
        }
        return new Tally(records.get(0).region(), records.get(0).round(), pledges, unsorted, items);
    }

    private void mention(Commitment one) {
        Count count = one.kind() == Kind.PLEDGE ? new Count(1, 0) : new Count(0, 1);
        Set<String> named = new HashSet<>();
        one.sectors().forEach(sector -> named.addAll(report.codebook().sectorAndAbove(sector)));
        for (String sector : named) {
            mentions.computeIfAbsent(sector, key -> new HashMap<>())
                    .merge(place(one.region(), one.round()), count, Count::and);
        }
    }

    private static String place(String region, String round) {
        return region + " " + round;
    }

    Report report() {
        return report;
    }

    Codebook codebook() {
        return report.codebook();
    }

    Language language() {
        return language;
    }

    /** The regions of the report, in the codebook's order. */
    List<String> regions() {
        return regions;
    }

    /** The sectors of the report, in the codebook's order. */
    List<String> sectors() {
        return report.sectors().stream()
                .filter(sector -> !sector.equals(UNSORTED))
                .toList();
    }

    /** The rounds of the report, oldest first. */
    List<Round> rounds() {
        return rounds;
    }

    private static String headline(String region, String round, Kind kind, String indicator) {
        return place(region, round) + " " + kind.code() + " " + indicator;
    }

    /** What a region aims at for an indicator, or null where it says nothing of it for the round's own time. */
    Headlines.@Nullable Headline aim(String region, Round round, Indicator indicator) {
        return headlines.get(headline(region, round.slug(), Kind.PLEDGE, indicator.slug()));
    }

    /** What a region reports of an indicator, or null where it gives no figure of the time before the round. */
    Headlines.@Nullable Headline result(String region, Round round, Indicator indicator) {
        return headlines.get(headline(region, round.slug(), Kind.OUTCOME, indicator.slug()));
    }

    /** Up to so many rounds for which something holds, the last of those that led up to what is compared. */
    List<Round> last(int most, Predicate<Round> wanted) {
        List<Round> found = Report.recent(rounds, report.comparison()).stream()
                .filter(wanted)
                .toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    /** Whether the whole text of a region was read. */
    boolean complete(String region, Round round) {
        return complete.contains(place(region, round.slug()));
    }

    /** How often a sector or one below it is named. */
    Count mentions(String sector, String region, Round round) {
        return mentions.getOrDefault(sector, Map.of()).getOrDefault(place(region, round.slug()), Count.NONE);
    }

    Profiler profiler() {
        return profiler;
    }

    @Nullable
    Tally tally(String region, String round) {
        return tallies.get(place(region, round));
    }

    /** The round that a picture of one round shows: the later of those compared, else the last with pledges. */
    @Nullable
    Round shown() {
        return report.comparison() != null
                ? report.comparison().to()
                : rounds.stream()
                        .filter(round -> tallies.values().stream()
                                .anyMatch(tally -> tally.round().equals(round.slug())))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The rounds that a picture of several rounds shows, oldest first. */
    List<Round> shownRounds() {
        Round to = shown();
        return report.comparison() != null
                ? List.of(report.comparison().from(), report.comparison().to())
                : to == null ? List.of() : List.of(to);
    }

    /** The regions with pledges in a round, in the codebook's order. */
    List<String> regions(Round round) {
        return regions.stream()
                .filter(region -> tally(region, round.slug()) != null)
                .toList();
    }

    /** Whether there are so few items that only counts say something, and shares would mislead. */
    boolean counting() {
        return counting;
    }

    private boolean fewItems() {
        List<Tally> shown = shownRounds().stream()
                .flatMap(round ->
                        regions(round).stream().flatMap(region -> Stream.ofNullable(tally(region, round.slug()))))
                .toList();
        return shown.stream().filter(tally -> tally.total() < ENOUGH).count() * 2 > shown.size();
    }

    /**
     * Share in percent of the items of a region, or how many of them where shares are too much for most; null where
     * nothing was found and not everything was read, and where the region has too few items for a share.
     */
    @Nullable
    Double weight(String region, String round, String sector) {
        return weight(tally(region, round), region, round, sector);
    }

    /** The same for a sector with all that is below it, of the items of fields. */
    @Nullable
    Double whole(String region, String round, String sector) {
        return weight(items(region, round, sector), region, round, sector);
    }

    /** What the items of a region are counted in where a sector stands with all that is below it. */
    @Nullable
    Tally items(String region, String round, String sector) {
        return codebook().hasParts(sector) ? fields.get(place(region, round)) : tally(region, round);
    }

    private @Nullable Double weight(@Nullable Tally tally, String region, String round, String sector) {
        if (tally == null || (!counting() && tally.total() < ENOUGH)) {
            return null;
        }
        int n = tally.items().getOrDefault(sector, 0);
        boolean read =
                complete.contains(place(region, round)) || complete.contains(place(region, round) + " " + sector);
        return n == 0 && !read ? null : (Double) (counting() ? n : 100.0 * n / tally.total());
    }

    Subject subject(String region) {
        return new Subject(region, region(region), false, Set.of(region));
    }

    String region(String slug) {
        return codebook().region(slug).map(this::name).orElse(slug);
    }

    private String name(Region region) {
        return own(region.en(), region.zh());
    }

    String sector(String slug) {
        return codebook()
                .sector(slug)
                .map((Sector one) -> own(one.en(), one.zh()))
                .orElse(slug);
    }

    /** A sector where items are divided among sectors: there one with parts has only what names it as a whole. */
    String share(String slug) {
        return codebook().hasParts(slug) ? sector(slug) + language.of(", in general", "（总体）") : sector(slug);
    }

    String indicator(String slug) {
        return codebook()
                .indicator(slug)
                .map((Indicator one) -> own(one.en(), one.zh()))
                .orElse(slug);
    }

    String round(Round round) {
        return own(round.en(), round.zh());
    }

    private String own(String en, @Nullable String zh) {
        return language == Language.ZH && zh != null ? zh : en;
    }

    /** The filters of the report, as a note; none where it has none. */
    List<String> notes(String... more) {
        List<String> notes = new ArrayList<>(List.of(more));
        notes.removeIf(String::isEmpty);
        if (!report.scope().filters().isEmpty()) {
            notes.add(language.of("Of the records with ", "仅限：")
                    + String.join("; ", report.scope().filters())
                    + language.of(".", "。"));
        }
        return notes;
    }

    /** Says which regions have too few items for a share; empty for none. */
    String small(Round round, List<String> regions) {
        List<String> few = regions.stream()
                .filter(region -> {
                    Tally tally = tally(region, round.slug());
                    return tally != null && tally.total() < ENOUGH;
                })
                .map(this::region)
                .toList();
        if (few.isEmpty() || counting()) {
            return "";
        }
        String named = few.stream().limit(6).collect(Collectors.joining(language.of(", ", "、")))
                + (few.size() > 6 ? language.of(" and " + (few.size() - 6) + " more", "等" + few.size() + "个") : "");
        return language.of(
                "Left blank, with fewer than " + ENOUGH + " items in " + label(round) + ": " + named + ".",
                label(round) + "条目少于" + ENOUGH + "条，不计比例：" + named + "。");
    }

    /** What an annual round is, without its year. */
    String series(Round round) {
        return round(round).replace(label(round), "").strip();
    }

    String items(int items) {
        return language.of("n = " + number(items) + (items == 1 ? " item" : " items"), "n = " + number(items) + "条");
    }

    static String number(int count) {
        return Figures.number(BigDecimal.valueOf(count));
    }

    /** The years in which rounds were issued. */
    String years(List<Round> rounds) {
        int from = rounds.get(0).order() / 100;
        int to = rounds.get(rounds.size() - 1).order() / 100;
        return from == to ? from + language.of("", "年") : from + language.of(" to ", "至") + to + language.of("", "年");
    }

    /** A round in few words. */
    String label(Round round) {
        return round.kind() == RoundKind.ANNUAL_WORK_REPORT ? round.slug() + language.of("", "年") : round(round);
    }

    String unit() {
        return counting() ? language.of("pledges", "条承诺") : language.of("% of items", "%");
    }

    /** What an empty place and a nought mean, if either is there. */
    String silence(Collection<@Nullable Double> values) {
        if (values.stream().noneMatch(value -> value == null || value == 0)) {
            return "";
        }
        return language.of(
                "–: nothing found, but the text was not read in full; 0: read in full, no pledge names it.",
                "–：未找到，但文本未完整阅读；0：已完整阅读，没有承诺提及。");
    }
}
