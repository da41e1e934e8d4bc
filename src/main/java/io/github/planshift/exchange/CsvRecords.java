package io.github.planshift.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.planshift.model.UserError;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Position;
import io.github.planshift.tree.Problems;
import io.github.planshift.tree.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as rows of CSV: a column a key; lists and nested values as JSON in their cell; lists of words may also be
 * separated by semicolons. Records of other kinds than commitments carry their fields as JSON in the column
 * {@code data}.
 */
final class CsvRecords {

    private static final List<String> NESTED = List.of("targets", "sources", "document");
    private static final List<String> LISTS = List.of("sectors", "tags");

    private CsvRecords() {}

    static List<Node> read(String source, String text, Problems problems) {
        List<Node> nodes = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(content)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                Position at = new Position(source, Math.toIntExact(record.getStartingLineNumber()), 1);
                if (header.isEmpty()) {
                    header = record.getFields();
                } else if (record.getFieldCount() != header.size()) {
                    problems.add(at, "has " + record.getFieldCount() + " cells, the header has " + header.size());
                } else {
                    node(at, header, record.getFields()).ifPresent(nodes::add);
                }
            }
        } catch (CsvParseException e) {
            throw UserError.input(source + ": not readable as CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw UserError.input(source + ": " + e.getMessage(), e);
        }
        return nodes;
    }

    private static java.util.Optional<Node> node(Position at, List<String> header, List<String> cells) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = header.get(i).strip();
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (key.equals("data")) {
                for (Node data : nested(at, cell)) {
                    if (data instanceof Node.Mapping mapping) {
                        entries.putAll(mapping.entries());
                    }
                }
            } else if ((NESTED.contains(key) && (cell.startsWith("[") || cell.startsWith("{")))
                    || (LISTS.contains(key) && cell.startsWith("["))) {
                nested(at, cell).forEach(value -> entries.put(key, value));
            } else if (LISTS.contains(key)) {
                List<Node> items = new ArrayList<>();
                for (String item : cell.split(";", -1)) {
                    items.add(new Node.Scalar(at, item.strip()));
                }
                entries.put(key, new Node.Sequence(at, items));
            } else {
                entries.put(key, new Node.Scalar(at, cell));
            }
        }
        return entries.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new Node.Mapping(at, entries));
    }

    private static List<Node> nested(Position at, String json) {
        try {
            return TreeReader.json(at.source(), json);
        } catch (UserError e) {
            throw UserError.input(
                    at + ": a cell is not readable as JSON: " + e.messages().get(0), e);
        }
    }
}
