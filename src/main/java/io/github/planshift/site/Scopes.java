package io.github.planshift.site;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Kind;
import io.github.planshift.report.Report;
import io.github.planshift.report.Selection;
import java.util.ArrayList;
import java.util.List;

/** What a report leaves out, in words. */
final class Scopes {

    private final Words words;

    Scopes(Words words) {
        this.words = words;
    }

    /** A phrase for each filter, none where nothing is left out. */
    List<String> of(Report report) {
        Selection selection = report.scope().selection();
        List<String> scope = new ArrayList<>();
        add(scope, "scope.regions", selection.regionsNamed());
        add(scope, "scope.rounds", selection.rounds().stream().map(words::round).toList());
        add(
                scope,
                "scope.sectors",
                selection.sectorsNamed().isEmpty()
                        ? List.of()
                        : selection.sectors().stream().map(words::sector).toList());
        if (selection.kind() != null) {
            scope.add(words.say("scope.kind", words.label(Coded.parse(Kind.class, selection.kind()))));
        }
        if (selection.search() != null) {
            scope.add(words.say("scope.search", selection.search()));
        }
        if (selection.quantified()) {
            scope.add(words.say("scope.quantified"));
        }
        add(scope, "scope.tags", selection.tags());
        if (selection.state() != null) {
            scope.add(words.say("scope.state", words.say("state." + selection.state())));
        }
        if (selection.limit() != null) {
            scope.add(words.say("scope.limit", selection.limit()));
        }
        String since = report.scope().since();
        if (since != null) {
            scope.add(since(since));
        }
        if (report.changesOnly()) {
            scope.add(words.say("scope.changes"));
        }
        return scope;
    }

    /** What a report is new since, a round, a day or a journal entry. */
    String since(String since) {
        return since.startsWith("#")
                ? words.say("scope.entry", since.substring(1))
                : words.say("scope.since", words.round(since));
    }

    private void add(List<String> scope, String key, List<String> named) {
        if (!named.isEmpty()) {
            scope.add(words.say(key, words.list(named)));
        }
    }
}
