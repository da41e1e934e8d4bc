package io.github.planshift.codebook;

import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tile;
import io.github.planshift.text.Nearest;
import io.github.planshift.tree.Fields;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Problems;
import io.github.planshift.tree.TreeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a codebook from its YAML files and checks that it is whole. */
public final class CodebookReader {

    /** The files of a codebook. */
    public static final List<String> FILES =
            List.of("codebook.yaml", "regions.yaml", "sectors.yaml", "indicators.yaml", "rounds.yaml", "wording.yaml");

    private final Problems problems = new Problems();
    private final List<Region> regions = new ArrayList<>();
    private final List<RegionGroup> groups = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final Map<String, Tile> tiles = new LinkedHashMap<>();
    private final List<LadderStep> ladder = new ArrayList<>();
    private final Map<String, Fields> places = new LinkedHashMap<>();
    private List<String> polarityFor = List.of();
    private List<String> polarityAgainst = List.of();
    private List<String> boilerplate = List.of();
    private final List<List<String>> synonyms = new ArrayList<>();
    private final List<List<String>> contrasts = new ArrayList<>();
    private String name = "";
    private String version = "";
    private String title = "";
    private String lang = "";

    private CodebookReader() {}

    /**
     * Reads a codebook.
     *
     * @param texts the text of each file, by a name to use in messages
     * @throws io.github.planshift.model.UserError with every problem found
     */
    public static Codebook read(Map<String, String> texts) {
        CodebookReader reader = new CodebookReader();
        new TreeMap<>(texts).forEach(reader::text);
        return reader.codebook(Map.of(), Map.of());
    }

    /**
     * Reads entries that are to be added to a codebook; they may refer to its own.
     *
     * @param source file name for messages
     * @throws io.github.planshift.model.UserError with every problem found
     */
    public static Codebook addition(Codebook whole, String source, String yaml) {
        CodebookReader reader = new CodebookReader();
        reader.text(source, yaml);
        return reader.codebook(
                parents(whole.regions(), Region::slug, Region::parent),
                parents(whole.sectors(), Sector::slug, Sector::parent));
    }

    private void text(String source, String yaml) {
        for (Node node : TreeReader.yaml(source, yaml)) {
            Fields fields = Fields.of(node, "codebook", problems);
            if (fields != null) {
                file(fields);
            }
        }
    }

    private Codebook codebook(Map<String, @Nullable String> knownRegions, Map<String, @Nullable String> knownSectors) {
        check(knownRegions, knownSectors);
        problems.throwIfAny();
        return new Codebook(
                name,
                version,
                title,
                lang,
                regions,
                groups,
                sectors,
                indicators,
                rounds,
                new Wording(ladder, polarityFor, polarityAgainst, boilerplate, synonyms, contrasts),
                tiles);
    }

    private void file(Fields fields) {
        if (fields.has("name")) {
            name = fields.required("name");
            version = fields.required("version");
            title = fields.required("title");
            lang = fields.required("lang");
        }
        each(fields, "regions", "slug", this::region, regions);
        each(fields, "groups", "slug", CodebookReader::group, groups);
        each(fields, "sectors", "slug", CodebookReader::sector, sectors);
        each(fields, "indicators", "slug", CodebookReader::indicator, indicators);
        each(fields, "rounds", "slug", CodebookReader::round, rounds);
        for (Fields one : fields.list("tiles")) {
            tile(one);
        }
        int step = 0;
        for (Fields one : fields.list("ladder")) {
            Integer given = one.integer("step");
            step = given == null ? step + 1 : given;
            ladder.add(new LadderStep(one.required("code"), step, one.texts("words")));
            one.noOthers();
        }
        Node polarity = fields.node("polarity");
        Fields poles = polarity == null ? null : Fields.of(polarity, "polarity", problems);
        if (poles != null) {
            polarityFor = poles.texts("for");
            polarityAgainst = poles.texts("against");
            poles.noOthers();
        }
        if (fields.has("boilerplate")) {
            boilerplate = fields.texts("boilerplate");
        }
        lists(fields, "synonyms", synonyms);
        lists(fields, "contrasts", contrasts);
        fields.noOthers();
    }

