package io.github.planshift.codebook;

import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tile;
import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A country as data: what regions, sectors, indicators and rounds there are and what they are called. */
public final class Codebook {

    private final String name;
    private final String version;
    private final String title;
    private final String lang;
    private final Map<String, Region> regions;
    private final Map<String, RegionGroup> groups;
    private final Map<String, Sector> sectors;
    private final Map<String, Indicator> indicators;
    private final Map<String, Round> rounds;
    private final Wording wording;
    private final Map<String, Tile> tiles;
    private @Nullable NameIndex regionNames;
    private @Nullable NameIndex sectorNames;

    /** Puts a codebook without a map together. */
    public Codebook(
            String name,
            String version,
            String title,
            String lang,
            Collection<Region> regions,
            Collection<RegionGroup> groups,
            Collection<Sector> sectors,
            Collection<Indicator> indicators,
            Collection<Round> rounds,
            Wording wording) {
        this(name, version, title, lang, regions, groups, sectors, indicators, rounds, wording, Map.of());
    }

    /**
     * Puts a codebook together.
     *
     * @param lang language code of its original names and of most of its texts
     * @param tiles places on a map by slug of the region; empty for no map
     */
    public Codebook(
            String name,
            String version,
            String title,
            String lang,
            Collection<Region> regions,
            Collection<RegionGroup> groups,
            Collection<Sector> sectors,
            Collection<Indicator> indicators,
            Collection<Round> rounds,
            Wording wording,
            Map<String, Tile> tiles) {
        this.name = name;
        this.version = version;
        this.title = title;
        this.lang = lang;
        this.regions = bySlug(regions, Region::slug);
        this.groups = bySlug(groups, RegionGroup::slug);
        this.sectors = bySlug(sectors, Sector::slug);
        this.indicators = bySlug(indicators, Indicator::slug);
        this.rounds = bySlug(rounds.stream().sorted().toList(), Round::slug);
        this.wording = wording;
        this.tiles = new TreeMap<>(tiles);
    }

