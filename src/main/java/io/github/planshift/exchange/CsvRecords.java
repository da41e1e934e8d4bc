package io.github.planshift.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.planshift.model.UserError;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Position;
import io.github.planshift.tree.Problems;
import io.github.planshift.tree.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                Position at = new Position(source, Math.toIntExact(record.getStartingLineNumber()), 1);
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(String::strip).toList();
                    if (!unique(at, header, problems)) {
                        return nodes;
                    }
                } else if (record.getFieldCount() != header.size()) {
                    problems.add(at, "has " + record.getFieldCount() + " cells, the header has " + header.size());
                } else {
                    node(at, header, record.getFields(), problems).ifPresent(nodes::add);
                }
            }
        } catch (CsvParseException e) {
            throw UserError.input(source + ": not readable as CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw UserError.input(source + ": " + e.getMessage(), e);
        }
        return nodes;
    }

    private static boolean unique(Position at, List<String> header, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String key : header) {
            if (!seen.add(key)) {
                problems.add(at, "column \"" + key + "\" is given twice");
                return false;
            }
        }
        return true;
    }

    private static Optional<Node> node(Position at, List<String> header, List<String> cells, Problems problems) {
        Map<String, Node> entries = new LinkedHashMap<>();
        int before = problems.size();
        for (int i = 0; i < header.size(); i++) {
            String key = header.get(i);
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (key.equals("data")) {
                for (Node data : nested(at, key, cell, problems)) {
                    if (data instanceof Node.Mapping mapping) {
                        entries.putAll(mapping.entries());
                    }
                }
            } else if ((NESTED.contains(key) && (cell.startsWith("[") || cell.startsWith("{")))
                    || (LISTS.contains(key) && cell.startsWith("["))) {
                nested(at, key, cell, problems).forEach(value -> entries.put(key, value));
            } else if (LISTS.contains(key)) {
                List<Node> items = new ArrayList<>();
                for (String item : cell.split(";", -1)) {
                    if (!item.isBlank()) {
                        items.add(new Node.Scalar(at, item.strip()));
                    }
                }
                entries.put(key, new Node.Sequence(at, items));
            } else {
                entries.put(key, new Node.Scalar(at, cell));
            }
        }
        boolean readable = problems.size() == before;
        return entries.isEmpty() || !readable ? Optional.empty() : Optional.of(new Node.Mapping(at, entries));
    }

    private static List<Node> nested(Position at, String key, String json, Problems problems) {
        try {
            return TreeReader.json("cell", json).stream()
                    .map(node -> node.moved(at))
                    .toList();
        } catch (UserError e) {
            problems.add(at, key, "not readable as JSON: " + e.messages().get(0));
            return List.of();
        }
    }
}
