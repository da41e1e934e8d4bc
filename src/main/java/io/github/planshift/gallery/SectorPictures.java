package io.github.planshift.gallery;

import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Tally;
import io.github.planshift.model.Tile;
import io.github.planshift.picture.Caption;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.picture.TileMap;
import io.github.planshift.picture.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pictures of a sector's page. */
final class SectorPictures {

    private static final int REGIONS = 12;
    private static final int ROUNDS = 6;
    private static final int FEWEST = 3;
    private static final int PARTS = 4;

    private final Wall wall;

    SectorPictures(Wall wall) {
        this.wall = wall;
    }

    /** Where the sector has weight; none where the codebook has no map or too few regions name it. */
    Optional<Picture> map(String sector) {
        List<Round> rounds = wall.shownRounds();
        List<TileMap.Panel> panels =
                rounds.stream().map(round -> panel(sector, round)).toList();
        List<TileMap.Tile> tiles =
                panels.stream().flatMap(panel -> panel.tiles().stream()).toList();
        long naming = panels.stream()
                .mapToLong(panel -> panel.tiles().stream()
                        .filter(tile -> tile.value() != null && tile.value() > 0)
                        .count())
                .max()
                .orElse(0);
        long present = wall.codebook().tiles().keySet().stream()
                .filter(region -> rounds.stream().anyMatch(round -> wall.tally(region, round.slug()) != null))
                .count();
        if (naming == 0 || naming < Math.min(FEWEST, present)) {
            return Optional.empty();
        }
        Language language = wall.language();
        Caption caption = new Caption(
                sector + "-map",
                wall.sector(sector)
                        + (wall.counting()
                                ? language.of(": pledges by region", "：各地区的承诺数")
                                : language.of(": weight by region", "：各地区的分量")),
                wall.counting()
                        ? language.of("Number of pledges that name the sector; one square a region", "提及该领域的承诺数；每格一个地区")
                        : wall.codebook().hasParts(sector)
                                ? language.of(
                                        "Share of the region's items, %; a pledge counts once in each field it names; one"
                                                + " square a region",
                                        "占本地区条目的百分比；一条承诺在其提及的每个一级领域各计一条；每格一个地区")
                                : language.of(
                                        "Share of the region's items, %; a pledge counts once in each sector it names; one"
                                                + " square a region",
                                        "占本地区条目的百分比；一条承诺在其提及的每个领域各计一条；每格一个地区"),
                wall.notes(
                        tiles.stream().anyMatch(tile -> tile.value() != null && tile.value() == 0)
                                ? language.of("0: read in full, no pledge names it.", "0：已完整阅读，没有承诺提及。")
                                : "",
                        parts(sector),
                        rounds.stream()
                                .map(round -> wall.small(round, wall.regions(round)))
                                .filter(note -> !note.isEmpty())
                                .collect(Collectors.joining(" "))),
                language);
        return Optional.of(new TileMap(caption, wall.unit(), wall.counting(), panels).picture());
    }

    private TileMap.Panel panel(String sector, Round round) {
        List<TileMap.Tile> tiles = new ArrayList<>();
        int items = 0;
        int regions = 0;
        for (Region region : wall.codebook().regions()) {
            Tile tile = wall.codebook().tiles().get(region.slug());
            if (tile != null) {
                Tally tally = wall.items(region.slug(), round.slug(), sector);
                items += tally == null ? 0 : tally.total();
                regions += tally == null ? 0 : 1;
                tiles.add(new TileMap.Tile(
                        tile.row(),
                        tile.column(),
                        code(region),
                        wall.region(region.slug()),
                        wall.whole(region.slug(), round.slug(), sector)));
            }
        }
        Language language = wall.language();
        return new TileMap.Panel(
                wall.round(round),
                wall.items(items)
                        + language.of(", " + regions + (regions == 1 ? " region" : " regions"), "，" + regions + "个地区"),
                tiles);
    }

    /** The letters of ISO 3166-2 and the character a region is known by. */
    private String code(Region region) {
        String iso = region.iso();
        String letters = iso == null ? "" : iso.substring(iso.indexOf('-') + 1);
        String sign = region.abbreviation();
        String zh = region.zh();
        if (wall.language() == Language.ZH && zh != null && zh.length() <= 3) {
            return zh;
        }
        if (letters.isEmpty()) {
            return sign == null ? region.en() : sign;
        }
        return sign == null || sign.equals(letters) ? letters : letters + " " + sign;
    }