    private static <T> Map<String, T> bySlug(Collection<T> items, Function<T, String> slug) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(slug.apply(item), item));
        return map;
    }

    /** How many entries of any kind there are. */
    public int size() {
        return regions.size() + groups.size() + sectors.size() + indicators.size() + rounds.size();
    }

    /** What the codebook is called, such as {@code china}. */
    public String name() {
        return name;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** A line that says what it covers. */
    public String title() {
        return title;
    }

    /** Language code of its original names and of most of its texts. */
    public String lang() {
        return lang;
    }

    /** All regions, in the codebook's order. */
    public Collection<Region> regions() {
        return regions.values();
    }

    /** All groups, in the codebook's order. */
    public Collection<RegionGroup> groups() {
        return groups.values();
    }

    /** All sectors, in the codebook's order. */
    public Collection<Sector> sectors() {
        return sectors.values();
    }

    /** All indicators, in the codebook's order. */
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** All rounds, oldest first. */
    public Collection<Round> rounds() {
        return rounds.values();
    }

    /** How texts speak. */
    public Wording wording() {
        return wording;
    }

    /** Where regions stand on a map of tiles, by slug; empty where the codebook has no map. */
    public Map<String, Tile> tiles() {
        return Collections.unmodifiableMap(tiles);
    }

    /** The region with this slug. */
    public Optional<Region> region(String slug) {
        return Optional.ofNullable(regions.get(slug));
    }

    /** The sector with this slug. */
    public Optional<Sector> sector(String slug) {
        return Optional.ofNullable(sectors.get(slug));
    }

    /** The indicator with this slug. */
    public Optional<Indicator> indicator(String slug) {
        return Optional.ofNullable(indicators.get(slug));
    }

    /** The round with this slug. */
    public Optional<Round> round(String slug) {
        return Optional.ofNullable(rounds.get(slug));
    }

    /** English name of a region, or the slug where there is no such region. */
    public String regionName(String slug) {
        return region(slug).map(Region::en).orElse(slug);
    }

    /** English name of a sector, or the slug where there is no such sector. */
    public String sectorName(String slug) {
        return sector(slug).map(Sector::en).orElse(slug);
    }

    /** Whether there are sectors below this one. */
    public boolean hasParts(String slug) {
        return sectors.values().stream().anyMatch(sector -> slug.equals(sector.parent()));
    }

    /**
     * English name of a sector where items are divided among sectors: there one with others below it has only what
     * speaks of it as a whole.
     */
    public String shareName(String slug) {
        return hasParts(slug) ? sectorName(slug) + ", in general" : sectorName(slug);
    }

    /**
     * The region that a name means: slug, code, or name in any language.
     *
     * @throws UserError with the nearest names, if there is none or several
     */
    public Region regionNamed(String name) {
        String slug = regionIndex().find(name, "region", "planshift codebook regions");
        Region region = regions.get(slug);
        if (region == null) {
            throw UserError.input("\"" + name + "\" is a group of regions; name one region");
        }
        return region;
    }

    /**
     * The regions that a filter takes in: a group its members, a region itself and its cities. A nation is only
     * itself.
     *
     * @throws UserError with the nearest names, if there is none or several
     */
    public Set<String> regionsUnder(String name) {
        String slug = regionIndex().find(name, "region", "planshift codebook regions");
        RegionGroup group = groups.get(slug);
        Set<String> found = new LinkedHashSet<>();
        for (String member : group == null ? List.of(slug) : group.members()) {
            found.add(member);
            if (Objects.requireNonNull(regions.get(member)).kind() != RegionKind.NATION) {
                regions.values().stream()
                        .filter(region -> member.equals(region.parent()))
                        .map(Region::slug)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /**
     * The region that a name means, or the members of a group, without their cities.
     *
     * @throws UserError with the nearest names, if it means neither a group nor a region
     */
    public Set<String> regionsNamed(String name) {
        return groupNamed(name)
                .<Set<String>>map(group -> new LinkedHashSet<>(group.members()))
                .orElseGet(() -> Set.of(regionNamed(name).slug()));
    }

    /**
     * The group of regions that a name means, if it means one.
     *
     * @throws UserError with the nearest names, if it means neither a group nor a region
     */
    public Optional<RegionGroup> groupNamed(String name) {
        return Optional.ofNullable(groups.get(regionIndex().find(name, "region", "planshift codebook regions")));
    }

    /**
     * The sector that a name means.
     *
     * @throws UserError with the nearest names, if there is none or several
     */
    public Sector sectorNamed(String name) {
        String slug = sectorIndex().find(name, "sector", "planshift codebook sectors");
        return Objects.requireNonNull(sectors.get(slug));
    }

    /**
     * The sectors that a filter takes in: a sector and those below it.
     *
     * @throws UserError with the nearest names, if there is none or several
     */
    public Set<String> sectorsUnder(String name) {
        String slug = sectorNamed(name).slug();
        return Stream.concat(
                        Stream.of(slug),
                        sectors.values().stream()
                                .filter(sector -> slug.equals(sector.parent()))
                                .map(Sector::slug))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A sector and the ones it belongs to, lowest first: who speaks of electric cars speaks of vehicles. */
    public List<String> sectorAndAbove(String slug) {
        List<String> chain = new ArrayList<>();
        @Nullable String next = slug;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = sector(next).map(Sector::parent).orElse(null);
        }
        return chain;
    }

    /**
     * The round that a name means.
     *
     * @throws UserError with the nearest names, if there is none
     */
    public Round roundNamed(String name) {
        Round exact = rounds.get(name.strip());
        if (exact != null) {
            return exact;
        }
        NameIndex index = new NameIndex();
        rounds.values().forEach(round -> index.add(0, round.slug(), round.slug()));
        rounds.values().forEach(round -> {
            index.add(1, round.en(), round.slug());
            index.add(1, round.zh(), round.slug());
        });
        return Objects.requireNonNull(rounds.get(index.find(name, "round", "planshift codebook rounds")));
    }

    /** The annual round that reports next after this one on the same regions, if the codebook has it. */
    public Optional<Round> after(Round round) {
        return rounds.values().stream()
                .filter(other -> other.kind() == round.kind() && other.compareTo(round) > 0)
                .min(Comparator.naturalOrder());
    }

    /** Every name a region is known by, the slug first. */
    public List<String> namesOf(Region region) {
        List<String> names = new ArrayList<>();
        names.add(region.slug());
        Stream.of(
                        region.iso(),
                        region.code(),
                        region.en(),
                        region.zh(),
                        region.enFull(),
                        region.zhFull(),
                        region.abbreviation(),
                        region.pinyin())
                .filter(Objects::nonNull)
                .forEach(names::add);
        names.addAll(region.aliases());
        return names;
    }

    private NameIndex regionIndex() {
        NameIndex index = regionNames;
        if (index == null) {
            index = new NameIndex();
            for (Region region : regions.values()) {
                index.add(0, region.slug(), region.slug());
                index.add(1, region.iso(), region.slug());
                index.add(1, region.code(), region.slug());
                index.add(2, region.en(), region.slug());
                index.add(2, region.enFull(), region.slug());
                index.add(2, region.zh(), region.slug());
                index.add(2, region.zhFull(), region.slug());
                index.add(3, region.abbreviation(), region.slug());
                index.add(4, region.pinyin(), region.slug());
                for (String alias : region.aliases()) {
                    index.add(4, alias, region.slug());
                }
            }
            for (RegionGroup group : groups.values()) {
                index.add(0, group.slug(), group.slug());
                index.add(2, group.en(), group.slug());
                index.add(2, group.zh(), group.slug());
                for (String alias : group.aliases()) {
                    index.add(4, alias, group.slug());
                }
            }
            regionNames = index;
        }
        return index;
    }

    private NameIndex sectorIndex() {
        NameIndex index = sectorNames;
        if (index == null) {
            index = new NameIndex();
            for (Sector sector : sectors.values()) {
                index.add(0, sector.slug(), sector.slug());
                index.add(1, sector.en(), sector.slug());
                index.add(1, sector.zh(), sector.slug());
                for (String alias : sector.aliases()) {
                    index.add(2, alias, sector.slug());
                }
            }
            sectorNames = index;
        }
        return index;
    }
}
