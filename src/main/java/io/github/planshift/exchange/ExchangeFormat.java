package io.github.planshift.exchange;

import io.github.planshift.model.Coded;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that records travel in. */
public enum ExchangeFormat implements Coded {
    /** A section a kind of record. */
    YAML,
    /** An array of commitments. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** A row a record. */
    CSV;

    /** Brackets, then a key in quotation marks or the end; YAML may have brackets too. */
    private static final Pattern JSON_START = Pattern.compile("\\s*[\\[{][\\s\\[{]*([\"\\]}]|$)");

    private static final Pattern CSV_HEADER = Pattern.compile("\"?[a-z_]+\"?(,\"?[a-z_]+\"?)+(\\R|$)");

    /** The format that a file's name and first character speak for. */
    public static ExchangeFormat guess(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YAML;
        }
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        if (lower.endsWith(".json") || JSON_START.matcher(text).lookingAt()) {
            return JSON;
        }
        return CSV_HEADER.matcher(text).lookingAt() ? CSV : YAML;
    }

    @Override
    public String toString() {
        return code();
    }
}
