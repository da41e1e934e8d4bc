package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.Document;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.ThreadLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A whole record as many small files, so that people who work on different regions change different files:
 *
 * <pre>
 * codebook/*.yaml             the codebook
 * regions/anhui/2025.yaml     commitments, documents and coverage of a region and round, with their links and ratings
 * regions/anhui/threads.yaml  threads that begin with a commitment of the region
 * rounds/2025.yaml            documents of no one region, and facts of the round
 * threads.yaml                threads without a commitment
 * </pre>
 *
 * <p>The order in a file is that of the ids, whatever the order in the database, so the same record gives the same
 * bytes.
 */
public final class SplitFiles {

    /** How each of the files begins; a file that begins otherwise is somebody else's. */
    public static final String MARK = "# Written by planshift export --split; import reads what is edited here.\n";

    /** Where the files of the codebook are. */
    public static final String CODEBOOK = "codebook";

    private static final Comparator<String> NATURAL = Comparator.comparing(SplitFiles::stem)
            .thenComparingLong(SplitFiles::number)
            .thenComparing(id -> id);

    private final Map<String, Part> parts = new TreeMap<>();

    /** What is in one file. */
    private static final class Part {
        final List<Document> documents = new ArrayList<>();
        final List<Coverage> coverage = new ArrayList<>();
        final List<RoundFact> facts = new ArrayList<>();
        final List<PolicyThread> threads = new ArrayList<>();
        final List<Commitment> commitments = new ArrayList<>();
        final List<ThreadLink> links = new ArrayList<>();
        final List<Rating> ratings = new ArrayList<>();

        Bundle bundle() {
            documents.sort(Comparator.comparing(Document::id, NATURAL));
            coverage.sort(Comparator.comparing(one -> one.sector() == null ? "" : one.sector()));
            facts.sort(Comparator.comparing(RoundFact::id, NATURAL));
            threads.sort(Comparator.comparing(PolicyThread::id, NATURAL));
            commitments.sort(Comparator.comparing(Commitment::id, NATURAL));
            links.sort(Comparator.comparing(ThreadLink::commitment, NATURAL)
                    .thenComparing(ThreadLink::thread)
                    .thenComparing(ThreadLink::decidedAt));
            // of one day the later word counts, so their order stays
            ratings.sort(Comparator.comparing(Rating::commitment, NATURAL).thenComparing(Rating::asOf));
            return new Bundle(documents, coverage, facts, threads, commitments, links, ratings);
        }
    }

    private SplitFiles() {}

    /** The text of each file by its path. */
    public static NavigableMap<String, String> of(Codebook codebook, Bundle bundle) {
        SplitFiles split = new SplitFiles();
        split.sort(bundle);
        NavigableMap<String, String> files = new TreeMap<>();
        CodebookWriter.files(codebook).forEach((name, text) -> files.put(CODEBOOK + "/" + name, MARK + text));
        split.parts.forEach((path, part) -> {
            StringBuilder out = new StringBuilder(MARK);
            BundleWriter.write(part.bundle(), ExchangeFormat.YAML, false, out);
            files.put(path, out.toString());
        });
        return files;
    }

    private void sort(Bundle bundle) {
        Map<String, Commitment> commitments = new HashMap<>();
        Map<String, String> threads = new HashMap<>();
        bundle.commitments().stream()
                .sorted(Comparator.comparing(Commitment::id, NATURAL))
                .forEach(one -> {
                    commitments.put(one.id(), one);
                    part(one.region(), one.round()).commitments.add(one);
                    if (one.thread() != null) {
                        threads.putIfAbsent(one.thread(), one.region());
                    }
                });
        for (ThreadLink link : bundle.threadLinks()) {
            of(commitments, link.commitment()).links.add(link);
        }
        for (Rating rating : bundle.assessments()) {
            of(commitments, rating.commitment()).ratings.add(rating);
        }
        for (Document one : bundle.documents()) {
            String region = one.region();
            (region == null ? part("rounds/" + one.round() + ".yaml") : part(region, one.round())).documents.add(one);
        }
        bundle.coverage()
                .forEach(one -> part(one.region(), one.round()).coverage.add(one));
        bundle.roundFacts()
                .forEach(one -> part("rounds/" + one.round() + ".yaml").facts.add(one));
        for (PolicyThread one : bundle.threads()) {
            String region = threads.get(one.id());
            part(region == null ? "threads.yaml" : "regions/" + region + "/threads.yaml")
                    .threads
                    .add(one);
        }
    }

    private Part of(Map<String, Commitment> commitments, String id) {
        Commitment commitment = commitments.get(id);
        if (commitment == null) {
            throw new IllegalStateException("no commitment " + id + " in the bundle");
        }
        return part(commitment.region(), commitment.round());
    }

    private Part part(String region, String round) {
        return part("regions/" + region + "/" + round + ".yaml");
    }

    private Part part(String path) {
        return parts.computeIfAbsent(path, key -> new Part());
    }

    /** An id without the number at its end. */
    private static String stem(String id) {
        return id.substring(0, id.length() - digits(id));
    }

    private static long number(String id) {
        int digits = digits(id);
        return digits == 0 ? -1 : Long.parseLong(id.substring(id.length() - digits));
    }

    /** How many digits an id ends in, as far as they fit a number. */
    private static int digits(String id) {
        int start = id.length();
        while (start > 0 && id.length() - start < 18 && id.charAt(start - 1) >= '0' && id.charAt(start - 1) <= '9') {
            start--;
        }
        return id.length() - start;
    }
}
