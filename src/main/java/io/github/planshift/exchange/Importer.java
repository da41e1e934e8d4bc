package io.github.planshift.exchange;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.Document;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings a bundle into a ledger. To be called within one write, so that all of it comes in or none. */
public final class Importer {

    /** What to do with a record whose id is there already with other content. */
    public enum OnConflict implements Coded {
        /** Keep what is there. */
        IGNORE,
        /** Take what comes in. */
        REPLACE,
        /** Refuse the import. */
        FAIL;

        @Override
        public String toString() {
            return code();
        }
    }

    /**
     * What an import did, by kind of record ({@code commitments}, {@code documents} …).
     *
     * @param ids of the commitments added or replaced, in order
     */
    public record Result(
            Map<String, Integer> added,
            Map<String, Integer> replaced,
            Map<String, Integer> unchanged,
            Map<String, Integer> ignored,
            List<String> ids) {}

    private final Ledger ledger;
    private final OnConflict onConflict;
    private final Map<String, Integer> added = new TreeMap<>();
    private final Map<String, Integer> replaced = new TreeMap<>();
    private final Map<String, Integer> unchanged = new TreeMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();

    private Importer(Ledger ledger, OnConflict onConflict) {
        this.ledger = ledger;
        this.onConflict = onConflict;
    }

    /**
     * Brings in everything.
     *
     * @param implied ids of documents that are only described by commitments: stored ones stay as they are
     * @throws UserError if a reference leads nowhere, or a conflict is to be refused
     */
    public static Result run(Ledger ledger, Bundle bundle, List<String> implied, OnConflict onConflict) {
        Importer importer = new Importer(ledger, onConflict);
        importer.check(bundle);
        importer.bring(bundle, implied);
        if (!importer.conflicts.isEmpty()) {
            throw UserError.input(importer.conflicts);
        }
        return new Result(importer.added, importer.replaced, importer.unchanged, importer.ignored, importer.ids);
    }

    private void check(Bundle bundle) {
        Set<String> documents = new HashSet<>();
        ledger.documents().all().forEach(document -> documents.add(document.id()));
        bundle.documents().forEach(document -> documents.add(document.id()));
        Set<String> threads = new HashSet<>();
        ledger.threads().all().forEach(thread -> threads.add(thread.id()));
        bundle.threads().forEach(thread -> threads.add(thread.id()));
        Set<String> commitments = new HashSet<>(ledger.commitments().ids());
        bundle.commitments().forEach(commitment -> commitments.add(commitment.id()));
        bundle.commitments().stream()
                .map(Commitment::thread)
                .filter(Objects::nonNull)
                .forEach(threads::add);
        List<String> missing = new ArrayList<>();
        BiConsumer<String, String> document = (who, id) -> {
            if (!documents.contains(id)) {
                missing.add(who + ": there is no document \"" + id + "\"");
            }
        };
        for (Commitment commitment : bundle.commitments()) {
            String who = commitment.id().isEmpty() ? "a commitment" : commitment.id();
            documents(commitment).forEach(id -> document.accept(who, id));
        }
        for (Document one : bundle.documents()) {
            if (one.supersedes() != null) {
                document.accept(one.id(), one.supersedes());
            }
        }
        for (RoundFact fact : bundle.roundFacts()) {
            if (fact.document() != null) {
                document.accept(fact.id(), fact.document());
            }
        }
        for (ThreadLink link : bundle.threadLinks()) {
            if (!threads.contains(link.thread())) {
                missing.add("a link names thread \"" + link.thread() + "\", which is not there");
            }
            if (!commitments.contains(link.commitment())) {
                missing.add("a link names commitment \"" + link.commitment() + "\", which is not there");
            }
        }
        for (Rating rating : bundle.assessments()) {
            if (!commitments.contains(rating.commitment())) {
                missing.add("an assessment names commitment \"" + rating.commitment() + "\", which is not there");
            }
            if (rating.document() != null) {
                document.accept("an assessment of " + rating.commitment(), rating.document());
            }
        }
        if (!missing.isEmpty()) {
            throw UserError.input(missing);
        }
    }

