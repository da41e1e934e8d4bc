package io.github.planshift.exchange;

import io.github.planshift.model.Coded;
import java.util.Locale;

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
        String start = text.stripLeading();
        if (lower.endsWith(".json") || start.startsWith("[") || start.startsWith("{")) {
            return JSON;
        }
        int lineEnd = start.indexOf('\n');
        String first = lineEnd < 0 ? start : start.substring(0, lineEnd);
        return first.startsWith("record,") || first.startsWith("id,") || first.contains(",region,") ? CSV : YAML;
    }

    @Override
    public String toString() {
        return code();
    }
}
