package io.github.planshift.store;

import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a user's that reads.
 *
 * @param sql with numbers in place of the names of parameters
 * @param parameters their names, the first one bound to ?1
 */
record SqlText(String sql, List<String> parameters) {

    private static final Set<String> FIRST_WORDS = Set.of("select", "with", "values", "explain", "pragma");

    /** Pragmas that only tell; those of the second set about what stands in parentheses. */
    private static final Set<String> TELLING = Set.of(
            "application_id",
            "collation_list",
            "compile_options",
            "database_list",
            "encoding",
            "foreign_key_check",
            "freelist_count",
            "function_list",
            "integrity_check",
            "module_list",
            "page_count",
            "page_size",
            "pragma_list",
            "quick_check",
            "schema_version",
            "table_list",
            "user_version");

    private static final Set<String> TELLING_OF = Set.of(
            "foreign_key_check",
            "foreign_key_list",
            "index_info",
            "index_list",
            "index_xinfo",
            "table_info",
            "table_list",
            "table_xinfo");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s+|--[^\\n]*|/\\*.*?(?:\\*/|\\z))"
                    + "|(?<quoted>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\])"
                    + "|(?<parameter>[:@$][\\p{L}_][\\p{L}\\p{N}_]*)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private static final Pattern PRAGMA = Pattern.compile("pragma (?:main \\. )?(\\w+)( \\( \\S+ \\))?");

    SqlText {
        parameters = List.copyOf(parameters);
    }

    /**
     * Takes a statement apart.
     *
     * @throws UserError if it is empty, more than one, or of a kind that does more than read
     */
    static SqlText of(String typed) {
        StringBuilder sql = new StringBuilder();
        List<String> tokens = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        boolean ended = false;
        Matcher matcher = TOKEN.matcher(typed);
        while (matcher.find()) {
            String token = matcher.group();
            if (matcher.group("blank") != null) {
                sql.append(token.startsWith("/*") || token.startsWith("--") ? " " : token);
                continue;
            }
            if (token.equals(";")) {
                ended |= !tokens.isEmpty();
                continue;
            }
            if (ended) {
                throw UserError.input("query: there is more than one statement; give one at a time");
            }
            if (token.equals("?")) {
                throw UserError.input("query: give the ? a name, such as :region, for -p");
            }
            tokens.add(token.toLowerCase(Locale.ROOT));
            if (matcher.group("parameter") != null) {
                String name = token.substring(1);
                if (!parameters.contains(name)) {
                    parameters.add(name);
                }
                sql.append('?').append(parameters.indexOf(name) + 1);
            } else {
                sql.append(token);
            }
        }
        if (tokens.isEmpty()) {
            throw UserError.input("query: there is no statement");
        }
        onlyReads(tokens);
        return new SqlText(sql.toString(), parameters);
    }

    private static void onlyReads(List<String> tokens) {
        String first = tokens.get(0);
        if (!FIRST_WORDS.contains(first)) {
            throw UserError.input("query: a statement begins with SELECT, WITH, VALUES, EXPLAIN or PRAGMA, not with "
                    + first.toUpperCase(Locale.ROOT) + "; nothing is changed by a query");
        }
        if (first.equals("pragma")) {
            Matcher pragma = PRAGMA.matcher(String.join(" ", tokens));
            boolean tells =
                    pragma.matches() && (pragma.group(2) == null ? TELLING : TELLING_OF).contains(pragma.group(1));
            if (!tells) {
                throw UserError.input("query: this PRAGMA is not one that only tells, such as table_list, "
                        + "table_info(NAME), user_version and integrity_check");
            }
        }
    }
}
