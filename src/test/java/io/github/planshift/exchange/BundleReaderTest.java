package io.github.planshift.exchange;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.State;
import io.github.planshift.model.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleReaderTest {

    private static final String GOOD = """
            commitments:
              - region: anhui
                round: 2025
                sectors: [growth]
                statement: Grow
                sources: [{publisher: Xinhua}]
            """;

    @Test
    void whatIsNotSaidIsFilledIn() {
        Commitment one = read(GOOD).commitments().get(0);

        assertThat(one.id()).isEmpty();
        assertThat(one.kind()).isEqualTo(Kind.PLEDGE);
        assertThat(one.state()).isEqualTo(State.ACCEPTED);
        assertThat(one.preferredSource().outletType()).isEqualTo(OutletType.PRESS);
        assertThat(one.document()).startsWith("xinhua-undated-");
    }

    @Test
    void namesOfAllKindsAreUnderstood() {
        Commitment one = read("""
                {region: 粤, round: 2025 work reports, sectors: [核聚变, "artificial intelligence, 低空经济"], statement: x,
                 kind: OUTCOME, sources: [{publisher: x, outlet_type: Official-Media}]}
                """).commitments().get(0);

        assertThat(one.region()).isEqualTo("guangdong");
        assertThat(one.round()).isEqualTo("2025");
        assertThat(one.sectors()).containsExactly("fusion-energy", "artificial-intelligence", "low-altitude-economy");
        assertThat(one.kind()).isEqualTo(Kind.OUTCOME);
        assertThat(one.preferredSource().outletType()).isEqualTo(OutletType.OFFICIAL_MEDIA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "region: anhuii | 2:13: region: unknown region \"anhuii\" (did you mean anhui",
                "region: GBA | 2:13: region: \"GBA\" is a group of regions; name one region",
                "region: '' | 2:13: region: is missing",
                "region: [anhui] | 2:13: region: expected a text",
                "round: 2205 | 3:12: round: unknown round \"2205\" (did you mean",
                "sectors: [fusion-energie] | 4:14: sectors: unknown sector \"fusion-energie\" (did you mean fusion-energy",
                "sectors: [] | 4:14: sectors: is missing; name at least one sector",
                "sectors: [[growth]] | 4:15: sectors: expected a text",
                "statement: '' | 5:16: statement: is missing",
                "statement: '  ' | 5:16: statement: is blank",
                "statement: {a: b} | 5:16: statement: expected a text",
                "sources: [] | 6:14: sources: is missing; a commitment needs a source",
                "sources: Xinhua | 6:14: sources: expected a list",
                "sources: [Xinhua] | 6:15: sources: expected keys and values",
                "sources: [{outlet_type: press}] | 6:15: publisher: is missing; a source needs a publisher or a URL",
                "sources: [{publisher: A, preferred: true}, {publisher: B, preferred: yes}] | 6:14: sources: 2 sources are preferred; prefer one",
                "sources: [{publisher: A, preferred: maybe}] | 6:41: preferred: \"maybe\" is neither true nor false",
                "sources: [{publisher: A, outlet_type: blog}] | 6:43: outlet_type: \"blog\" is none of primary,",
                "sources: [{publisher: A, published: 2025-02-30}] | 6:41: published: \"2025-02-30\" is no date; write",
                "sources: [{url: www.ah.gov.cn}] | 6:21: url: \"www.ah.gov.cn\" is no web address; write https://…",
                "sources: [{url: 'javascript:alert(1)'}] | 6:21: url: \"javascript:alert(1)\" is no web address",
                "sources: [{url: 'https://a b'}] | 6:21: url: \"https://a b\" is no web address",
                "sources: [{url: 'https://'}] | 6:21: url: \"https://\" is no web address",
                "sources: [{publisher: A, document: 'A B'}] | 6:40: document: \"A B\" is no id; use lower case",
                "kind: promise | 7:11: kind: \"promise\" is none of pledge, outcome, context",
                "state: done | 7:12: state: \"done\" is none of proposed, accepted, rejected",
                "modality: hard | 7:15: modality: \"hard\" is none of ",
                "binding: loosely | 7:14: binding: \"loosely\" is none of binding, anticipatory",
                "specificity: vague | 7:18: specificity: \"vague\" is none of ",
                "translation_state: ai | 7:24: translation_state: \"ai\" is none of official, human, machine",
                "deadline: 2024 | 7:15: deadline: 2024 lies before the round 2025",
                "deadline: 14fyp-ish | 7:15: deadline: \"14fyp-ish\" is no date; write a year",
                "deadline: 2025-13 | 7:15: deadline: \"2025-13\" is no date",
                "confidence: 1.5 | 7:17: confidence: must be from 0 to 1",
                "confidence: NaN | 7:17: confidence: must be from 0 to 1",
                "confidence: high | 7:17: confidence: must be from 0 to 1",
                "offset: -1 | 7:13: offset: must not be below 0",
                "offset: 1.5 | 7:13: offset: \"1.5\" is not a whole number",
                "offset: 99999999999 | 7:13: offset: \"99999999999\" is not a whole number",
                "id: Anhui 1 | 7:9: id: \"Anhui 1\" is no id; use lower case, digits and hyphens",
                "thread: Tea Time | 7:13: thread: \"Tea Time\" is no id; use lower case",
                "document: Tea Time | 7:15: document: \"Tea Time\" is no id; use lower case",
                "document: {id: Tea Time} | 7:20: id: \"Tea Time\" is no id; use lower case",
                "document: {id: tea, url: nowhere} | 7:30: url: \"nowhere\" is no web address",
                "document: {id: tea, published: soon} | 7:36: published: \"soon\" is no date",
                "statment: x | 7:15: unknown key \"statment\" (did you mean statement",
                "tags: [{a: b}] | 7:12: tags: expected a text",
                "tags: [\"a\\0b\"] | 7:12: tags: holds a NUL character",
                "quote: \"a\\0b\" | 7:12: quote: holds a NUL character",
                "targets: [5] | 7:15: targets: expected keys and values",
            })
    void aMistakeIsNamedWithLineColumnAndField(String line, String message) {
        assertThat(problems(with(line))).singleElement().asString().startsWith("test.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "metric: a, value: abc | value: \"abc\" is not a number",
                "metric: a, value: NaN | value: \"NaN\" is not a number",
                "metric: a, value: .inf | value: \".inf\" is not a number",
                "metric: a, value: 1e999 | value: \"1e999\" is not a number",
                "metric: a, value: 1e999999999 | value: \"1e999999999\" is not a number",
                "metric: a, value: 1e99999999999 | value: \"1e99999999999\" is not a number",
                "metric: a, value: 12345678901234567890123456789012345678901 | value: \"12345678901234567890123456789012345678901\" is not a number",
                "metric: a, value: 0x10 | value: \"0x10\" is not a number",
                "metric: a, value: 1_000 | value: \"1_000\" is not a number",
                "metric: a, value: '1,000' | value: \"1,000\" is not a number",
                "metric: a, value: 5 % | value: \"5 %\" is not a number",
                "metric: a, value: [5] | value: expected a text",
                "metric: a | value: is missing; without a figure the operator is qualitative",
                "metric: a, value: 5, operator: roughly | operator: \"roughly\" is none of point, about,",
                "metric: a, value: 5, operator: qualitative | value: a target that is qualitative has no value",
                "metric: a, value: 5, operator: explicitly_absent | value: a target that is explicitly_absent has no value",
                "metric: a, value: 5.5, high: 5, operator: range | high: 5 is not above 5.5",
                "metric: a, value: 5, high: 5, operator: range | high: 5 is not above 5",
                "metric: a, value: 5, operator: range | high: is missing; a range needs its upper end",
                "metric: a, value: 5, high: 6 | high: only a range has an upper end",
                "metric: a, value: 5, operator: floor_and_stretch | stretch: is missing; say what is striven for",
                "metric: a, value: 5, stretch: 6 | stretch: only a floor_and_stretch has one",
                "indicator: gdp_growth, value: 5, stretch: 4, operator: floor_and_stretch | stretch: 4 is not beyond 5",
                "metric: a, high: 5, operator: qualitative | high: only a range has an upper end",
                "value: 5 | metric: is missing; say what is measured",
                "indicator: gdp_growht, value: 5, metric: a | indicator: unknown indicator \"gdp_growht\" (did you mean gdp_growth",
                "indicator: urbanisation_rate, value: 101, unit: '%' | value: 101 % is impossible for urbanisation_rate",
                "indicator: surveyed_unemployment, value: -1, unit: '%' | value: -1 % is impossible for surveyed_unemployment",
                "indicator: gdp_growth, value: 5000, unit: '%' | value: 5000 % is impossible for gdp_growth",
                "indicator: gdp_growth, value: -1001, unit: '%' | value: -1001 % is impossible for gdp_growth",
                "indicator: urbanisation_rate, value: 70, high: 170, operator: range, unit: '%' | high: 170 % is impossible for urbanisation_rate",
                "metric: a, value: 5, due: 2024-12-31 | due: 2024-12-31 lies before the round 2025",
                "metric: a, value: 5, due: soon | due: \"soon\" is no date",
                "metric: a, value: 5, units: t | unknown key \"units\" (did you mean unit",
            })
    void anImpossibleTargetIsNamed(String target, String message) {
        assertThat(problems(with("targets: [{" + target + "}]")))
                .singleElement()
                .asString()
                .startsWith("test.yaml:7:")
                .contains(": " + message);
    }

    @ParameterizedTest
    @CsvSource({"101", "-5", "7.5"})
    void aGrowthRateMayBeAnything(String value) {
        assertThat(read(with("targets: [{indicator: gdp_growth, unit: '%', value: " + value + "}]"))
                        .commitments())
                .hasSize(1);
    }

    @Test
    void pricesMayFall() {
        assertThat(read(with("targets: [{indicator: cpi, unit: '%', value: -0.3}]"))
                        .commitments())
                .hasSize(1);
    }

    @Test
    void anOutcomeMaySpeakOfThePast() {
        assertThat(read(with("kind: outcome\n    deadline: 2024\n    targets: [{metric: a, value: 1, due: 2023}]"))
                        .commitments())
                .hasSize(1);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThat(problems("""
                documents:
                  - {id: A, round: 2025, title: T, issuer: I, type: rumour, sha256: x}
                coverage:
                  - {region: anhui, round: 2025, state: full}
                  - {region: hubei, round: 2025}
                round_facts:
                  - {id: f, round: 2025, value: many}
                threads:
                  - {id: t}
                commitments:
                  - {region: nowhere, round: 1066, sectors: [x-x-x], statement: s, sources: []}
                thread_links:
                  - {thread: t, commitment: c, decided_by: me, decided_at: now, score: 2, verdict: maybe}
                assessments:
                  - {commitment: c, as_of: today, assessment: fine}
                  - {commitment: c, url: x}
                """))
                .extracting(message ->
                        message.replaceAll("( \\(|, did|; see| is none).*", "").replaceFirst("test.yaml:", ""))
                .containsExactly(
                        "2:10: id: \"A\" is no id; use lower case, digits and hyphens",
                        "2:53: type: \"rumour\"",
                        "2:69: sha256: \"x\" is no SHA-256; write 64 hex digits",
                        "4:41: state: \"full\"",
                        "5:5: state: is missing",
                        "7:5: statement: is missing",
                        "7:33: value: \"many\" is not a number",
                        "9:5: title: is missing",
                        "11:14: region: unknown region \"nowhere\"",
                        "11:30: round: unknown round \"1066\"",
                        "11:45: sectors: unknown sector \"x-x-x\"",
                        "11:77: sources: is missing; a commitment needs a source",
                        "13:60: decided_at: \"now\" is no time; write 2025-01-31T08:00:00Z",
                        "13:72: score: must be from 0 to 1",
                        "13:84: verdict: \"maybe\"",
                        "15:28: as_of: \"today\" is no date; write 2025-01-31",
                        "15:47: assessment: \"fine\"",
                        "16:5: as_of: is missing",
                        "16:5: assessment: is missing",
                        "16:26: url: \"x\" is no web address; write https://…");
    }

    @Test
    void manyMistakesAreCutShort() {
        assertThat(problems("commitments:\n" + "  - {}\n".repeat(40)))
                .hasSize(51)
                .last()
                .asString()
                .matches("and \\d+ more problems");
    }

    @Test
    void anIdGivenTwiceIsNamedWithItsFirstPlace() {
        String one =
                "- {id: a, region: anhui, round: 2025, sectors: [growth], statement: x, sources: [{publisher: x}]}\n";

        assertThat(problems(one + one))
                .containsExactly("test.yaml:2:8: id: commitment \"a\" is given twice, first at test.yaml:1:3");
        assertThat(problems("""
                threads: [{id: t, title: x}, {id: t, title: y}]
                documents:
                  - {id: d, round: 2025, title: T, issuer: I}
                  - {id: d, round: 2025, title: T, issuer: I}
                """)).hasSize(2);
    }

    @Test
    void severalFilesMakeOneBundle() {
        BundleReader reader = new BundleReader(china());
        reader.read("a.yaml", GOOD, ExchangeFormat.YAML);
        reader.read("b.yaml", GOOD.replace("anhui", "nowhere"), ExchangeFormat.YAML);
        reader.read("c.ndjson", "{\"region\": \"anhui\"}\n{\"region\": 1}\n", ExchangeFormat.NDJSON);

        UserError error = catchThrowableOfType(UserError.class, reader::bundle);

        assertThat(error.messages())
                .anyMatch(message -> message.startsWith("b.yaml:2:13: region: unknown region \"nowhere\""))
                .anyMatch(message -> message.startsWith("c.ndjson:1:1: round: is missing"))
                .anyMatch(message -> message.startsWith("c.ndjson:2:12: region: unknown region \"1\""))
                .noneMatch(message -> message.startsWith("a.yaml"));
    }

    @Test
    void otherKindsOfRecordAreNamed() {
        assertThat(problems("{record: wish, id: a}"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:1:10: record: \"wish\" is no kind of record");
        assertThat(problems("{documents: [], wishes: []}"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:1:25: unknown key \"wishes\"");
        assertThat(problems("just a text")).containsExactly("test.yaml:1:1: record: expected keys and values");
    }

    @Test
    void tooLongATextIsRefused() {
        assertThat(problems(with("quote: " + "x".repeat(20_001))))
                .containsExactly("test.yaml:7:12: quote: has 20,001 characters; at most 20,000");
    }

    @Test
    void cellsOfCsvAreNamedByTheirRow() {
        String header = "region,round,sectors,statement,sources,targets,tags\r\n";
        String sources = "\"[{\"\"publisher\"\": \"\"x\"\"}]\"";

        Commitment one = csv(header + "anhui,2025,growth;trade,\"a\nb\"," + sources + ",,a; b ;;c\r\n")
                .commitments()
                .get(0);
        assertThat(one.sectors()).containsExactly("growth", "trade");
        assertThat(one.statement()).isEqualTo("a\nb");
        assertThat(one.tags()).containsExactly("a", "b", "c");

        assertThat(csvProblems(header
                        + "anhui,2025,growth,\"a\nb\"," + sources + ",,\r\n"
                        + "nowhere,2025,growth,x," + sources
                        + ",\"[{\"\"metric\"\": \"\"a\"\", \"\"value\"\": \"\"b\"\"}]\",\r\n"
                        + "anhui,2025,growth\r\n"
                        + "anhui,2025,growth,x,[{,,\r\n"
                        + "anhui,2025,growth,x," + sources + ",[1,\r\n"))
                .extracting(message -> message.replaceAll("( \\(did you|: cell:).*", ""))
                .containsExactly(
                        "test.csv:4:1: region: unknown region \"nowhere\"; see planshift codebook regions",
                        "test.csv:4:1: value: \"b\" is not a number",
                        "test.csv:5:1: has 3 cells, the header has 7",
                        "test.csv:6:1: sources: not readable as JSON",
                        "test.csv:7:1: targets: not readable as JSON");
    }

    @Test
    void aColumnGivenTwiceIsRefused() {
        assertThat(csvProblems("region,region\r\nanhui,anhui\r\n"))
                .containsExactly("test.csv:1:1: column \"region\" is given twice");
    }

    @Test
    void anOpenQuotationMarkInCsvIsNamed() {
        assertThat(csvProblems("region,round\r\n\"anhui,2025\r\n"))
                .singleElement()
                .asString()
                .startsWith("test.csv: not readable as CSV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.yaml | {} | YAML",
                "A.YML | {} | YAML",
                "a.csv | {} | CSV",
                "a.json | a | JSON",
                "a.ndjson | a | NDJSON",
                "a.jsonl | a | NDJSON",
                "- | [{} | JSON",
                "- | {\"a\": 1} | JSON",
                "- | record,id | CSV",
                "- | id,region | CSV",
                "- | kind,region,round | CSV",
                "- | region,round,sectors | CSV",
                "- | \"region\",\"round\" | CSV",
                "- | region: anhui, round: 2025 | YAML",
                "- | - region: anhui | YAML",
                "- | {region: anhui} | YAML",
                "- | [{region: anhui}] | YAML",
                "notes.txt | commitments: | YAML",
            })
    void theFormatIsGuessedFromNameAndBeginning(String name, String text, ExchangeFormat format) {
        assertThat(ExchangeFormat.guess(name, text)).isEqualTo(format);
    }

    /** The good commitment with one line more, or with that line in place of its own of the same key. */
    private static String with(String line) {
        String key = line.substring(0, line.indexOf(':') + 1);
        StringBuilder out = new StringBuilder();
        boolean replaced = false;
        for (String own : GOOD.split("\n", -1)) {
            if (own.strip().replaceFirst("^- ", "").startsWith(key)) {
                out.append(own, 0, 4).append(line).append('\n');
                replaced = true;
            } else {
                out.append(own).append('\n');
            }
        }
        return replaced ? out.toString() : GOOD + "    " + line + "\n";
    }

    private static Bundle read(String yaml) {
        return read("test.yaml", yaml, ExchangeFormat.YAML);
    }

    private static Bundle csv(String csv) {
        return read("test.csv", csv, ExchangeFormat.CSV);
    }

    private static Bundle read(String name, String text, ExchangeFormat format) {
        BundleReader reader = new BundleReader(china());
        reader.read(name, text, format);
        return reader.bundle();
    }

    private static List<String> problems(String yaml) {
        UserError error = catchThrowableOfType(UserError.class, () -> read(yaml));
        assertThat(error).as("refused").isNotNull();
        assertThat(error.kind()).isEqualTo(UserError.Cause.INPUT);
        return error.messages();
    }

    private static List<String> csvProblems(String csv) {
        UserError error = catchThrowableOfType(UserError.class, () -> csv(csv));
        assertThat(error).as("refused").isNotNull();
        return error.messages();
    }
}
