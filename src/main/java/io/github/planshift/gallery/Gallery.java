package io.github.planshift.gallery;

import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the pictures of a report. */
public final class Gallery {

    /** The page that all others are found from. */
    public static final String INDEX = "index";

    /** The page of what is aimed at. */
    public static final String TARGETS = "targets";

    /** The page of what became of it. */
    public static final String PROMISES = "promises";

    private Gallery() {}

    /** The page of a region. */
    public static String region(String slug) {
        return "regions/" + slug;
    }

    /** The page of a sector. */
    public static String sector(String slug) {
        return "sectors/" + slug;
    }

    /**
     * The pictures by page; pages without one are left out. A picture for which there is no data is not made.
     *
     * @param promises what became of the figures of a round, empty where none is looked at
     */
    public static Map<String, List<Picture>> of(Report report, List<Tracked> promises, Language language) {
        Wall wall = new Wall(report, language);
        Map<String, List<Picture>> pages = new LinkedHashMap<>();
        HeatMaps heat = new HeatMaps(wall);
        heat.overview().ifPresent(picture -> add(pages, INDEX, picture));
        RegionPictures regions = new RegionPictures(wall);
        for (String region : wall.regions()) {
            regions.slope(region).ifPresent(picture -> add(pages, region(region), picture));
            regions.timeline(region).ifPresent(picture -> add(pages, region(region), picture));
        }
        SectorPictures sectors = new SectorPictures(wall);
        for (String sector : wall.sectors()) {
            sectors.map(sector).ifPresent(picture -> add(pages, sector(sector), picture));
            sectors.timeline(sector).ifPresent(picture -> add(pages, sector(sector), picture));
        }
        TargetPictures targets = new TargetPictures(wall);
        targets.targets().forEach(picture -> add(pages, TARGETS, picture));
        targets.promises(promises).forEach(picture -> add(pages, PROMISES, picture));
        return pages;
    }

    private static void add(Map<String, List<Picture>> pages, String page, Picture picture) {
        pages.computeIfAbsent(page, key -> new ArrayList<>()).add(picture);
    }
}
