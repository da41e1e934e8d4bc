package io.github.planshift.exchange;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Coded;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.TranslationState;
import io.github.planshift.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/data.md names the keys and values that there are. */
class DataPageTest {

    private static final String PAGE = page();

    private static String page() {
        try {
            return Files.readString(Path.of("docs/data.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyKeyOfEveryRecordIsThereInOrder() {
        StringBuilder lines = new StringBuilder();
        BundleWriter.write(RoundTripTest.full("x"), ExchangeFormat.YAML, false, lines);
        Map<String, List<String>> written = new LinkedHashMap<>();
        String section = "";
        String last = "";
        for (String line : lines.toString().lines().toList()) {
            Matcher top = Pattern.compile("([a-z_0-9]+):").matcher(line);
            Matcher key = Pattern.compile("(?:- |  )([a-z_0-9]+):.*").matcher(line);
            Matcher inner = Pattern.compile("  (?:- |  )([a-z_0-9]+):.*").matcher(line);
            if (top.matches()) {
                section = top.group(1);
            } else if (key.matches()) {
                last = key.group(1);
                add(written, section, last);
            } else if (inner.matches()) {
                add(written, last, inner.group(1));
            }
        }

        assertThat(written).containsKeys("commitments", "targets", "sources", "documents", "assessments");
        written.forEach((name, keys) -> assertThat(documented(name)).as(name).isEqualTo(keys));
    }

    private static void add(Map<String, List<String>> map, String section, String key) {
        List<String> keys = map.computeIfAbsent(section, name -> new ArrayList<>());
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "commitments, kind, Kind",
        "commitments, translation_state, TranslationState",
        "commitments, specificity, Specificity",
        "commitments, binding, Binding",
        "commitments, state, State",
        "targets, operator, Operator",
        "sources, outlet_type, OutletType",
        "coverage, state, CoverageState",
        "thread_links, method, LinkMethod",
        "thread_links, verdict, Verdict",
        "assessments, assessment, Assessment",
    })
    void everyValueOfAClosedListIsThere(String section, String key, String type) {
        List<Coded[]> types = List.of(
                Kind.values(),
                TranslationState.values(),
                Specificity.values(),
                Binding.values(),
                State.values(),
                Operator.values(),
                OutletType.values(),
                CoverageState.values(),
                LinkMethod.values(),
                Verdict.values(),
                Assessment.values());
        Coded[] values = types.stream()
                .filter(codes -> codes[0].getClass().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
        String row = section(section)
                .lines()
                .filter(line -> line.startsWith("| `" + key + "` |"))
                .findFirst()
                .orElseThrow();
        List<String> named = Pattern.compile("`([a-z_]+)`")
                .matcher(row.substring(row.lastIndexOf('|', row.length() - 2)))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named)
                .containsExactlyElementsOf(
                        Arrays.stream(values).map(Coded::code).toList());
    }

    @Test
    void theExampleIsRead() {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        assertThat(block.find()).isTrue();
        BundleReader reader = new BundleReader(china());

        reader.read("docs/data.md", block.group(1), ExchangeFormat.YAML);

        assertThat(reader.bundle().commitments()).hasSize(1);
    }

    private static List<String> documented(String section) {
        return section(section)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }

    private static String section(String name) {
        int start = PAGE.indexOf("\n## " + name + "\n");
        assertThat(start).as("section " + name).isNotNegative();
        int end = PAGE.indexOf("\n## ", start + 4);
        return PAGE.substring(start, end < 0 ? PAGE.length() : end);
    }
}
