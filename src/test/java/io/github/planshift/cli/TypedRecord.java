package io.github.planshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A small codebook and record in which every field that takes a free text holds what a test wants there. */
final class TypedRecord {

    private static final Path CODEBOOK = Path.of("data/codebook/us-states");
    private static final Pattern NAMES = Pattern.compile("(?m)^    (en|en_full|title): .*$");

    private final UnaryOperator<String> texts;

    /**
     * A record of texts.
     *
     * @param texts from the name of a field, with a number where there are several, to what it holds
     */
    TypedRecord(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** Makes {@code planshift.db} in the shell's directory. */
    void make(Shell shell) throws IOException {
        Path codebook = Files.createDirectories(shell.directory().resolve("mine"));
        for (String file : List.of("codebook", "indicators", "regions", "rounds", "sectors", "wording")) {
            Files.writeString(codebook.resolve(file + ".yaml"), named(file));
        }
        Files.writeString(shell.directory().resolve("record.yaml"), record());
        run(shell, "planshift --db planshift.db init --codebook mine --codebook-only");
        run(shell, "planshift import record.yaml");
    }

    private static void run(Shell shell, String line) {
        Shell.Result result = shell.run(line);
        if (result.code() != 0) {
            throw new IllegalStateException(line + ": " + result.err());
        }
    }

    /** A file of the codebook with names of its regions, sectors, indicators and rounds replaced. */
    private String named(String file) throws IOException {
        String text = Files.readString(CODEBOOK.resolve(file + ".yaml"));
        int[] number = new int[1];
        return NAMES.matcher(text)
                .replaceAll((MatchResult name) -> java.util.regex.Matcher.quoteReplacement("    " + name.group(1) + ": "
                        + quoted(texts.apply(file + "-name-" + ++number[0]))
                        + (name.group(1).equals("en")
                                ? chinese(file, number[0], name.start() > text.indexOf("\ngroups:"))
                                : "")));
    }

    /** A name in Chinese beside the English one; a region, which is no group, has further names. */
    private String chinese(String file, int number, boolean group) {
        if (!List.of("regions", "sectors", "indicators").contains(file)) {
            return "";
        }
        String zh = "\n    zh: " + quoted(texts.apply(file + "-zh-" + number));
        return group || !file.equals("regions")
                ? zh
                : zh + "\n    zh_full: " + quoted(texts.apply("regions-zh-full-" + number)) + "\n    pinyin: "
                        + quoted(texts.apply("regions-pinyin-" + number));
    }

    private String record() {
        return """
                documents:
                  - {id: d1, region: ohio, round: "2024", title: $t1, issuer: $i1, type: primary, note: $n1,
                     url: $url1}
                  - {id: d2, region: ohio, round: "2025", title: $t2, issuer: $i2, type: primary, url: $url6}
                  - {id: d3, region: iowa, round: "2024", title: $t3, issuer: $i3, type: primary, url: $url3}
                coverage:
                  - {region: ohio, round: "2024", state: complete, note: $c1}
                  - {region: ohio, round: "2025", state: complete, note: $c2}
                  - {region: iowa, round: "2024", state: partial, note: $c3}
                round_facts:
                  - {id: f1, round: "2025", statement: $f1, document: d2, locator: $fl1}
                threads:
                  - {id: a, title: $th1, note: $th2}
                  - {id: b, title: $th3}
                commitments:
                  - {id: o1, region: ohio, round: "2024", sectors: [education], statement: $s1, quote: $q1,
                     quote_lang: zh, translation: $tr1, translation_state: human, locator: $l1, thread: a, tags: [$tag1],
                     targets: [{metric: $m1, value: 5, unit: $u1}],
                     sources: [{publisher: $p1, document: d1, locator: $sl1},
                               {publisher: $p2, url: $url2, says: $says1, locator: $sl2}]}
                  - {id: o2, region: ohio, round: "2025", sectors: [education], statement: $s2, quote: $q2,
                     quote_lang: en, locator: $l2, thread: a, tags: [$tag2],
                     targets: [{metric: $m1, value: 4, unit: $u1}], sources: [{publisher: $p3, document: d2}]}
                  - {id: o3, region: ohio, round: "2025", sectors: [education], kind: outcome, statement: $s3,
                     quote: $q3, quote_lang: en, thread: a,
                     targets: [{metric: $m1, value: 6, unit: $u1}], sources: [{publisher: $p4, document: d2}]}
                  - {id: o4, region: ohio, round: "2024", sectors: [health-care], statement: $s4, thread: b,
                     sources: [{publisher: $p5, document: d1}]}
                  - {id: o5, region: ohio, round: "2025", sectors: [health-care], statement: $s5, thread: b,
                     sources: [{publisher: $p6, document: d2}]}
                  - {id: o6, region: ohio, round: "2025", sectors: [health-care, education], statement: $s6,
                     targets: [{indicator: state_budget, metric: $m2, value: 7, unit: USD}],
                     sources: [{publisher: $p7, url: $url4}]}
                  - {id: o7, region: iowa, round: "2024", sectors: [health-care], statement: $s7,
                     targets: [{metric: $m3, operator: qualitative}], sources: [{publisher: $p8, url: $url5}]}
                  - {id: i1, region: iowa, round: "2024", sectors: [education], statement: $s8,
                     sources: [{publisher: $p9, document: d3}]}
                assessments:
                  - {commitment: o1, as_of: "2026-01-01", assessment: kept, note: $a1, document: d2}
                """.transform(yaml -> Pattern.compile("\\$(\\w+)")
                .matcher(yaml)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(quoted(texts.apply(place.group(1))))));
    }

    /** In quotation marks that YAML reads, with everything beyond ASCII as an escape. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    /** Files below a directory by name. */
    static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (java.util.stream.Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
