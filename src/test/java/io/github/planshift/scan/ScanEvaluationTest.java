package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well real reports are read, where they are at hand; the scores go to target/scan-evaluation.txt. The reports
 * named {@code dev} were looked at while the rules were written, those named {@code test} were not.
 */
class ScanEvaluationTest {

    private static final Path SHARED = Path.of(System.getProperty("planshift.shared", "../shared"));
    private static final Path GOLD = Path.of("src/test/resources/io/github/planshift/scan/gold");

    /** Rows of the study's table that the report itself does not bear out, with what the report says. */
    private static final Map<String, String> STUDY_EXCEPTIONS = Map.of(
            "山西省 2016", "the table has 6.75; the report aims at 生产总值增长6%左右",
            "山西省 2006", "the table has 10; the text in the corpus sets no target for the year");

    /** Of reports that several scores ask for, each is read once. */
    private static final Map<Path, Scan> SCANS = new HashMap<>();

    private static ReportScanner scanner;
    private static Codebook codebook;

    @BeforeAll
    static void codebook() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("corpus")), "no reports at " + SHARED);
        Files.deleteIfExists(Path.of("target/scan-evaluation.txt"));
        codebook = Bundled.codebook("china");
        scanner = new ReportScanner(codebook);
    }

    private record Annotated(String name, List<Gold> gold) {}

    @Test
    void agreesWithTheSharedAnnotations() throws IOException {
        List<Annotated> reports = new ArrayList<>();
        for (Path file : files(SHARED.resolve("truth/gold"), ".jsonl")) {
            reports.add(new Annotated(file.getFileName().toString().replace(".jsonl", ""), Gold.read(file)));
        }
        Score total = total("shared", reports);
        assertThat(total.f1()).isGreaterThan(0.98);
        assertThat(total.kindAccuracy()).isGreaterThan(0.99);
        assertThat(total.operatorAccuracy()).isGreaterThan(0.98);
        assertThat(total.pledgeF1()).isGreaterThan(0.98);
    }

    @Test
    void agreesWithOurAnnotationsOfReportsLookedAt() throws IOException {
        Score total = total("dev", ours("dev"));
        assertThat(total.f1()).isGreaterThan(0.98);
        assertThat(total.pledgeF1()).isGreaterThan(0.98);
    }

    @Test
    void agreesWithOurAnnotationsOfReportsNeverLookedAt() throws IOException {
        Score total = total("test", ours("test"));
        assertThat(total.f1()).isGreaterThan(0.97);
        assertThat(total.kindAccuracy()).isGreaterThan(0.99);
        assertThat(total.operatorAccuracy()).isGreaterThan(0.98);
        assertThat(total.pledgeF1()).isGreaterThan(0.965);
    }

    @Test
    void agreesWithOurAnnotationsOfSpeeches() throws IOException {
        Score lookedAt = speeches("dev");
        assertThat(lookedAt.f1()).isGreaterThan(0.90);
        Score never = speeches("test");
        assertThat(never.f1()).isGreaterThan(0.87);
        assertThat(never.kindAccuracy()).isGreaterThan(0.95);
        assertThat(never.pledgeF1()).isGreaterThan(0.90);
    }

    private static Score speeches(String part) throws IOException {
        ReportScanner american = new ReportScanner(Bundled.codebook("us-states"));
        Score total = Score.NONE;
        for (Path file : files(GOLD.resolveSibling("gold-en"), "." + part + ".tsv")) {
            String name = file.getFileName().toString().replace("." + part + ".tsv", "");
            String text = Files.readString(SHARED.resolve("corpus/us-state-of-the-state/" + name + ".txt"));
            Scan scan = american.scan(text, Hints.of(name + ".txt"));
            Score score = Score.of(Gold.positions(file, text), scan.statements());
            note("speeches " + part + " " + name + ": " + score);
            total = total.plus(score);
        }
        note("speeches " + part + " all: " + total);
        return total;
    }

    @Test
    void findsTheGrowthTargetsThatNewspapersListed() throws IOException {
        Path table = SHARED.resolve("truth/gdp_targets_news_2021_2026.csv");
        List<String> missed = growthMisses(table, row -> {
            BigDecimal low = new BigDecimal(row.get(2));
            BigDecimal high = new BigDecimal(row.get(3));
            return target -> target.value().compareTo(low) == 0
                    && (target.high() == null ? target.value() : target.high()).compareTo(high) == 0;
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void findsTheGrowthTargetsOfTheStudy() throws IOException {
        Path table = SHARED.resolve("truth/gdp_targets_maswiebe_1998_2017.csv");
        List<String> missed = growthMisses(table, row -> {
            // ranges are coded by their middle; .05 more means "or more"
            BigDecimal coded = row.get(3).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get(3));
            return target -> row.get(3).isEmpty()
                    || Stream.of(target.value(), target.high(), target.stretch(), middle(target))
                            .anyMatch(value ->
                                    value != null && value.subtract(coded).abs().compareTo(new BigDecimal("0.1")) < 0);
        });
        assertThat(missed).containsExactlyInAnyOrderElementsOf(STUDY_EXCEPTIONS.keySet());
    }

    private static BigDecimal middle(Target target) {
        BigDecimal end = target.high() == null ? target.stretch() : target.high();
        return target.value().add(end == null ? target.value() : end).divide(BigDecimal.valueOf(2));
    }

    /** The rows whose report is in the corpus and has no pledge of GDP growth that passes, as "province year". */
    private static List<String> growthMisses(
            Path table, java.util.function.Function<List<String>, Predicate<Target>> right) throws IOException {
        assumeTrue(Files.exists(table), "no table at " + table);
        Map<String, List<Target>> targets = growthTargets();
        List<String> missed = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            List<String> row = List.of(line.split(",", -1));
            boolean study = row.size() == 4;
            String year = row.get(study ? 2 : 1);
            String region = codebook.regionNamed(row.get(0)).slug();
            List<Target> found = targets.get(region + " " + year);
            if (found == null) {
                continue;
            }
            rows++;
            Predicate<Target> test = right.apply(row);
            boolean none = study && row.get(3).isEmpty();
            if (!none && found.stream().noneMatch(test)) {
                missed.add(row.get(0) + " " + year);
            }
        }
        assertThat(rows).isGreaterThan(50);
        note(table.getFileName() + ": " + (rows - missed.size()) + " of " + rows + " rows right, missed " + missed);
        return missed;
    }

    private static Scan scanned(Path report) throws IOException {
        Scan known = SCANS.get(report);
        if (known == null) {
            known = scanner.scan(Files.readString(report), Hints.of(report.toString()));
            SCANS.put(report, known);
        }
        return known;
    }

    private static Map<String, List<Target>> growthTargets() throws IOException {
        Map<String, List<Target>> targets = new HashMap<>();
        for (Path file : files(SHARED.resolve("corpus/provinces"), ".md")) {
            Scan scan = scanned(file);
            List<Target> growth = targets.computeIfAbsent(scan.region() + " " + scan.round(), key -> new ArrayList<>());
            scan.statements().stream()
                    .filter(one -> one.kind() == Kind.PLEDGE)
                    .flatMap(one -> one.targets().stream())
                    .filter(one -> "gdp_growth".equals(one.indicator()) && one.value() != null)
                    .forEach(growth::add);
        }
        return targets;
    }

    private static List<Annotated> ours(String part) throws IOException {
        List<Annotated> reports = new ArrayList<>();
        for (Path file : files(GOLD, "." + part + ".tsv")) {
            String name = file.getFileName().toString().replace("." + part + ".tsv", "");
            reports.add(new Annotated(name, Gold.positions(file, Files.readString(report(name)))));
        }
        return reports;
    }

    private static Score total(String part, List<Annotated> reports) throws IOException {
        assumeTrue(!reports.isEmpty(), "no annotations of " + part);
        Score total = Score.NONE;
        Map<String, Score> decades = new TreeMap<>();
        for (Annotated one : reports) {
            Path report = report(one.name());
            Scan scan = scanned(report);
            Score score = Score.of(one.gold(), scan.statements());
            note(part + " " + one.name() + ": " + score);
            total = total.plus(score);
            String decade =
                    one.name().substring(one.name().length() - 4, one.name().length() - 1) + "0s";
            decades.merge(decade, score, Score::plus);
        }
        decades.forEach((decade, score) -> note(part + " " + decade + ": " + score));
        note(part + " all: " + total);
        return total;
    }

    private static void note(String line) {
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(
                    Path.of("target/scan-evaluation.txt"),
                    String.format(Locale.ROOT, "%s%n", line),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        assumeTrue(Files.isDirectory(folder), "nothing at " + folder);
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path report(String name) {
        int dash = name.lastIndexOf('-');
        String file = name.substring(0, dash) + "/" + name.substring(dash + 1) + ".md";
        Path province = SHARED.resolve("corpus/provinces/" + file);
        return Files.exists(province) ? province : SHARED.resolve("corpus/cities/" + file);
    }
}