    private void bring(Bundle bundle, List<String> implied) {
        Map<String, Commitment> commitments = new HashMap<>();
        for (Commitment commitment : bundle.commitments()) {
            ledger.commitments().find(commitment.id()).ifPresent(found -> commitments.put(found.id(), found));
        }
        List<Commitment> wanted = bundle.commitments().stream()
                .filter(one -> onConflict != OnConflict.IGNORE || !commitments.containsKey(one.id()))
                .toList();
        Map<String, Document> documents = index(ledger.documents().all(), Document::id);
        Set<String> unwanted = new HashSet<>(implied);
        wanted.forEach(one -> unwanted.removeAll(documents(one)));
        unwanted.addAll(implied.stream().filter(documents::containsKey).toList());
        for (Document document : bundle.documents()) {
            if (!unwanted.contains(document.id())) {
                one("documents", document.id(), document, documents, ledger.documents()::save);
            }
        }
        Map<String, Coverage> coverage = index(ledger.documents().coverage(), Importer::key);
        bundle.coverage().forEach(one -> one("coverage", key(one), one, coverage, ledger.documents()::save));
        Map<String, RoundFact> facts = index(ledger.documents().facts(), RoundFact::id);
        bundle.roundFacts().forEach(one -> one("round facts", one.id(), one, facts, ledger.documents()::save));
        Map<String, PolicyThread> threads = index(ledger.threads().all(), PolicyThread::id);
        bundle.threads().forEach(one -> {
            one("threads", one.id(), one, threads, ledger.threads()::save);
            threads.put(one.id(), one);
        });
        for (Commitment commitment : wanted) {
            String thread = commitment.thread();
            if (thread != null && !threads.containsKey(thread)) {
                PolicyThread named = new PolicyThread(thread, thread, null);
                threads.put(thread, named);
                one("threads", thread, named, Map.of(), ledger.threads()::save);
            }
        }
        for (Commitment commitment : bundle.commitments()) {
            Commitment numbered = commitment.id().isEmpty()
                    ? commitment.withId(ledger.commitments().nextId(commitment.region(), commitment.round()))
                    : inItsThread(commitment, commitments.get(commitment.id()));
            one("commitments", numbered.id(), numbered, commitments, one -> {
                ledger.commitments().save(one);
                ids.add(one.id());
            });
        }
        Map<String, ThreadLink> links = index(ledger.threads().links(), Importer::key);
        bundle.threadLinks().forEach(one -> one("links", key(one), one, links, ledger.threads()::save));
        Map<String, Rating> ratings = index(ledger.threads().ratings(), Rating::toString);
        bundle.assessments().forEach(one -> one("assessments", one.toString(), one, ratings, ledger.threads()::save));
    }

    /** A record that names no thread says nothing about it: what was decided on links stays. */
    private static Commitment inItsThread(Commitment incoming, @Nullable Commitment before) {
        return before == null || incoming.thread() != null ? incoming : incoming.inThread(before.thread());
    }

    /** Ids of the documents that a commitment names. */
    private static Set<String> documents(Commitment commitment) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(commitment.document());
        commitment.sources().stream()
                .map(Source::document)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private <T> void one(String kind, String key, T record, Map<String, T> present, Consumer<T> save) {
        T before = present.get(key);
        if (before == null) {
            save.accept(record);
            count(added, kind);
        } else if (before.equals(record)) {
            count(unchanged, kind);
        } else if (onConflict == OnConflict.REPLACE) {
            save.accept(record);
            count(replaced, kind);
        } else if (onConflict == OnConflict.IGNORE) {
            count(ignored, kind);
        } else {
            conflicts.add(singular(kind) + " " + key
                    + " is there already with other content; --on-conflict replace or ignore" + " says what to do");
        }
    }

    /** The name of one record of a kind. */
    public static String singular(String kind) {
        return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
    }

    private static void count(Map<String, Integer> counts, String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    private static String key(Coverage coverage) {
        return coverage.region() + " " + coverage.round() + " "
                + (coverage.sector() == null ? "all sectors" : coverage.sector());
    }

    private static String key(ThreadLink link) {
        return link.thread() + " " + link.commitment() + " " + link.decidedAt();
    }

    private static <T> Map<String, T> index(List<T> records, Function<T, String> key) {
        Map<String, T> index = new HashMap<>();
        records.forEach(record -> index.put(key.apply(record), record));
        return index;
    }
}
