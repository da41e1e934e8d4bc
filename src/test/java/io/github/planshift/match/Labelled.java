package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two reports, the statements of one kind in them, and what a person who read them said of some. */
record Labelled(
        Round from, Round to, Kind kind, List<Commitment> before, List<Commitment> after, List<Statement> statements) {

    /**
     * What a person said of two statements.
     *
     * @param kind how they measure the same: indicator, metric or text
     * @param verdict same, different, opposite, or none where nothing in the later report goes on with the earlier
     */
    record Label(String part, String kind, String verdict, String from, int fromOffset, String to, int toOffset) {

        boolean goesNowhere() {
            return verdict.equals("none");
        }
    }

    /** A statement with what was said of it, and of those after by their ids. */
    record Statement(Commitment of, List<Label> labels, Map<String, String> verdicts) {

        boolean goesOn() {
            return verdicts.containsValue("same");
        }

        boolean goesOn(Commitment other) {
            return "same".equals(verdicts.get(other.id()));
        }

        /** Whether it is known that the other does not continue it. */
        boolean ends(Commitment other) {
            return !goesOn(other)
                    && (goesOn()
                            || verdicts.containsKey(other.id())
                            || labels.stream().anyMatch(Label::goesNowhere));
        }

        /** How it is continued, or what it is where it is not. */
        String kind() {
            return labels.stream()
                    .filter(one -> !goesOn() || one.verdict().equals("same"))
                    .findFirst()
                    .orElseThrow()
                    .kind();
        }
    }

    /** Those of a file of labels, by pairs of reports and kinds. */
    static List<Labelled> read(String part, Codebook codebook, Reports reports) throws IOException {
        Map<String, List<Label>> byPair = new TreeMap<>();
        for (Label label : labels(part)) {
            Kind kind = reports.at(label.from(), label.fromOffset()).kind();
            byPair.computeIfAbsent(label.from() + " " + label.to() + " " + kind, key -> new ArrayList<>())
                    .add(label);
        }
        List<Labelled> all = new ArrayList<>();
        for (List<Label> labels : byPair.values()) {
            all.add(of(labels, reports));
        }
        return all;
    }

    private static Labelled of(List<Label> labels, Reports reports) throws IOException {
        Label any = labels.get(0);
        Kind kind = reports.at(any.from(), any.fromOffset()).kind();
        Map<Integer, List<Label>> byFrom =
                labels.stream().collect(Collectors.groupingBy(Label::fromOffset, TreeMap::new, Collectors.toList()));
        List<Statement> statements = new ArrayList<>();
        for (List<Label> of : byFrom.values()) {
            Map<String, String> verdicts = new HashMap<>();
            for (Label label : of) {
                if (!label.goesNowhere()) {
                    String id = reports.at(label.to(), label.toOffset()).id();
                    // of several figures one may go on and another only look like it
                    verdicts.merge(id, label.verdict(), (one, other) -> one.equals("same") ? one : other);
                }
            }
            statements.add(new Statement(reports.at(any.from(), of.get(0).fromOffset()), of, verdicts));
        }
        return new Labelled(
                reports.round(any.from()),
                reports.round(any.to()),
                kind,
                reports.of(any.from(), kind),
                reports.of(any.to(), kind),
                statements);
    }

    private static List<Label> labels(String part) throws IOException {
        try (var in = Objects.requireNonNull(Labelled.class.getResourceAsStream(part + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(cells -> new Label(
                            part,
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            Integer.parseInt(cells.get(3)),
                            cells.get(5),
                            cells.get(6).isEmpty() ? 0 : Integer.parseInt(cells.get(6))))
                    .toList();
        }
    }
}
