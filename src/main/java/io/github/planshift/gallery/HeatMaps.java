package io.github.planshift.gallery;

import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tally;
import io.github.planshift.picture.Caption;
import io.github.planshift.picture.HeatMap;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sectors by regions. */
final class HeatMaps {

    private static final int SECTORS = 20;
    private static final int FEW = 6;

    private final Wall wall;

    HeatMaps(Wall wall) {
        this.wall = wall;
    }

    /** The most named sectors of the round in every region. */
    Optional<Picture> overview() {
        Round round = wall.shown();
        if (round == null) {
            return Optional.empty();
        }
        List<String> regions = wall.regions(round);
        List<String> sectors = sectors(round, regions);
        if (sectors.size() < 2 || regions.isEmpty()) {
            return Optional.empty();
        }
        Language language = wall.language();
        int items = regions.stream().mapToInt(region -> total(round, region)).sum();
        Caption caption = new Caption(
                "priorities",
                language.of("What regions speak of most, ", "各地区最关注的领域，") + wall.round(round),
                measured(items, regions.size(), sectors.size()),
                wall.notes(
                        wall.silence(regions.stream()
                                .flatMap(region ->
                                        sectors.stream().map(sector -> wall.weight(region, round.slug(), sector)))
                                .toList()),
                        wall.small(round, regions)),
                language);
        return Optional.of((regions.size() <= FEW
                        ? byRegion(caption, round, regions, sectors)
                        : bySector(caption, round, regions, sectors))
                .picture());
    }

    private String measured(int items, int regions, int sectors) {
        Language language = wall.language();
        return (wall.counting()
                        ? language.of("Number of pledges that name the sector; ", "提及该领域的承诺数；")
                        : language.of(
                                "Share of the region's items, %; a pledge counts once in each sector it names; ",
                                "占本地区条目的百分比；一条承诺在其提及的每个领域各计一条；"))
                + language.of(
                        wall.items(items) + ", " + regions + (regions == 1 ? " region" : " regions") + "; the "
                                + sectors + " most named sectors",
                        wall.items(items) + "，" + regions + "个地区；提及最多的" + sectors + "个领域");
    }

    private HeatMap bySector(Caption caption, Round round, List<String> regions, List<String> sectors) {
        List<HeatMap.Row> rows = new ArrayList<>();
        for (String region : regions) {
            List<@Nullable Double> values = new ArrayList<>();
            sectors.forEach(sector -> values.add(wall.weight(region, round.slug(), sector)));
            rows.add(new HeatMap.Row(wall.region(region), "n = " + Wall.number(total(round, region)), values));
        }
        return new HeatMap(
                caption,
                wall.unit(),
                wall.counting(),
                sectors.stream().map(wall::share).toList(),
                rows);
    }

    private HeatMap byRegion(Caption caption, Round round, List<String> regions, List<String> sectors) {
        List<HeatMap.Row> rows = new ArrayList<>();
        for (String sector : sectors) {
            List<@Nullable Double> values = new ArrayList<>();
            regions.forEach(region -> values.add(wall.weight(region, round.slug(), sector)));
            rows.add(new HeatMap.Row(wall.share(sector), "", values));
        }
        return new HeatMap(
                caption,
                wall.unit(),
                wall.counting(),
                regions.stream()
                        .map(region -> wall.region(region) + " n = " + Wall.number(total(round, region)))
                        .toList(),
                rows);
    }

    private int total(Round round, String region) {
        Tally tally = wall.tally(region, round.slug());
        return tally == null ? 0 : tally.total();
    }

    /** By the mean of the regions' shares, so that long reports do not decide; by number where only numbers are shown. */
    private List<String> sectors(Round round, List<String> regions) {
        Map<String, Double> sums = new HashMap<>();
        for (String region : regions) {
            Tally tally = wall.tally(region, round.slug());
            if (tally != null && (wall.counting() || tally.total() >= Wall.ENOUGH)) {
                tally.items()
                        .forEach((sector, n) ->
                                sums.merge(sector, wall.counting() ? n : (double) n / tally.total(), Double::sum));
            }
        }
        return wall.codebook().sectors().stream()
                .map(Sector::slug)
                .filter(sums::containsKey)
                .sorted(Comparator.comparingDouble(sector -> -sums.getOrDefault(sector, 0.0)))
                .limit(SECTORS)
                .toList();
    }
}
