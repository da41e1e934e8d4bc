package io.github.planshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packages as a user gets them: unpacked or installed, used, and taken away again. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class InstalledIT {

    private static final Path TARGET = Path.of(System.getProperty("planshift.executable", "target/planshift"))
            .toAbsolutePath()
            .getParent();

    private static final String VERSION = System.getProperty("planshift.version", "0.1.0");
    private static final Path DEB = TARGET.resolve("planshift_" + VERSION + "_all.deb");
    private static final Path TARBALL = TARGET.resolve("planshift-" + VERSION + ".tar.gz");
    private static final Path IMAGE = TARGET.resolve("planshift-" + VERSION + "-" + System.getProperty("os.name") + "-"
            + System.getProperty("os.arch") + ".tar.gz");

    @TempDir
    Path directory;

    private Path work;

    private record Result(int code, String out) {}

    @BeforeEach
    void makeWork() throws IOException {
        work = Files.createDirectory(directory.resolve("work"));
    }

    @Test
    void theTarballRunsWhereverItIsUnpacked() throws Exception {
        Path tree = unpack(TARBALL, "some place");

        assertTree(tree);
        assertRuns(tree.resolve("bin/planshift"), environment());
        Path link = Files.createSymbolicLink(directory.resolve("link"), tree.resolve("bin/planshift"));
        assertThat(run(environment(), link.toString(), "--version").out()).startsWith("planshift " + VERSION);
    }

    @Test
    void theDebianPackageIsInstalledUsedAndRemoved() throws Exception {
        assumeTrue(installed("dpkg"), "dpkg is not installed: the Debian package is not tried");
        Path root = Files.createDirectory(directory.resolve("root"));
        Path admin = Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.createDirectories(admin.resolve("info"));
        Files.createDirectories(admin.resolve("updates"));
        Files.createFile(admin.resolve("status"));
        List<String> dpkg = List.of("dpkg", "--root=" + root, "--force-not-root", "--force-bad-path");

        Result without = run(environment(), with(dpkg, "--install", DEB.toString()));
        assertThat(without.code()).isNotZero();
        assertThat(without.out()).contains("depends on default-jre-headless (>= 2:1.17) | java17-runtime-headless");
        run(environment(), with(dpkg, "--purge", "planshift"));

        Files.writeString(admin.resolve("status"), """
                Package: default-jre-headless
                Status: install ok installed
                Maintainer: Debian
                Architecture: all
                Version: 2:1.17-74
                Description: stands for the real one

                """);
        Result install = run(environment(), with(dpkg, "--install", DEB.toString()));
        assertThat(install.code()).as(install.out()).isZero();
        Path usr = root.resolve("usr");
        assertTree(usr);
        assertThat(usr.resolve("share/zsh/vendor-completions/_planshift")).isRegularFile();
        assertThat(usr.resolve("share/doc/planshift/copyright")).content().contains("Apache-2.0");
        assertRuns(usr.resolve("bin/planshift"), environment());
        Result verify = run(environment(), with(dpkg, "--verify", "planshift"));
        assertThat(verify.out()).isEmpty();

        Result remove = run(environment(), with(dpkg, "--purge", "planshift"));
        assertThat(remove.code()).as(remove.out()).isZero();
        assertThat(usr).doesNotExist();
    }

    @Test
    void lintianHasNothingToSay() throws Exception {
        assumeTrue(installed("lintian"), "lintian is not installed: the Debian package is not checked");

        Result result = run(
                environment(),
                "lintian",
                "--allow-root",
                "--fail-on=error,warning",
                "--display-info",
                "--tag-display-limit=0",
                DEB.toString());

        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void theImageNeedsNoJava() throws Exception {
        assumeTrue(Files.exists(IMAGE), "there is no image; mvn -Pimage verify makes and tries it");
        Path tree = unpack(IMAGE, "image");
        Map<String, String> environment = environment();
        environment.remove("JAVA_HOME");
        environment.put("PATH", toolsWithoutJava().toString());

        assertTree(tree);
        assertRuns(tree.resolve("bin/planshift"), environment);
        // charsets, PDF and YAML are what jdeps sees least of
        Path report = work.resolve("report.txt");
        Files.write(
                report,
                "政府工作报告\n——2025年1月16日在安徽省第十四届人民代表大会第三次会议上\n\n二、2025年工作安排\n地区生产总值增长5.5%以上。\n"
                        .getBytes(Charset.forName("GB18030")));
        Result scan = run(
                environment, tree.resolve("bin/planshift").toString(), "scan", report.toString(), "--format", "yaml");
        assertThat(scan.code()).as(scan.out()).isZero();
        assertThat(scan.out()).contains("quote: 地区生产总值增长5.5%以上", "region: anhui");
        Path pdf = work.resolve("report.pdf");
        Files.write(pdf, pdf("We will create 12000 jobs in 2025."));
        Result read = run(
                environment,
                tree.resolve("bin/planshift").toString(),
                "scan",
                pdf.toString(),
                "--region",
                "anhui",
                "--round",
                "2025",
                "--format",
                "json");
        assertThat(read.code()).as(read.out()).isZero();
        assertThat(read.out()).contains("12000 jobs");
    }

    @Test
    void everyLibraryInTheJarHasItsLicenceThere() throws Exception {
        try (ZipFile jar =
                new ZipFile(TARGET.resolve("planshift-" + VERSION + ".jar").toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            Set<String> libraries = new TreeSet<>();
            for (String name : names) {
                String[] parts = name.split("/", -1);
                if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml") && !parts[3].equals("planshift")) {
                    libraries.add(parts[3]);
                }
            }
            // these leave no pom in their jars
            libraries.addAll(List.of("picocli", "jspecify", "fastcsv", "sqlite-jdbc"));
            assertThat(libraries).contains("jackson-databind", "pdfbox", "snakeyaml", "jsoup", "commons-lang3");
            String copyright = Files.readString(Path.of("src/main/package/copyright"));
            for (String library : libraries) {
                assertThat(names)
                        .as(library)
                        .anyMatch(name -> name.matches("META-INF/licenses/" + library + "/.*LICENSE.*"));
                assertThat(copyright).contains(library);
            }
            for (String code : packages(names)) {
                assertThat(code).as("a library that nobody named").isIn(KNOWN);
            }
            for (String name : names) {
                if (name.startsWith("META-INF/licenses/") && !name.endsWith("/")) {
                    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
                        assertThat(in.readAllBytes()).as(name).hasSizeGreaterThan(20);
                    }
                }
            }
        }
    }

    /** Where the classes of the jar may come from; each belongs to one of the libraries with a licence. */
    private static final List<String> KNOWN = List.of(
            "com/fasterxml/jackson",
            "com/samskivert/mustache",
            "de/siegmar/fastcsv",
            "io/github/planshift",
            "org/apache/commons",
            "org/apache/fontbox",
            "org/apache/pdfbox",
            "org/commonmark",
            "org/jspecify/annotations",
            "org/jsoup",
            "org/sqlite",
            "org/yaml/snakeyaml",
            "picocli");

    /** The packages of the jar, cut to those known, or whole where none is. */
    private static Set<String> packages(List<String> names) {
        Set<String> packages = new TreeSet<>();
        for (String name : names) {
            if (name.endsWith(".class")) {
                String path = name.replaceFirst("^META-INF/versions/\\d+/", "");
                packages.add(KNOWN.stream()
                        .filter(known -> path.startsWith(known + "/"))
                        .findFirst()
                        .orElse(path));
            }
        }
        return packages;
    }

    @Test
    void theChangelogOfThePackageHasItsVersion() throws IOException {
        assertThat(Path.of("src/main/package/changelog")).content().startsWith("planshift (" + VERSION + ") ");
    }

    /** Executable, completions, manual pages, data and documentation are where a system looks for them. */
    private void assertTree(Path tree) throws IOException {
        assertThat(tree.resolve("bin/planshift")).isExecutable();
        Path share = tree.resolve("share");
        assertThat(share.resolve("bash-completion/completions/planshift"))
                .hasSameTextualContentAs(Path.of("completions/planshift.bash"));
        assertThat(share.resolve("fish/vendor_completions.d/planshift.fish"))
                .hasSameTextualContentAs(Path.of("completions/planshift.fish"));
        assertThat(share.resolve("planshift/data/codebook/china/regions.yaml"))
                .hasSameTextualContentAs(Path.of("data/codebook/china/regions.yaml"));
        assertThat(share.resolve("doc/planshift/docs/change.md")).hasSameTextualContentAs(Path.of("docs/change.md"));
        try (Stream<Path> pages = Files.list(Path.of("man"))) {
            for (Path page : pages.toList()) {
                String name = page.getFileName().toString();
                Path packed = share.resolve("man/man" + name.charAt(name.length() - 1) + "/" + name + ".gz");
                try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .as(name)
                            .isEqualTo(Files.readString(page));
                }
            }
        }
    }

    private void assertRuns(Path executable, Map<String, String> environment) throws Exception {
        assertThat(run(environment, executable.toString(), "--version").out()).startsWith("planshift " + VERSION);
        Result demo = run(environment, executable.toString(), "demo", "demo");
        assertThat(demo.code()).as(demo.out()).isZero();
        assertThat(demo.out()).endsWith("Report: demo/report.md\n");
        assertThat(work.resolve("demo/report.md")).isNotEmptyFile();
    }

    private Path unpack(Path archive, String name) throws Exception {
        Path place = Files.createDirectory(directory.resolve(name));
        Result tar = run(environment(), "tar", "-xzf", archive.toString(), "-C", place.toString());
        assertThat(tar.code()).as(tar.out()).isZero();
        try (Stream<Path> top = Files.list(place)) {
            List<Path> trees = top.toList();
            assertThat(trees).hasSize(1);
            return trees.get(0);
        }
    }

    /** A PDF file of one line of text. */
    private static byte[] pdf(String text) {
        String stream = "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append(
                        "0".repeat(10 - String.valueOf(offset).length()))
                .append(offset)
                .append(" 00000 n \n"));
        pdf.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A PATH with what the launcher calls, and no java. */
    private Path toolsWithoutJava() throws IOException {
        Path bin = Files.createDirectory(directory.resolve("tools"));
        for (String tool : List.of("sed", "readlink", "mkdir", "stty", "uname", "tar", "gzip")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.isExecutable(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), Path.of(place, tool));
                }
            }
        }
        return bin;
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin");
        environment.put("HOME", directory.toString());
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }

    private static String[] with(List<String> command, String... args) {
        return Stream.concat(command.stream(), Stream.of(args)).toArray(String[]::new);
    }

    /** Runs a command; what it says on either stream is one text, as on a terminal. */
    private Result run(Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile(directory, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Result(process.waitFor(), Files.readString(out));
    }
}
