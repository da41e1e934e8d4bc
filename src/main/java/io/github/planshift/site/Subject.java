package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A region or a sector, with what is on record of it: what its page and the page of its record share.
 *
 * @param name in full
 * @param file of its page
 * @param about what a command that lists its records is about
 * @param own its records
 * @param changes between the rounds compared
 * @param group by what its records are grouped: a region's by sector, a sector's by region
 * @param groups all groups there are, in order
 */
record Subject(
        Sheet sheet,
        String slug,
        String name,
        String file,
        Commands.About about,
        List<Commitment> own,
        List<Change> changes,
        Function<Commitment, String> group,
        List<String> groups) {

    /** A region. */
    static Subject region(Sheet sheet, String region) {
        return new Subject(
                sheet,
                region,
                sheet.words().regionInFull(region),
                Links.regionFile(region),
                Commands.About.region(region),
                sheet.shelves().ofRegion(region),
                sheet.shelves().changesOfRegion(region),
                Commitment::sector,
                sheet.shelves().sectors());
    }

    /** A sector. */
    static Subject sector(Sheet sheet, String sector) {
        return new Subject(
                sheet,
                sector,
                sheet.words().sector(sector),
                Links.sectorFile(sector),
                Commands.About.sector(sector),
                sheet.shelves().ofSector(sector),
                sheet.shelves().changesOfSector(sector),
                Commitment::region,
                sheet.shelves().regions());
    }

    boolean isSector() {
        return about.sector() != null;
    }

    /** The rounds compared, if they can be; else null. */
    Report.@Nullable Comparison compared() {
        Report.Comparison comparison = sheet.report().comparison();
        return comparison != null && comparison.comparable() ? comparison : null;
    }

    /** Its changes, the most telling first. */
    List<Change> changed() {
        return new ChangeRows(sheet).changed(changes);
    }

    /** What is new, or not mentioned any more, those with a figure first; none where nothing is compared. */
    List<Commitment> lone(boolean later) {
        return compared() == null ? List.of() : ChangeRows.lone(changes, later);
    }

    /** Its pledges of a round. */
    List<Commitment> pledges(String round) {
        return own.stream()
                .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(round))
                .toList();
    }

    /** The rounds it has records of, oldest first. */
    List<Round> rounds() {
        return Report.roundsOf(sheet.report().codebook(), own);
    }

    /** A link to the page of its record. */
    Map<String, @Nullable Object> recordPage() {
        return sheet.links().link(sheet.say("record.of", name), Links.recordFile(file));
    }

    /** The sectors below it, whose records stand on their own pages; null for none. */
    private @Nullable Map<String, @Nullable Object> parts() {
        List<Map<String, @Nullable Object>> parts = sheet.shelves().sectors().stream()
                .filter(sector -> isSector()
                        && sheet.report()
                                .codebook()
                                .sector(sector)
                                .filter(one -> slug.equals(one.parent()))
                                .isPresent())
                .map(sector -> sheet.links().sector(sector))
                .toList();
        return Level.block(parts, null);
    }

    /** The name, and what templates ask about whose page it is. */
    Map<String, @Nullable Object> context() {
        return Level.of(
                "name",
                name,
                "slug",
                slug,
                "with_region",
                isSector(),
                "with_sector",
                !isSector(),
                "page",
                sheet.links().link(name, file),
                "parts",
                parts(),
                "record_page",
                recordPage());
    }
}
