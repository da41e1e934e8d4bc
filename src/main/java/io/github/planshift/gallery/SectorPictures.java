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

/** The pictures of a sector's page. */
final class SectorPictures {

    private static final int REGIONS = 12;
    private static final int ROUNDS = 6;

    private final Wall wall;

    SectorPictures(Wall wall) {
        this.wall = wall;
    }

    /** Where the sector has weight; none where the codebook has no map. */
    Optional<Picture> map(String sector) {
        List<Round> rounds = wall.shownRounds();
        List<TileMap.Panel> panels =
                rounds.stream().map(round -> panel(sector, round)).toList();
        boolean nothing = panels.stream()
                .flatMap(panel -> panel.tiles().stream())
                .noneMatch(tile -> tile.value() != null && tile.value() > 0);
        if (nothing) {
            return Optional.empty();
        }
        Language language = wall.language();
        Round last = rounds.get(rounds.size() - 1);
        Caption caption = new Caption(
                sector + "-map",
                wall.sector(sector) + language.of(": weight by region", "：各地区的分量"),
                language.of(
                        "Share of a region's pledges that name it, % of its coded items; one square a region",
                        "提及该领域的承诺占本地区编码条目的百分比；每格一个地区"),
                wall.notes(
                        language.of("0: read in full, no pledge names it.", "0：已完整阅读，没有承诺提及。"),
                        wall.small(last, wall.regions(last))),
                language);
        return Optional.of(new TileMap(caption, wall.percent(), panels).picture());
    }

    private TileMap.Panel panel(String sector, Round round) {
        List<TileMap.Tile> tiles = new ArrayList<>();
        int items = 0;
        int regions = 0;
        for (Region region : wall.codebook().regions()) {
            Tile tile = wall.codebook().tiles().get(region.slug());
            if (tile != null) {
                Tally tally = wall.tally(region.slug(), round.slug());
                items += tally == null ? 0 : tally.total();
                regions += tally == null ? 0 : 1;
                tiles.add(new TileMap.Tile(
                        tile.row(),
                        tile.column(),
                        code(region),
                        wall.region(region.slug()),
                        wall.share(region.slug(), round.slug(), sector)));
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

    /** Who names it in which round, and how often. */
    Optional<Picture> timeline(String sector) {
        Map<String, Integer> counts = new HashMap<>();
        for (String region : wall.regions()) {
            int all = wall.rounds().stream()
                    .mapToInt(round -> wall.mentions(sector, region, round).all())
                    .sum();
            if (all > 0) {
                counts.put(region, all);
            }
        }
        List<String> regions = wall.regions().stream()
                .filter(counts::containsKey)
                .sorted(Comparator.comparingInt(region -> -counts.getOrDefault(region, 0)))
                .limit(REGIONS)
                .toList();
        List<Round> rounds = wall.rounds().stream()
                .filter(round -> regions.stream()
                        .anyMatch(region -> wall.mentions(sector, region, round).all() > 0))
                .toList();
        rounds = rounds.subList(Math.max(0, rounds.size() - ROUNDS), rounds.size());
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (String region : regions) {
            List<List<Timeline.Event>> events = new ArrayList<>();
            for (Round round : rounds) {
                events.add(events(wall.mentions(sector, region, round)));
            }
            lanes.add(new Timeline.Lane(wall.region(region), events));
        }
        return Optional.of(new Timeline(caption(sector, rounds, counts, regions), columns(rounds), lanes).picture());
    }

    private Caption caption(String sector, List<Round> rounds, Map<String, Integer> counts, List<String> regions) {
        Language language = wall.language();
        int records = regions.stream()
                .mapToInt(region -> counts.getOrDefault(region, 0))
                .sum();
        String most = counts.size() > regions.size()
                ? language.of(
                        "The " + regions.size() + " of " + counts.size() + " regions with the most statements.",
                        counts.size() + "个地区中表述最多的" + regions.size() + "个。")
                : "";
        return new Caption(
                sector + "-timeline",
                language.of(
                        wall.sector(sector) + ": who speaks of it, " + wall.label(rounds.get(0)) + " to "
                                + wall.label(rounds.get(rounds.size() - 1)),
                        wall.sector(sector) + "：各地区的表述，" + wall.label(rounds.get(0)) + "至"
                                + wall.label(rounds.get(rounds.size() - 1))),
                language.of(
                        "Number of pledges and of reported results that name the sector; n = " + Wall.number(records)
                                + " statements of all rounds",
                        "提及该领域的承诺数与结果数；各轮共" + records + "条"),
                wall.notes(
                        most,
                        language.of(
                                "An empty place means that nothing was found; it may be that nobody has read the text.",
                                "空白表示未找到；也可能尚无人阅读该文本。")),
                language);
    }

    private List<Timeline.Column> columns(List<Round> rounds) {
        return rounds.stream().map(round -> RegionPictures.column(wall, round)).toList();
    }

    private List<Timeline.Event> events(Wall.Count count) {
        Language language = wall.language();
        List<Timeline.Event> events = new ArrayList<>();
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
