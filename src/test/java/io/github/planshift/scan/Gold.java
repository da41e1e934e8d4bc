package io.github.planshift.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * Reads annotations kept as positions: offset and length in the report's text, then kind, cmp, value, high, unit
     * and due, separated by tabs.
     */
    static List<Gold> positions(Path file, String text) throws IOException {
        List<Gold> gold = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            int start = text.offsetByCodePoints(0, Integer.parseInt(cells[0]));
            int end = text.offsetByCodePoints(start, Integer.parseInt(cells[1]));
            gold.add(new Gold(
                    0,
                    cells[2],
                    text.substring(start, end),
                    cells[3],
                    new BigDecimal(cells[4]),
                    cells[5].isEmpty() ? null : new BigDecimal(cells[5]),
                    cells[6],
                    cells[7].isEmpty() ? null : cells[7]));
        }
        return gold;
    }
}
