package io.github.planshift.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report as a careful reader noted it.
 *
 * @param sentence running number of its sentence
 * @param kind pledge or outcome
 * @param cmp ge, le, about, range or eq
 */
record Gold(
        int sentence,
        String kind,
        String metric,
        String cmp,
        BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        @Nullable String due) {

    /** Reads a file of annotations, one JSON object a line. */
    static List<Gold> read(Path file) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> of(mapper, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gold of(ObjectMapper mapper, String line) {
        try {
            JsonNode node = mapper.readTree(line);
            JsonNode high = node.path("high");
            JsonNode due = node.path("due");
            return new Gold(
                    node.path("s").asInt(),
                    node.path("kind").asText(),
                    node.path("metric").asText(),
                    node.path("cmp").asText("eq"),
                    new BigDecimal(node.path("value").asText()),
                    high.isNumber() ? new BigDecimal(high.asText()) : null,
                    node.path("unit").asText(""),
                    due.isMissingNode() || due.isNull() ? null : due.asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
