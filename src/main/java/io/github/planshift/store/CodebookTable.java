package io.github.planshift.store;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.LadderStep;
import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codebook as rows. */
final class CodebookTable {

    private final Db db;

    CodebookTable(Db db) {
        this.db = db;
    }

    /** Stores the entries of a codebook, whole or in part; what is there under the same slug is replaced. */
    void load(Codebook codebook) {
        Codebook before = read();
        put("name", codebook.name());
        put("version", codebook.version());
        put("title", codebook.title());
        put("lang", codebook.lang());
        int position = db.first("""
                        SELECT max(position) AS last FROM
                          (SELECT position FROM region UNION ALL SELECT position FROM region_group
                           UNION ALL SELECT position FROM sector UNION ALL SELECT position FROM indicator)
                        """, row -> row.integer("last") + 1).orElse(0);
        for (Region region : changed(codebook.regions(), before.regions())) {
            db.update(
                    """
                    INSERT INTO region (slug, position, kind, en, en_full, zh, zh_full, pinyin, abbreviation, iso,
                                        code, parent)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, en = excluded.en,
                      en_full = excluded.en_full, zh = excluded.zh, zh_full = excluded.zh_full,
                      pinyin = excluded.pinyin, abbreviation = excluded.abbreviation, iso = excluded.iso,
                      code = excluded.code, parent = excluded.parent
                    """,
                    region.slug(),
                    position++,
                    region.kind(),
                    region.en(),
                    region.enFull(),
                    region.zh(),
                    region.zhFull(),
                    region.pinyin(),
                    region.abbreviation(),
                    region.iso(),
                    region.code(),
                    region.parent());
            aliases("region", region.slug(), region.aliases(), List.of());
        }
        for (RegionGroup group : changed(codebook.groups(), before.groups())) {
            db.update("""
                    INSERT INTO region_group (slug, position, en, zh) VALUES (?, ?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET en = excluded.en, zh = excluded.zh
                    """, group.slug(), position++, group.en(), group.zh());
            aliases("region_group", group.slug(), group.aliases(), List.of());
            db.update("DELETE FROM group_member WHERE region_group = ?", group.slug());
            for (int i = 0; i < group.members().size(); i++) {
                db.update(
                        "INSERT INTO group_member (region_group, position, region) VALUES (?, ?, ?)",
                        group.slug(),
                        i,
                        group.members().get(i));
            }
        }
        for (Sector sector : changed(codebook.sectors(), before.sectors())) {
            db.update("""
                    INSERT INTO sector (slug, position, parent, en, zh) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET parent = excluded.parent, en = excluded.en, zh = excluded.zh
                    """, sector.slug(), position++, sector.parent(), sector.en(), sector.zh());
            aliases("sector", sector.slug(), sector.aliases(), sector.not());
        }
        for (Indicator indicator : changed(codebook.indicators(), before.indicators())) {
            db.update(
                    """
                    INSERT INTO indicator (slug, position, en, zh, unit, direction, growth, sector)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET en = excluded.en, zh = excluded.zh, unit = excluded.unit,
                      direction = excluded.direction, growth = excluded.growth, sector = excluded.sector
                    """,
                    indicator.slug(),
                    position++,
                    indicator.en(),
                    indicator.zh(),
                    indicator.unit(),
                    indicator.direction(),
                    indicator.growth(),
                    indicator.sector());
            aliases("indicator", indicator.slug(), indicator.aliases(), indicator.not());
        }
        codebook.tiles().forEach((region, tile) -> {
            if (!tile.equals(before.tiles().get(region))) {
                db.update(
                        "INSERT INTO tile (region, tile_row, tile_column) VALUES (?, ?, ?)"
                                + " ON CONFLICT (region) DO UPDATE SET tile_row = excluded.tile_row,"
                                + " tile_column = excluded.tile_column",
                        region,
                        tile.row(),
                        tile.column());
            }
        });
        for (Round round : codebook.rounds()) {
            db.update(
                    """
                    INSERT INTO round (slug, kind, en, zh, period_from, period_to, sort_order)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, en = excluded.en, zh = excluded.zh,
                      period_from = excluded.period_from, period_to = excluded.period_to,
                      sort_order = excluded.sort_order
                    """,
                    round.slug(),
                    round.kind(),
                    round.en(),
                    round.zh(),
                    round.periodFrom(),
                    round.periodTo(),
                    round.order());
        }
        wording(codebook.wording(), before.wording());
    }