    private void lists(Fields fields, String key, List<List<String>> into) {
        if (fields.node(key) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Sequence terms) {
                    into.add(terms.items().stream()
                            .map(term -> term instanceof Node.Scalar scalar ? scalar.text() : null)
                            .filter(java.util.Objects::nonNull)
                            .toList());
                } else {
                    problems.add(item.at(), key, "expected a list of lists of terms");
                }
            }
        }
    }

    private <T> void each(Fields fields, String key, String id, Function<Fields, T> read, List<T> into) {
        for (Fields one : fields.list(key)) {
            String slug = one.required(id);
            if (!slug.matches("[a-z0-9][a-z0-9_-]*")) {
                one.problem(id, "\"" + slug + "\" is no slug; use lower case, digits and hyphens");
            }
            if (places.putIfAbsent(key + "/" + slug, one) != null) {
                one.problem(id, "\"" + slug + "\" is given twice");
            }
            into.add(read.apply(one));
            one.noOthers();
        }
    }

    private void tile(Fields one) {
        String region = one.required("region");
        Integer row = one.integer("row");
        Integer column = one.integer("column");
        one.noOthers();
        if (row == null || column == null || row < 1 || column < 1) {
            one.problem("row", "row and column are needed, from 1");
            return;
        }
        Tile tile = new Tile(row, column);
        if (places.putIfAbsent("tiles/" + region, one) != null) {
            one.problem("region", "\"" + region + "\" is given twice");
        }
        if (tiles.containsValue(tile)) {
            one.problem("row", "another region stands there");
        }
        tiles.put(region, tile);
    }

    private Region region(Fields one) {
        return new Region(
                one.required("slug"),
                one.code(RegionKind.class, "kind", RegionKind.PROVINCE),
                one.required("en"),
                orElse(one.text("en_full"), one.required("en")),
                one.text("zh"),
                one.text("zh_full"),
                one.text("pinyin"),
                one.text("abbreviation"),
                one.text("iso"),
                one.text("code"),
                one.text("parent"),
                one.texts("aliases"));
    }

    private static RegionGroup group(Fields one) {
        return new RegionGroup(
                one.required("slug"), one.required("en"), one.text("zh"), one.texts("aliases"), one.texts("members"));
    }

    private static Sector sector(Fields one) {
        return new Sector(
                one.required("slug"),
                one.text("parent"),
                one.required("en"),
                one.text("zh"),
                one.texts("aliases"),
                one.texts("not"));
    }

    private static Indicator indicator(Fields one) {
        return new Indicator(
                one.required("slug"),
                one.required("en"),
                one.text("zh"),
                orElse(one.text("unit"), ""),
                one.code(Direction.class, "direction", Direction.NEUTRAL),
                one.flag("growth"),
                one.required("sector"),
                one.texts("aliases"),
                one.texts("not"));
    }

    private static Round round(Fields one) {
        Integer from = one.integer("from");
        Integer to = one.integer("to");
        Integer order = one.integer("order");
        if (from == null || to == null || order == null) {
            one.problem("order", "from, to and order are needed");
        } else if (to < from) {
            one.problem("to", "the period ends before it begins");
        }
        return new Round(
                one.required("slug"),
                one.code(RoundKind.class, "kind", RoundKind.ANNUAL_WORK_REPORT),
                one.required("en"),
                one.text("zh"),
                from == null ? 0 : from,
                to == null ? 0 : to,
                order == null ? 0 : order);
    }

    private static <T> Map<String, @Nullable String> parents(
            Collection<T> entries, Function<T, String> slug, Function<T, @Nullable String> parent) {
        Map<String, @Nullable String> parents = new LinkedHashMap<>();
        entries.forEach(entry -> parents.put(slug.apply(entry), parent.apply(entry)));
        return parents;
    }

    private void check(Map<String, @Nullable String> knownRegions, Map<String, @Nullable String> knownSectors) {
        Map<String, @Nullable String> regionParents = new LinkedHashMap<>(knownRegions);
        regionParents.putAll(parents(regions, Region::slug, Region::parent));
        Set<String> regionSlugs = regionParents.keySet();
        Map<String, @Nullable String> sectorParents = new LinkedHashMap<>(knownSectors);
        sectorParents.putAll(parents(sectors, Sector::slug, Sector::parent));
        Set<String> sectorSlugs = sectorParents.keySet();
        for (Region region : regions) {
            refer("regions/" + region.slug(), "parent", region.parent(), regionSlugs);
            notWithinItself("regions/", region.slug(), regionParents);
        }
        for (String region : tiles.keySet()) {
            refer("tiles/" + region, "region", region, regionSlugs);
        }
        for (RegionGroup group : groups) {
            for (String member : group.members()) {
                refer("groups/" + group.slug(), "members", member, regionSlugs);
            }
        }
        for (Sector sector : sectors) {
            refer("sectors/" + sector.slug(), "parent", sector.parent(), sectorSlugs);
            notWithinItself("sectors/", sector.slug(), sectorParents);
        }
        for (Indicator indicator : indicators) {
            refer("indicators/" + indicator.slug(), "sector", indicator.sector(), sectorSlugs);
        }
    }

    private void refer(String place, String key, @Nullable String slug, Set<String> known) {
        Fields at = places.get(place);
        if (slug != null && !known.contains(slug) && at != null) {
            at.problem(key, "there is no \"" + slug + "\"" + Nearest.didYouMean(slug, known));
        }
    }

    private void notWithinItself(String section, String slug, Map<String, @Nullable String> parents) {
        Set<String> above = new HashSet<>();
        String parent = parents.get(slug);
        while (parent != null && above.add(parent)) {
            parent = parents.get(parent);
        }
        Fields at = places.get(section + slug);
        if (above.contains(slug) && at != null) {
            at.problem("parent", "\"" + slug + "\" would lie in itself");
        }
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
