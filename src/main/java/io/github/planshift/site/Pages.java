package io.github.planshift.site;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profiler;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        this.pictures = new LinkedHashMap<>();
        Set<String> targets = shelves.aims().indicators().stream()
                .map(indicator -> Links.targetFile(indicator.slug()))
                .collect(Collectors.toSet());
        pictures.forEach((page, drawings) -> this.pictures
                .computeIfAbsent(
                        page.startsWith("targets/") && !targets.contains(page) ? "targets.md" : page,
                        key -> new ArrayList<>())
                .addAll(drawings));
    }

    /** The pages of a site. */
    public static List<Page> site(Report report, Language language, Map<String, List<Pictures.Drawing>> pictures) {
        return new Pages(report, language, pictures).site();
    }

    /** The pictures that stand on these pages. */
    static List<Pictures.Drawing> drawn(List<Page> pages, Map<String, List<Pictures.Drawing>> pictures) {
        Set<String> files = pages.stream().map(Page::file).collect(Collectors.toSet());
        return pictures.entrySet().stream()
                .filter(entry ->
                        files.contains(entry.getKey()) || entry.getKey().startsWith("targets/"))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Everything in one document, without pictures. */
    public static Page document(Report report, Language language) {
        return new Pages(report, language, Map.of()).document();
    }

    private List<Page> site() {
        List<Page> pages = new ArrayList<>();
        pages.add(page("index.md", words.say("t.title"), "index", sheet -> new IndexPage(sheet).context()));
        pages.add(page("changes.md", words.say("t.moves"), "changes", sheet -> new ChangesPage(sheet).context()));
        pages.add(page("targets.md", words.say("t.targets"), "targets", sheet -> new TargetsPage(sheet).context()));
        pages.add(page("results.md", words.say("t.results"), "results", sheet -> new ResultsPage(sheet).context()));
        pages.add(page("method.md", words.say("t.method"), "method", MethodPage::context));
        pages.add(page("sources.md", words.say("t.sources"), "sources", sheet -> new SourcesPage(sheet).context()));
        for (String region : shelves.regions()) {
            pages.add(page(
                    Links.regionFile(region),
                    words.region(region),
                    "region",
                    sheet -> new RegionPage(sheet, profiler, region).context()));
        }
        for (String sector : shelves.sectors()) {
            pages.add(page(
                    Links.sectorFile(sector),
                    words.sector(sector),
                    "sector",
                    sheet -> new SectorPage(sheet, sector).context()));
        }
        for (Indicator indicator : shelves.aims().indicators()) {
            pages.add(page(
                    Links.targetFile(indicator.slug()),
                    words.indicator(indicator.slug()),
                    "target",
                    sheet -> new TargetPage(sheet, indicator).context()));
        }
        for (String region : shelves.regions()) {
            pages.add(page(
                    Links.recordFile(Links.regionFile(region)),
                    words.region(region),
                    "record",
                    sheet -> new RecordPage(Subject.region(sheet, region)).context()));
        }
        for (String sector : shelves.sectors()) {
            pages.add(page(
                    Links.recordFile(Links.sectorFile(sector)),
                    words.sector(sector),
                    "record",
                    sheet -> new RecordPage(Subject.sector(sheet, sector)).context()));
        }
        return pages;
    }

    private Page page(String file, String title, String template, Function<Sheet, Map<String, @Nullable Object>> make) {
        Sheet sheet = sheet(true, (int) file.chars().filter(c -> c == '/').count());
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
        context.put("changes", new ChangesPage(sheet).context());
        context.put(
                "region_pages",
                shelves.regions().stream()
                        .map(region ->
                                with(new RegionPage(sheet, profiler, region).context(), Subject.region(sheet, region)))
                        .toList());
        context.put(
                "sector_pages",
                report.changesOnly()
                        ? List.of()
                        : shelves.sectors().stream()
                                .map(sector ->
                                        with(new SectorPage(sheet, sector).context(), Subject.sector(sheet, sector)))
                                .toList());
        context.put("targets", new TargetsPage(sheet).context());
        context.put(
                "target_pages",
                shelves.aims().indicators().stream()
                        .map(indicator -> new TargetPage(sheet, indicator).context())
                        .toList());
        context.put("results", new ResultsPage(sheet).context());
        context.put("sources", new SourcesPage(sheet).context());
        context.put("method", MethodPage.context(sheet));
        context.put("pictures", List.of());
        context.put("footnotes", sheet.notes().all());
        return new Page("report.md", words.say("t.title"), "document", context);
    }

    /** A page with the page of its record below it. */
    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> page, Subject subject) {
        page.put("record", new RecordPage(subject).context());
        return page;
    }

    private Sheet sheet(boolean site, int depth) {
        return new Sheet(
                report, words, shelves, new Notes(report.documents(), words), new Links(shelves, words, site, depth));
    }

    private Map<String, @Nullable Object> common(Sheet sheet, String heading) {
        Codebook codebook = report.codebook();
        Report.Comparison comparison = report.comparison();
        List<String> scope = new Scopes(words).of(report);
        return Level.of(
                "lang", words.language().code(),
                "h", heading,
                "t", words.fixed(),
                "scope", scope.isEmpty() ? null : String.join(words.say("clause.mark"), scope),
                "data", words.say("data", report.entry(), codebook.name(), codebook.version()),
                "entry", report.entry(),
                "codebook", codebook.name(),
                "codebook_version", codebook.version(),
                "from",
                        comparison == null
                                ? null
                                : words.round(comparison.from().slug()),
                "to", comparison == null ? null : words.round(comparison.to().slug()),
                "nav",
                        List.of(
                                sheet.links().link(words.say("t.index"), "index.md"),
                                sheet.links().link(words.say("t.moves"), "changes.md"),
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
