package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Round;
import io.github.planshift.store.Ledger;
import io.github.planshift.terms.RoundText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored texts of primary documents: one a region, round and language, the longest where there are several. */
final class RoundTexts {

    private record Key(String region, String round, String lang) {}

    private final Ledger ledger;
    private final Map<Key, List<Document>> documents;

    RoundTexts(Ledger ledger) {
        this.ledger = ledger;
        List<Document> all = ledger.documents().all();
        Set<String> superseded =
                all.stream().map(Document::supersedes).filter(Objects::nonNull).collect(Collectors.toSet());
        this.documents = all.stream()
                .filter(document -> document.type() == OutletType.PRIMARY
                        && document.region() != null
                        && document.sha256() != null
                        && !superseded.contains(document.id()))
                .collect(Collectors.groupingBy(
                        document ->
                                new Key(Objects.requireNonNull(document.region()), document.round(), document.lang()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The texts of a round, of some regions or, where none are named, of all. */
    List<RoundText> of(Round round, Set<String> regions) {
        return texts(key -> key.round().equals(round.slug()) && (regions.isEmpty() || regions.contains(key.region())))
                .toList();
    }

    /** Every text up to a round, by round; each is read when it is asked for and not kept. */
    Iterable<RoundText> until(Round last) {
        Codebook codebook = ledger.codebook();
        return () -> texts(key -> codebook.round(key.round())
                        .map(round -> round.compareTo(last) <= 0)
                        .orElse(false))
                .iterator();
    }

    private Stream<RoundText> texts(Predicate<Key> wanted) {
        return documents.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .flatMap(entry -> text(entry.getKey(), entry.getValue()).stream());
    }

    private Optional<RoundText> text(Key key, List<Document> versions) {
        Round round = ledger.codebook().round(key.round()).orElseThrow();
        return versions.stream()
                .flatMap(document -> ledger.documents().text(Objects.requireNonNull(document.sha256())).stream())
                .max(Comparator.comparingInt(String::length))
                .map(text -> new RoundText(key.region(), round, key.lang(), text));
    }

    /** Regions of the texts, in alphabetical order. */
    static Set<String> regions(List<RoundText> texts) {
        return texts.stream().map(RoundText::region).collect(Collectors.toCollection(TreeSet::new));
    }
}