    private static <T> List<T> changed(Collection<T> entries, Collection<T> before) {
        return entries.stream().filter(entry -> !before.contains(entry)).toList();
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            db.update("""
                    INSERT INTO setting (key, value) VALUES (?, ?)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value
                    """, "codebook." + key, value);
        }
    }

    private void aliases(String kind, String owner, List<String> names, List<String> excluded) {
        db.update("DELETE FROM alias WHERE owner_kind = ? AND owner = ?", kind, owner);
        String insert = "INSERT INTO alias (owner_kind, owner, excluded, position, name) VALUES (?, ?, ?, ?, ?)";
        for (int i = 0; i < names.size(); i++) {
            db.update(insert, kind, owner, 0, i, names.get(i));
        }
        for (int i = 0; i < excluded.size(); i++) {
            db.update(insert, kind, owner, 1, i, excluded.get(i));
        }
    }

    private void wording(Wording wording, Wording before) {
        if (!wording.ladder().isEmpty() && !wording.ladder().equals(before.ladder())) {
            db.update("DELETE FROM wording WHERE list = 'ladder'");
            wording.ladder().forEach(step -> words("ladder", step.step(), step.code(), step.words()));
        }
        replace("for", wording.polarityFor(), before.polarityFor());
        replace("against", wording.polarityAgainst(), before.polarityAgainst());
        replace("boilerplate", wording.boilerplate(), before.boilerplate());
        replaceLists("synonym", wording.synonyms(), before.synonyms());
        replaceLists("contrast", wording.contrasts(), before.contrasts());
    }

    private void replaceLists(String list, List<List<String>> lists, List<List<String>> before) {
        if (!lists.isEmpty() && !lists.equals(before)) {
            db.update("DELETE FROM wording WHERE list = ?", list);
            for (int i = 0; i < lists.size(); i++) {
                words(list, i, null, lists.get(i));
            }
        }
    }

    private void replace(String list, List<String> words, List<String> before) {
        if (!words.isEmpty() && !words.equals(before)) {
            db.update("DELETE FROM wording WHERE list = ?", list);
            words(list, 0, null, words);
        }
    }

    private void words(String list, int number, @Nullable String code, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            db.update(
                    "INSERT INTO wording (list, number, position, code, word) VALUES (?, ?, ?, ?, ?)",
                    list,
                    number,
                    i,
                    code,
                    words.get(i));
        }
    }

    /** The codebook as stored. */
    Codebook read() {
        Map<String, String> settings = new HashMap<>();
        db.query("SELECT key, value FROM setting", row -> settings.put(row.text("key"), row.text("value")));
        Map<String, List<String>> aliases = new HashMap<>();
        db.query(
                "SELECT owner_kind, owner, excluded, name FROM alias ORDER BY owner_kind, owner, excluded, position",
                row -> aliases.computeIfAbsent(
                                aliasKey(row.text("owner_kind"), row.text("owner"), row.flag("excluded")),
                                key -> new ArrayList<>())
                        .add(row.text("name")));
        Map<String, List<String>> members = new HashMap<>();
        db.query(
                "SELECT region_group, region FROM group_member ORDER BY region_group, position",
                row -> members.computeIfAbsent(row.text("region_group"), key -> new ArrayList<>())
                        .add(row.text("region")));
        List<Region> regions = db.query(
                "SELECT * FROM region ORDER BY position, slug",
                row -> new Region(
                        row.text("slug"),
                        row.code(RegionKind.class, "kind"),
                        row.text("en"),
                        row.text("en_full"),
                        row.textOrNull("zh"),
                        row.textOrNull("zh_full"),
                        row.textOrNull("pinyin"),
                        row.textOrNull("abbreviation"),
                        row.textOrNull("iso"),
                        row.textOrNull("code"),
                        row.textOrNull("parent"),
                        aliases.getOrDefault(aliasKey("region", row.text("slug"), false), List.of())));
        Map<String, Tile> tiles = new LinkedHashMap<>();
        db.query(
                "SELECT region, tile_row, tile_column FROM tile ORDER BY region",
                row -> tiles.put(row.text("region"), new Tile(row.integer("tile_row"), row.integer("tile_column"))));
        List<RegionGroup> groups = db.query(
                "SELECT * FROM region_group ORDER BY position, slug",
                row -> new RegionGroup(
                        row.text("slug"),
                        row.text("en"),
                        row.textOrNull("zh"),
                        aliases.getOrDefault(aliasKey("region_group", row.text("slug"), false), List.of()),
                        members.getOrDefault(row.text("slug"), List.of())));
        List<Sector> sectors = db.query(
                "SELECT * FROM sector ORDER BY position, slug",
                row -> new Sector(
                        row.text("slug"),
                        row.textOrNull("parent"),
                        row.text("en"),
                        row.textOrNull("zh"),
                        aliases.getOrDefault(aliasKey("sector", row.text("slug"), false), List.of()),
                        aliases.getOrDefault(aliasKey("sector", row.text("slug"), true), List.of())));
        List<Indicator> indicators = db.query(
                "SELECT * FROM indicator ORDER BY position, slug",
                row -> new Indicator(
                        row.text("slug"),
                        row.text("en"),
                        row.textOrNull("zh"),
                        row.text("unit"),
                        row.code(Direction.class, "direction"),
                        row.flag("growth"),
                        row.text("sector"),
                        aliases.getOrDefault(aliasKey("indicator", row.text("slug"), false), List.of()),
                        aliases.getOrDefault(aliasKey("indicator", row.text("slug"), true), List.of())));
        List<Round> rounds = db.query(
                "SELECT * FROM round ORDER BY sort_order, slug",
                row -> new Round(
                        row.text("slug"),
                        row.code(RoundKind.class, "kind"),
                        row.text("en"),
                        row.textOrNull("zh"),
                        row.integer("period_from"),
                        row.integer("period_to"),
                        row.integer("sort_order")));
        return new Codebook(
                settings.getOrDefault("codebook.name", ""),
                settings.getOrDefault("codebook.version", ""),
                settings.getOrDefault("codebook.title", ""),
                settings.getOrDefault("codebook.lang", ""),
                regions,
                groups,
                sectors,
                indicators,
                rounds,
                readWording(),
                tiles);
    }

    private Wording readWording() {
        record Word(String list, int number, @Nullable String code, String word) {}
        Map<String, Map<Integer, List<Word>>> lists = new LinkedHashMap<>();
        db.query(
                "SELECT list, number, code, word FROM wording ORDER BY list, number, position",
                row -> lists.computeIfAbsent(row.text("list"), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row.integer("number"), key -> new ArrayList<>())
                        .add(new Word(
                                row.text("list"), row.integer("number"), row.textOrNull("code"), row.text("word"))));
        List<LadderStep> ladder = new ArrayList<>();
        lists.getOrDefault("ladder", Map.of())
                .forEach((number, words) -> ladder.add(new LadderStep(
                        String.valueOf(words.get(0).code()),
                        number,
                        words.stream().map(Word::word).toList())));
        return new Wording(
                ladder,
                lists.getOrDefault("for", Map.of()).values().stream()
                        .flatMap(words -> words.stream().map(Word::word))
                        .toList(),
                lists.getOrDefault("against", Map.of()).values().stream()
                        .flatMap(words -> words.stream().map(Word::word))
                        .toList(),
                lists.getOrDefault("boilerplate", Map.of()).values().stream()
                        .flatMap(words -> words.stream().map(Word::word))
                        .toList(),
                lists.getOrDefault("synonym", Map.of()).values().stream()
                        .map(words -> words.stream().map(Word::word).toList())
                        .toList(),
                lists.getOrDefault("contrast", Map.of()).values().stream()
                        .map(words -> words.stream().map(Word::word).toList())
                        .toList());
    }

    private static String aliasKey(String kind, String owner, boolean excluded) {
        return kind + "/" + owner + "/" + excluded;
    }
}
