package io.github.planshift.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.planshift.model.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML, JSON and newline-delimited JSON into trees. */
public final class TreeReader {

    private static final int MAX_DEPTH = 64;

    private TreeReader() {}

    /**
     * The documents of a YAML text; none for an empty one.
     *
     * @throws UserError naming line and column where the text is malformed or uses anchors
     */
    public static List<Node> yaml(String source, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        return read(factory, source, text);
    }

    /**
     * The values of a JSON text: one, or one a line.
     *
     * @throws UserError naming line and column where the text is malformed
     */
    public static List<Node> json(String source, String text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        return read(factory, source, text);
    }

    /**
     * A JSON text as plain values: maps in the order of the text, lists, texts, numbers, true, false and null.
     *
     * @throws UserError naming line and column where the text is malformed or there is more than one value
     */
    public static @Nullable Object plainJson(String source, String text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    throw UserError.input(source + ": is empty; one JSON value is wanted");
                }
                Object value = plain(parser);
                if (parser.nextToken() != null) {
                    throw UserError.input(
                            source + ":" + parser.currentTokenLocation().getLineNr() + ": one JSON value is enough");
                }
                return value;
            } catch (JsonProcessingException e) {
                throw malformed(source, text, parser, e);
            }
        } catch (IOException e) {
            throw UserError.input(source + ": " + firstLine(e.getMessage()), e);
        }
    }

    private static @Nullable Object plain(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.put(key, plain(parser));
                }
                yield entries;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(plain(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static List<Node> read(JsonFactory factory, String source, String text) {
        List<Node> documents = new ArrayList<>();
        try (JsonParser parser = factory.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    documents.add(node(parser, source));
                }
            } catch (JsonProcessingException e) {
                throw malformed(source, text, parser, e);
            }
        } catch (IOException e) {
            throw UserError.input(source + ": " + firstLine(e.getMessage()), e);
        }
        return documents;
    }

    private static UserError malformed(String source, String text, JsonParser parser, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            Mark mark = yaml.getProblemMark();
            String context = yaml.getContext() == null ? "" : yaml.getContext() + ": ";
            return UserError.input(
                    new Position(source, mark.getLine() + 1, mark.getColumn() + 1) + ": "
                            + firstLine(context + yaml.getProblem()),
                    e);
        }
        if (e.getCause() instanceof ReaderException yaml) {
            return UserError.input(
                    place(source, text, yaml.getPosition()) + ": "
                            + String.format(Locale.ROOT, "character U+%04X is not allowed", yaml.getCodePoint()),
                    e);
        }
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        // what the parser says of itself and its options is no help here
        String message = firstLine(e.getOriginalMessage())
                .replaceAll("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)\\]", "$1")
                .replaceAll(": enable `.*|, got this instead: .*|, from `[^`]*`", "");
        return UserError.input(new Position(source, at.getLineNr(), at.getColumnNr()) + ": " + message, e);
    }

    private static Position place(String source, String text, int codePoints) {
        String before = text.substring(0, text.offsetByCodePoints(0, codePoints));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(source, line, before.length() - before.lastIndexOf('\n'));
    }

    private static Node node(JsonParser parser, String source) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        Position at = new Position(source, location.getLineNr(), location.getColumnNr());
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            throw UserError.input(at + ": anchors (&) and aliases (*) are not read; write the value out");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                JsonLocation keyAt = parser.currentTokenLocation();
                parser.nextToken();
                if (entries.put(key, node(parser, source)) != null) {
                    throw UserError.input(new Position(source, keyAt.getLineNr(), keyAt.getColumnNr()) + ": \"" + key
                            + "\" is given twice");
                }
            }
            return new Node.Mapping(at, entries);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, source));
            }
            return new Node.Sequence(at, items);
        }
        return new Node.Scalar(at, token == JsonToken.VALUE_NULL ? null : parser.getText());
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "not readable"
                : message.lines().findFirst().orElse("not readable").strip();
    }
}
