package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print as JSON is what docs/schemas says, and every key of it is described there. */
class SchemasTest {

    private static final Path SCHEMAS = Path.of("docs/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static Shell shell;
    private static Validator validator;

    @BeforeAll
    static void readSchemas() throws IOException {
        shell = ReadReports.shell(directory);
        shell.run("planshift assess anhui-2024-003 --assessment kept --document anhui-2025-report");
        shell.run("planshift link anhui-2024-003 anhui-2025-003 --reason 'the same target'");
        Files.writeString(directory.resolve("report.txt"), Desk.REPORT);
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        for (Path file : files()) {
            ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(file));
            close(schema);
            validator.registerSchema(JSON.writeValueAsString(schema));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Users may meet further keys in a later version; here one that is not described is a mistake. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(SchemasTest::close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list                | list",
                "list                | list -r anhui --kind outcome --state all",
                "list                | list --search nothing-like-it",
                "show                | show sichuan-2025-002 hefei-2022-001 anhui-2024-003",
                "timeline            | timeline -r guangdong",
                "diff                | diff 2022 2025",
                "diff                | diff 2024 2025 -r anhui,zhejiang",
                "diff                | diff 2025 15fyp-proposal --across-kinds",
                "diff-summary        | diff 2024 2025 -r anhui --summary",
                "diff-paths          | diff 2023 2024 2025",
                "diff-regions        | diff --regions anhui,zhejiang --round 2025",
                "track               | track 2024",
                "track               | track 2023 -r anhui",
                "match               | match 2024 2025",
                "match               | match 2022 2025 --open",
                "terms               | terms 2024 2025",
                "profile             | profile -R 2025",
                "profile             | profile -r yangtze-river-delta --by group -R 2026 --level parent",
                "profile             | profile -r guangdong --from 2024 --to 2025",
                "focus               | focus low-altitude-economy -R 2025",
                "focus               | focus digital --by round",
                "align               | align --round 2026 -r guangdong,anhui",
                "align               | align --round 2025 -r yangtze-river-delta --by group",
                "scan                | scan report.txt",
                "log                 | log",
                "log-entry           | log 2",
                "codebook-regions    | codebook regions",
                "codebook-groups     | codebook groups",
                "codebook-sectors    | codebook sectors",
                "codebook-indicators | codebook indicators",
                "codebook-rounds     | codebook rounds",
                "query               | query 'SELECT id, state, confidence, NULL AS x FROM commitments LIMIT 3'",
                "query-schema        | query --schema",
                "config-list         | config list",
            })
    void commandsPrintWhatTheSchemaSays(String schema, String command) throws IOException {
        Shell.Result result = shell.run("planshift " + command + " --format json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(errors(schema, result.out())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "list   | [{}]",
                "list   | {}",
                "target | {\"indicator\": \"gdp_growth\", \"metric\": \"x\", \"operator\": \"roughly\"}",
                "log    | [{\"entry\": \"1\", \"at\": \"x\", \"command\": \"x\", \"rows\": 1, \"commitments\": [],"
                        + " \"undoes\": null, \"undone_by\": null}]",
            })
    void aSchemaRefusesWhatIsNotSo(String schema, String json) {
        assertThat(errors(schema, json)).isNotEmpty();
    }

    /** A schema that no command is held to proves nothing. */
    @Test
    void everySchemaIsUsed() throws Exception {
        CsvSource source = SchemasTest.class
                .getDeclaredMethod("commandsPrintWhatTheSchemaSays", String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<String> used = Stream.of(source.value())
                .map(line -> line.split("\\|", -1)[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        used.addAll(List.of("commitment", "target", "source"));

        assertThat(files().stream().map(file -> file.getFileName().toString().replace(".json", "")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static List<String> errors(String schema, String json) {
        return validator
                .validate(java.net.URI.create("https://planshift.github.io/schemas/" + schema + ".json"), json)
                .getErrors()
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }
}
