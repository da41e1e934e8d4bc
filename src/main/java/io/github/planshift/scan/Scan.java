package io.github.planshift.scan;

import io.github.planshift.model.RoundKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a document.
 *
 * @param region slug, or null where neither text nor hints say
 * @param round slug, or null where neither text nor hints say
 * @param documentType what the text is, or null where it does not say
 * @param lang language code
 * @param warnings a line each, for the user
 * @param statements in the order of the text
 */
public record Scan(
        @Nullable String region,
        @Nullable String round,
        @Nullable RoundKind documentType,
        String lang,
        List<String> warnings,
        List<Statement> statements) {

    public Scan {
        warnings = List.copyOf(warnings);
        statements = List.copyOf(statements);
    }
}
