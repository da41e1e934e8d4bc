package io.github.planshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The executable as a user gets it: one file, run as a process on a machine that knows nothing of it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PackagedIT {

    private static final Path EXECUTABLE = Path.of(System.getProperty("planshift.executable", "target/planshift"))
            .toAbsolutePath();

    @TempDir
    Path directory;

    private Path home;
    private Path work;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(directory.resolve("home"));
        work = Files.createDirectory(directory.resolve("work"));
    }

    @Test
    void theDemoDoesTheMainJobInAnEmptyDirectory() throws Exception {
        Result demo = run(EXECUTABLE, "demo");

        assertThat(demo.err()).isEmpty();
        assertThat(demo.code()).isZero();
        String last = demo.out().lines().reduce((first, second) -> second).orElseThrow();
        assertThat(last).startsWith("Report: ");
        Path report = work.resolve(last.substring("Report: ".length()));
        assertThat(report).isRegularFile();
        assertGoodMarkdown(Files.readString(report));
        assertThat(names(work)).containsExactly("planshift-demo");
        assertThat(names(work.resolve("planshift-demo"))).containsExactly("planshift.db", "report", "report.md");
    }

    @Test
    void everyExampleOfTheDemoAnswers() throws Exception {
        String out = run(EXECUTABLE, "demo").out();
        List<String> examples = out.lines()
                .filter(line -> line.contains("planshift --db "))
                .map(line -> line.replaceFirst(".*planshift --db", "--db"))
                .toList();

        assertThat(examples).hasSize(3);
        for (String example : examples) {
            Result result = run(EXECUTABLE, example.split(" ", -1));
            assertThat(result.code()).as(example).isZero();
            assertThat(result.out())
                    .as(example)
                    .hasLineCount(result.out().split("\n").length)
                    .isNotBlank();
        }
    }

    @Test
    void runsFromAnyPlaceUnderAnyName() throws Exception {
        Path odd = Files.createDirectories(directory.resolve("一个 folder's $HOME"));
        Path copy = Files.copy(EXECUTABLE, odd.resolve("copy of planshift"));
        Path link = Files.createSymbolicLink(odd.resolve("链接"), copy);
        Path linked = Files.createSymbolicLink(directory.resolve("link"), odd);

        for (Path path : List.of(copy, link, linked.resolve("链接"))) {
            assertThat(run(path, "--version").out()).as(path.toString()).startsWith("planshift ");
        }
    }

    @Test
    void isFoundInThePathAndBesideTheUser() throws Exception {
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Path copy = Files.copy(EXECUTABLE, directory.resolve("copy"));
        Files.createSymbolicLink(bin.resolve("planshift"), copy);
        Map<String, String> environment = environment();
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        assertThat(run(environment, "sh", "-c", "planshift --version").out()).startsWith("planshift ");

        Files.createSymbolicLink(work.resolve("planshift"), copy);
        assertThat(run(environment(), "sh", "-c", "./planshift --version").out())
                .startsWith("planshift ");
    }

    @Test
    void readsAndWritesChineseInTheCLocale() throws Exception {
        Map<String, String> environment = environment();
        environment.put("LC_ALL", "C");
        run(environment, EXECUTABLE.toString(), "--db", "库.db", "init");

        Result list = run(
                environment,
                EXECUTABLE.toString(),
                "--db",
                "库.db",
                "codebook",
                "regions",
                "--format",
                "csv",
                "-o",
                "表.csv");
        Result search = run(environment, EXECUTABLE.toString(), "--db", "库.db", "list", "-r", "粤", "--search", "低空");

        assertThat(list.err()).isEmpty();
        assertThat(names(work)).containsExactly("库.db", "表.csv");
        assertThat(Files.readString(work.resolve("表.csv"))).contains("广东");
        assertThat(search.out()).contains("guangdong-2025-015");
        assertThat(run(environment, EXECUTABLE.toString(), "--db", "库.db", "list", "-r", "安辉")
                        .err())
                .contains("unknown region \"安辉\"");
    }

    @Test
    void namesTheCommitThatGitNames() throws Exception {
        assumeTrue(installed("git"), "git is not installed");
        assumeTrue(Files.exists(Path.of(".git")), "not built from a checkout");
        Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
        String head = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(git.waitFor()).isZero();

        String version = run(EXECUTABLE, "--version").out();

        MatchResult commit = Pattern.compile("\\(commit ([0-9a-f]{7,40})")
                .matcher(version)
                .results()
                .findFirst()
                .orElse(null);
        assertThat(commit).as(version).isNotNull();
        assertThat(head).startsWith(commit.group(1));
    }

    @Test
    void namesWhereJavaWasLookedFor() throws Exception {
        Map<String, String> environment = environment();
        environment.put("JAVA_HOME", "/no/such/java");

        Result result = run(environment, EXECUTABLE.toString(), "--version");

        assertThat(result.err())
                .isEqualTo("planshift: JAVA_HOME is /no/such/java, but /no/such/java/bin/java is not there;"
                        + " set JAVA_HOME to a Java 17 or later\n");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJava() throws Exception {
        Map<String, String> environment = environment();
        environment.put("PATH", toolsWithoutJava().toString());

        Result result = run(environment, EXECUTABLE.toString(), "--version");

        assertThat(result.err())
                .startsWith("planshift: no Java found; install Java 17 or later")
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void refusesAJavaThatIsTooOldWithoutStartingIt() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jdk 11/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        script(old.resolve("bin/java"), "echo started >> '" + work.resolve("started") + "'");
        Map<String, String> environment = environment();
        environment.put("JAVA_HOME", old.toString());

        Result result = run(environment, EXECUTABLE.toString(), "demo");

        assertThat(result.err())
                .isEqualTo("planshift: " + old + "/bin/java is Java 11.0.2; planshift needs Java 17 or later"
                        + " (set JAVA_HOME)\n");
        assertThat(result.code()).isEqualTo(3);
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void asksAJavaWithoutAReleaseFileForItsVersion() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jre8/bin")).getParent();
        script(old.resolve("bin/java"), "echo 'java version \"1.8.0_412\"' >&2");
        Map<String, String> environment = environment();
        environment.put("JAVA_HOME", old.toString());

        Result result = run(environment, EXECUTABLE.toString(), "demo");

        assertThat(result.err())
                .contains("is Java 1.8.0_412; planshift needs Java 17 or later")
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void endsQuietlyWhereNobodyReadsOn() throws Exception {
        run(EXECUTABLE, "--db", "a.db", "init");

        Result result = shell("\"$P\" --db a.db codebook sectors --format json; echo \"$?\" > code", "| head -1");

        assertThat(result.out()).isEqualTo("[\n");
        assertThat(result.err()).isEmpty();
        assertThat(Files.readString(work.resolve("code")).strip()).isIn("0", "141");
    }

    @Test
    void aFullDiskIsAnErrorAndNoSilence() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is no /dev/full");
        run(EXECUTABLE, "--db", "a.db", "init");

        Result result = shell("\"$P\" --db a.db list > /dev/full", "");

        assertThat(result.err()).startsWith("planshift: ").hasLineCount(1);
        assertThat(result.code()).isNotZero();
    }

    @Test
    void coloursWhereAskedTo() throws Exception {
        run(EXECUTABLE, "--db", "a.db", "init");
        Map<String, String> plain = environment();
        plain.put("NO_COLOR", "1");
        plain.put("TERM", "xterm");
        String list = EXECUTABLE.toString();

        assertThat(run(plain, list, "--db", "a.db", "list").out())
                .doesNotContain("\033")
                .contains("anhui-2025-001");
        assertThat(run(plain, list, "--db", "a.db", "list", "--color=always").out())
                .contains("\033[");
        assertThat(run(environment(), list, "--db", "a.db", "list", "--color=never")
                        .out())
                .doesNotContain("\033");
        assertThat(run(environment(), list, "--db", "a.db", "list").out()).doesNotContain("\033");
    }

    @Test
    void inATerminalItColoursAndAsks() throws Exception {
        assumeTrue(installed("script"), "script is not installed, so there is no terminal to try");
        run(EXECUTABLE, "--db", "a.db", "init");
        Map<String, String> environment = environment();
        environment.put("TERM", "xterm");
        environment.put("P", EXECUTABLE.toString());
        environment.put("SHELL", "/bin/sh");

        Result list =
                run(environment, "script", "-qec", "\"$P\" --db a.db list -r tianjin --kind outcome", "/dev/null");
        assertThat(list.out()).contains("\033[");

        ProcessBuilder asking =
                builder(environment, "script", "-qec", "\"$P\" --db a.db add -R 2025 -r tianjin", "/dev/null");
        Process process = asking.start();
        process.getOutputStream().write("growth\nGrow by 5 percent\nTianjin Daily\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isZero();
        assertThat(shown).contains("Sector: ", "Statement: ", "tianjin-2025-001");
    }

    @Test
    void aReportIsTheSameInEveryLocaleAndTimeZone() throws Exception {
        run(EXECUTABLE, "--db", "a.db", "init");
        Set<String> reports = new TreeSet<>();
        for (String[] place : new String[][] {{"Asia/Shanghai", "zh_CN.UTF-8"}, {"America/New_York", "tr_TR.UTF-8"}}) {
            Map<String, String> environment = environment();
            environment.put("TZ", place[0]);
            environment.put("LANG", place[1]);
            environment.put("PLANSHIFT_JAVA_OPTS", "-Duser.language=" + place[1].substring(0, 2));
            Result result = run(environment, EXECUTABLE.toString(), "--db", "a.db", "report");
            assertThat(result.err()).isEmpty();
            reports.add(result.out());
        }
        assertThat(reports).hasSize(1);
        assertGoodMarkdown(reports.iterator().next());
    }

    @Test
    void theJarHoldsItsLicenceAndNothingForWindows() throws Exception {
        try (ZipFile jar = new ZipFile(EXECUTABLE.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names).contains("META-INF/LICENSE", "io/github/planshift/version.properties");
            assertThat(names).noneMatch(name -> name.contains("native/Windows") || name.endsWith(".dll"));
            assertThat(names).anyMatch(name -> name.matches("org/sqlite/native/Linux/x86_64/.*\\.so"));
            assertThat(names).doesNotHaveDuplicates();
            assertThat(names).noneMatch(name -> name.endsWith("Test.class"));
            try (InputStream licence = jar.getInputStream(jar.getEntry("META-INF/LICENSE"))) {
                // ours first, then each of the others once, however often the jar was packed
                assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith(Files.readString(Path.of("LICENSE")))
                        .containsOnlyOnce("Oliver Siegmar");
            }
        }
    }

    @Test
    void theSqliteShellReadsTheCommitments() throws Exception {
        assumeTrue(installed("sqlite3"), "sqlite3 is not installed");
        run(EXECUTABLE, "--db", "a.db", "init");

        Result rows = run(
                environment(),
                "sqlite3",
                "a.db",
                "SELECT count(*), count(DISTINCT id), count(statement) FROM commitments");
        Result check = run(environment(), "sqlite3", "a.db", "PRAGMA integrity_check; PRAGMA foreign_key_check");

        assertThat(rows.err()).isEmpty();
        String count = rows.out().strip().split("\\|", -1)[0];
        assertThat(rows.out().strip()).isEqualTo(count + "|" + count + "|" + count);
        assertThat(Integer.parseInt(count)).isGreaterThan(50);
        assertThat(check.out()).isEqualTo("ok\n");
    }

    @Test
    void runsOnJava25WithoutAWarning() throws Exception {
        Path java = java25();
        assumeTrue(java != null, "no Temurin 25 in /usr/lib/jvm");
        Map<String, String> environment = environment();
        environment.put("JAVA_HOME", String.valueOf(java));

        for (int run = 1; run <= 2; run++) {
            Result demo = run(environment, EXECUTABLE.toString(), "demo", "demo" + run);
            assertThat(demo.err()).as("run " + run).isEmpty();
            assertThat(demo.code()).isZero();
        }
        assertThat(work.resolve("demo1/report.md")).hasSameBinaryContentAs(work.resolve("demo2/report.md"));
        assertThat(run(environment, EXECUTABLE.toString(), "--version").out()).contains("Java 25");
    }

    @Test
    void leavesNothingBehindWhereHomeCannotBeWritten() throws Exception {
        Map<String, String> environment = environment();
        environment.put("HOME", "/proc/no/home");
        Path java = java25();
        if (java != null) {
            environment.put("JAVA_HOME", java.toString());
        }

        Result result = run(environment, EXECUTABLE.toString(), "--db", "a.db", "init");

        assertThat(result.err()).isEqualTo("planshift: made a.db with 100 commitments\n");
        assertThat(names(work)).containsExactly("a.db");
    }

    /** Every table is as wide in each row as in its head, and every footnote is there and used. */
    private static void assertGoodMarkdown(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        List<TableBlock> tables = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    tables.add(table);
                }
            }
        });
        assertThat(tables).isNotEmpty();
        long rowsInText = markdown.lines().filter(line -> line.startsWith("|")).count();
        long rowsParsed =
                tables.stream().mapToLong(table -> rows(table).size() + 1).sum();
        assertThat(rowsParsed).as("lines of tables that are read as such").isEqualTo(rowsInText);
        Arrays.stream(markdown.split("\n\n", -1))
                .filter(block -> block.startsWith("|"))
                .forEach(
                        table -> assertThat(table.lines().map(PackagedIT::cells).distinct())
                                .as(table.lines().findFirst().orElseThrow())
                                .hasSize(1));
        Set<String> defined = matches("(?m)^\\[\\^(\\d+)\\]: ", markdown);
        Set<String> used = matches("\\[\\^(\\d+)\\](?!: )", markdown);
        assertThat(defined).isNotEmpty().isEqualTo(used);
    }

    private static List<TableRow> rows(Node node) {
        List<TableRow> rows = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow row) {
                rows.add(row);
            } else {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static long cells(String row) {
        return Pattern.compile("(?<!\\\\)\\|").matcher(row).results().count() - 1;
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path java25() throws IOException {
        Path machines = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(machines)) {
            return null;
        }
        try (Stream<Path> found = Files.list(machines)) {
            return found.filter(path -> path.getFileName().toString().startsWith("temurin-25"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A PATH with what the launcher calls, and no java. */
    private Path toolsWithoutJava() throws IOException {
        Path bin = Files.createDirectory(directory.resolve("tools"));
        for (String tool : List.of("sed", "readlink", "mkdir", "stty")) {
            script(bin.resolve(tool), "PATH=/usr/bin:/bin; exec " + tool + " \"$@\"");
        }
        return bin;
    }

    private static void script(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        return environment;
    }

    /** A command line in a shell, with the executable as $P, and what its output goes to. */
    private Result shell(String command, String pipe) throws Exception {
        Map<String, String> environment = environment();
        environment.put("P", EXECUTABLE.toString());
        return run(environment, "sh", "-c", pipe.isEmpty() ? command : "{ " + command + "; } " + pipe);
    }

    private Result run(Path executable, String... args) throws Exception {
        return run(
                environment(),
                Stream.concat(Stream.of(executable.toString()), Stream.of(args)).toArray(String[]::new));
    }

    private Result run(Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = builder(environment, command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Result(code, Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