    /** That what names a part of the sector counts, too; empty for a sector without parts. */
    private String parts(String sector) {
        List<String> parts = wall.codebook().sectors().stream()
                .filter(one -> sector.equals(one.parent()))
                .map(one -> wall.sector(one.slug()))
                .toList();
        if (parts.isEmpty()) {
            return "";
        }
        Language language = wall.language();
        String named = String.join(language.of(", ", "、"), parts.subList(0, Math.min(PARTS, parts.size())))
                + (parts.size() > PARTS ? language.of(" and others", "等") : "");
        return language.of(
                "What names a part of the field counts, too (" + named + ").", "提及其中某一部分的也计入（" + named + "）。");
    }

    /** Who names it in which round, and how often. */
    Optional<Picture> timeline(String sector) {
        List<Round> rounds = wall.last(
                ROUNDS,
                round -> wall.regions().stream()
                        .anyMatch(region -> wall.mentions(sector, region, round).all() > 0));
        Map<String, Integer> counts = new HashMap<>();
        for (String region : wall.regions()) {
            int all = rounds.stream()
                    .mapToInt(round -> wall.mentions(sector, region, round).all())
                    .sum();
            if (all > 0) {
                counts.put(region, all);
            }
        }
        int statements = counts.values().stream().mapToInt(count -> count).sum();
        if (rounds.size() < 2 || statements < FEWEST) {
            return Optional.empty();
        }
        List<String> regions = wall.regions().stream()
                .filter(counts::containsKey)
                .sorted(Comparator.comparingInt(region -> -counts.getOrDefault(region, 0)))
                .limit(REGIONS)
                .toList();
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (String region : regions) {
            List<List<Timeline.Event>> events = new ArrayList<>();
            for (Round round : rounds) {
                events.add(events(sector, region, round));
            }
            lanes.add(new Timeline.Lane(wall.region(region), events));
        }
        return Optional.of(new Timeline(caption(sector, rounds, counts, lanes), columns(rounds), lanes).picture());
    }

    private Caption caption(String sector, List<Round> rounds, Map<String, Integer> counts, List<Timeline.Lane> lanes) {
        Language language = wall.language();
        int records = counts.values().stream().mapToInt(count -> count).sum();
        String most = counts.size() > lanes.size()
                ? language.of(
                        "The " + lanes.size() + " of " + counts.size() + " regions with the most statements.",
                        counts.size() + "个地区中表述最多的" + lanes.size() + "个。")
                : "";
        return new Caption(
                sector + "-timeline",
                language.of(
                        wall.sector(sector) + ": who speaks of it, " + wall.years(rounds),
                        wall.sector(sector) + "：各地区的表述，" + wall.years(rounds)),
                language.of(
                        "Number of pledges and of reported results that name the sector; n = " + Wall.number(records)
                                + (records == 1 ? " statement" : " statements"),
                        "提及该领域的承诺数与结果数；n = " + Wall.number(records) + "条"),
                wall.notes(
                        most,
                        parts(sector),
                        places(lanes, Timeline.Kind.SILENCE)
                                ? language.of("0: read in full, nothing names it.", "0：已完整阅读，无一提及。")
                                : "",
                        lanes.stream().flatMap(lane -> lane.events().stream()).anyMatch(List::isEmpty)
                                ? language.of(
                                        "An empty place: nothing found, and the text not read, or not in full.",
                                        "空白：未找到，且文本未读或未完整阅读。")
                                : ""),
                language);
    }

    private static boolean places(List<Timeline.Lane> lanes, Timeline.Kind kind) {
        return lanes.stream()
                .flatMap(lane -> lane.events().stream())
                .flatMap(List::stream)
                .anyMatch(event -> event.kind() == kind);
    }

    private List<Timeline.Column> columns(List<Round> rounds) {
        return rounds.stream().map(round -> RegionPictures.column(wall, round)).toList();
    }

    private List<Timeline.Event> events(String sector, String region, Round round) {
        Language language = wall.language();
        Wall.Count count = wall.mentions(sector, region, round);
        List<Timeline.Event> events = new ArrayList<>();
        if (count.all() == 0 && wall.complete(region, round)) {
            events.add(new Timeline.Event(Timeline.Kind.SILENCE, "0"));
        }
        if (count.pledges() > 0) {
            events.add(new Timeline.Event(
                    Timeline.Kind.PLEDGE,
                    language.of(
                            count.pledges() + (count.pledges() == 1 ? " pledge" : " pledges"),
                            count.pledges() + "条承诺")));
        }
        if (count.results() > 0) {
            events.add(new Timeline.Event(
                    Timeline.Kind.RESULT,
                    language.of(
                            count.results() + (count.results() == 1 ? " result" : " results"),
                            count.results() + "项结果")));
        }
        return events;
    }
}
