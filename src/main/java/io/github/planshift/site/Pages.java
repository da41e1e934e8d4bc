package io.github.planshift.site;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profiler;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.State;
import io.github.planshift.model.Tally;
import io.github.planshift.report.Report;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report → the pages of a site, or one document, each with its context. The same report gives the same pages. */
public final class Pages {

    private final Report report;
    private final Words words;
    private final Shelves shelves;
    private final Profiler profiler;
    private final Map<String, List<Pictures.Drawing>> pictures;

    private Pages(Report report, Language language, Map<String, List<Pictures.Drawing>> pictures) {
        this.report = report;
        this.words = new Words(language, report.codebook());
        this.shelves = new Shelves(report);
        this.profiler = new Profiler(report.codebook(), SectorLevel.SECTOR, tallies(report));
        this.pictures = pictures;
    }

    /** The pages of a site. */
    public static List<Page> site(Report report, Language language, Map<String, List<Pictures.Drawing>> pictures) {
        return new Pages(report, language, pictures).site();
    }

    /** Everything in one document, without pictures. */
    public static Page document(Report report, Language language) {
        return new Pages(report, language, Map.of()).document();
    }

    private List<Page> site() {
        List<Page> pages = new ArrayList<>();
        pages.add(page("index.md", words.say("t.title"), "index", 0, sheet -> new IndexPage(sheet).context()));
        for (String region : shelves.regions()) {
            pages.add(page(
                    Links.regionFile(region),
                    words.region(region),
                    "region",
                    1,
                    sheet -> new RegionPage(sheet, profiler, region).context()));
        }
        for (String sector : shelves.sectors()) {
            pages.add(page(
                    Links.sectorFile(sector),
                    words.sector(sector),
                    "sector",
                    1,
                    sheet -> new SectorPage(sheet, sector).context()));
        }
        pages.add(page("targets.md", words.say("t.targets"), "targets", 0, sheet -> new TargetsPage(sheet).context()));
        pages.add(page("results.md", words.say("t.results"), "results", 0, sheet -> new ResultsPage(sheet).context()));
        pages.add(page("method.md", words.say("t.method"), "method", 0, MethodPage::context));
        pages.add(page("sources.md", words.say("t.sources"), "sources", 0, sheet -> new SourcesPage(sheet).context()));
        return pages;
    }

    private Page page(
            String file,
            String title,
            String template,
            int depth,
            Function<Sheet, Map<String, @Nullable Object>> make) {
        Sheet sheet = sheet(true, depth);
        Map<String, @Nullable Object> context = common(sheet, "");
        context.putAll(make.apply(sheet));
        context.put(
                "pictures",
                pictures.getOrDefault(file, List.of()).stream()
                        .map(picture -> Level.of(
                                "file", sheet.links().file(picture.file()),
                                "alt", picture.alt(),
                                "title", picture.title()))
                        .toList());
        context.put("footnotes", sheet.notes().all());
        return new Page(file, Visible.of(Sheet.cut(title)), template, context);
    }

    private Page document() {
        Sheet sheet = sheet(false, 0);
        Map<String, @Nullable Object> context = common(sheet, "#");
        context.put("index", new IndexPage(sheet).context());
        context.put(
                "region_pages",
                shelves.regions().stream()
                        .map(region -> new RegionPage(sheet, profiler, region).context())
                        .toList());
        context.put(
                "sector_pages",
                report.changesOnly()
                        ? List.of()
                        : shelves.sectors().stream()
                                .map(sector -> new SectorPage(sheet, sector).context())
                                .toList());
        context.put("targets", new TargetsPage(sheet).context());
        context.put("results", new ResultsPage(sheet).context());
        context.put("sources", new SourcesPage(sheet).context());
        context.put("method", MethodPage.context(sheet));
        context.put("pictures", List.of());
        context.put("footnotes", sheet.notes().all());
        return new Page("report.md", words.say("t.title"), "document", context);
    }

    private Sheet sheet(boolean site, int depth) {
        return new Sheet(
                report, words, shelves, new Notes(report.documents(), words), new Links(shelves, words, site, depth));
    }

    private Map<String, @Nullable Object> common(Sheet sheet, String heading) {
        Codebook codebook = report.codebook();
        Report.Comparison comparison = report.comparison();
        List<String> scope = new ArrayList<>(report.scope().filters());
        String since = report.scope().since();
        if (since != null) {
            scope.add(words.say("scope.since", since));
        }
        if (report.changesOnly()) {
            scope.add(words.say("scope.changes"));
        }
        return Level.of(
                "lang", words.language().code(),
                "h", heading,
                "t", words.fixed(),
                "scope", scope.isEmpty() ? null : String.join(words.say("clause.mark"), scope),
                "data", words.say("data", report.entry(), codebook.name(), codebook.version()),
                "entry", report.entry(),
                "codebook", codebook.name(),
                "codebook_version", codebook.version(),
                "from", comparison == null ? null : comparison.from().slug(),
                "to", comparison == null ? null : comparison.to().slug(),
                "nav",
                        List.of(
                                sheet.links().link(words.say("t.index"), "index.md"),
                                sheet.links().link(words.say("t.targets"), "targets.md"),
                                sheet.links().link(words.say("t.results"), "results.md"),
                                sheet.links().link(words.say("t.method"), "method.md"),
                                sheet.links().link(words.say("t.sources"), "sources.md")));
    }

    /** What {@code profile} counts, of the records of this report only. */
    private static List<Tally> tallies(Report report) {
        Map<String, List<Commitment>> groups = new LinkedHashMap<>();
        report.commitments().stream()
                .filter(one -> one.kind() == Kind.PLEDGE && one.state() == State.ACCEPTED)
                .forEach(one -> groups.computeIfAbsent(one.region() + " " + one.round(), key -> new ArrayList<>())
                        .add(one));
        List<Tally> tallies = new ArrayList<>();
        groups.values().forEach(own -> {
            Map<String, Integer> items = new TreeMap<>();
            int unsorted = 0;
            for (Commitment one : own) {
                unsorted += one.sector().equals("unsorted") ? 1 : 0;
                new LinkedHashSet<>(one.sectors())
                        .stream()
                                .filter(sector -> !sector.equals("unsorted"))
                                .forEach(sector -> items.merge(sector, 1, Integer::sum));
            }
            tallies.add(new Tally(own.get(0).region(), own.get(0).round(), own.size(), unsorted, items));
        });
        return tallies;
    }
}
