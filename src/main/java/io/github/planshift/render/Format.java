package io.github.planshift.render;

import io.github.planshift.model.Coded;

/** How a command writes its result. */
public enum Format implements Coded {
    /** Columns for reading on a terminal. */
    TABLE,

    /** A GitHub-flavoured Markdown table. */
    MARKDOWN,

    /** RFC 4180, UTF-8. */
    CSV,

    /** Tab-separated values. */
    TSV,

    /** One indented JSON value. */
    JSON,

    /** A JSON object a line. */
    NDJSON,

    /** YAML 1.1 and 1.2 alike. */
    YAML;

    /** Whether the result is a {@link Grid} in this format, rather than a tree of values. */
    public boolean isGrid() {
        return this == TABLE || this == MARKDOWN || this == CSV || this == TSV;
    }

    @Override
    public String toString() {
        return code();
    }
}
