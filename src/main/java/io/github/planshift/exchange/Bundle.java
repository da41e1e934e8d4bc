package io.github.planshift.exchange;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.Document;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.ThreadLink;
import java.util.List;

/** Records that travel together: what one file holds, or a whole database. */
public record Bundle(
        List<Document> documents,
        List<Coverage> coverage,
        List<RoundFact> roundFacts,
        List<PolicyThread> threads,
        List<Commitment> commitments,
        List<ThreadLink> threadLinks,
        List<Rating> assessments) {

    public Bundle {
        documents = List.copyOf(documents);
        coverage = List.copyOf(coverage);
        roundFacts = List.copyOf(roundFacts);
        threads = List.copyOf(threads);
        commitments = List.copyOf(commitments);
        threadLinks = List.copyOf(threadLinks);
        assessments = List.copyOf(assessments);
    }

    /** How many records of any kind there are. */
    public int size() {
        return documents.size()
                + coverage.size()
                + roundFacts.size()
                + threads.size()
                + commitments.size()
                + threadLinks.size()
                + assessments.size();
    }
}
