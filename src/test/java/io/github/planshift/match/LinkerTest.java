package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.UserError;
import io.github.planshift.model.Verdict;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private static final String NOW = "2026-01-02T03:04:05Z";

    private final Map<String, Commitment> commitments = new TreeMap<>();
    private final Map<String, PolicyThread> threads = new TreeMap<>();
    private final List<ThreadLink> links = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private void has(CommitmentBuilder... ones) {
        for (CommitmentBuilder one : ones) {
            Commitment built = one.build();
            commitments.put(built.id(), built);
            if (built.thread() != null) {
                threads.put(built.thread(), new PolicyThread(built.thread(), "Title", null));
            }
        }
    }

    private Commitment get(String id) {
        return commitments.get(id);
    }

    private List<Commitment> get(String... ids) {
        return List.of(ids).stream().map(commitments::get).toList();
    }

    private Linker linker() {
        return new Linker(
                china(),
                threads.values(),
                commitments.values(),
                links,
                (region, subject) -> region + "-" + subject + "-" + numbers.merge(region + subject, 1, Integer::sum),
                "somebody",
                NOW);
    }

    /** As the store does. */
    private Linking keep(Linker linker) {
        Linking linking = linker.linking();
        linking.threads().forEach(one -> threads.put(one.id(), one));
        linking.moved().forEach((id, thread) -> commitments.put(id, get(id).inThread(thread)));
        links.addAll(linking.links());
        return linking;
    }

    private void link(String... ids) {
        Linker linker = linker();
        linker.link(get(ids), "why");
        keep(linker);
    }

    private void unlink(String one, String other) {
        Linker linker = linker();
        linker.unlink(get(one), get(other), "why");
        keep(linker);
    }

    private boolean apart(String one, String other) {
        return new Decisions(links).differ(get(one), get(other));
    }

    private String thread(String id) {
        return get(id).thread();
    }

    @Test
    void linkBeginsAThreadNamedAfterIndicatorOrSector() {
        has(
                commitment("anhui-2022-001").targets(target("gdp_growth", Operator.POINT, "6")),
                commitment("anhui-2025-001"),
                commitment("hubei-2022-001").sectors("trade"),
                commitment("hubei-2025-001"));

        link("anhui-2025-001", "anhui-2022-001");
        link("hubei-2022-001", "hubei-2025-001");

        assertThat(thread("anhui-2025-001")).isEqualTo("anhui-gdp-growth-1").isEqualTo(thread("anhui-2022-001"));
        assertThat(thread("hubei-2025-001")).isEqualTo("hubei-trade-1");
        assertThat(links.get(0))
                .isEqualTo(new ThreadLink(
                        "anhui-gdp-growth-1",
                        "anhui-2022-001",
                        LinkMethod.MANUAL,
                        null,
                        Verdict.SAME,
                        "somebody",
                        NOW,
                        "why"));
    }

    @Test
    void theOrderOfIdsDoesNotMatter() {
        List<CommitmentBuilder> all = List.of(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2022-002"),
                commitment("anhui-2025-001").thread("milk"),
                commitment("anhui-2025-002"),
                commitment("anhui-2025-003").thread("milk"));
        List<String> ids = new ArrayList<>(List.of("anhui-2022-001", "anhui-2022-002", "anhui-2025-001"));
        Linking expected = null;
        for (int seed = 0; seed < 20; seed++) {
            commitments.clear();
            threads.clear();
            links.clear();
            has(all.toArray(new CommitmentBuilder[0]));
            Collections.shuffle(ids, new Random(seed));
            Linker linker = linker();
            linker.link(get(ids.toArray(new String[0])), null);
            Linking linking = linker.linking();
            assertThat(linking.moved()).containsOnlyKeys("anhui-2022-002", "anhui-2025-001", "anhui-2025-003");
            assertThat(expected == null ? linking : expected).isEqualTo(linking);
            expected = linking;
        }
    }

    @Test
    void theThreadOfTheEarliestRoundStays() {
        has(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2025-001").thread("tea"),
                commitment("anhui-2025-002").thread("a-later-one"),
                commitment("anhui-2025-003").thread("a-later-one"));

        link("anhui-2025-003", "anhui-2025-001");

        assertThat(commitments.values()).extracting(Commitment::thread).containsOnly("tea");
        assertThat(threads.get("a-later-one").note()).isEqualTo("merged into tea");
        assertThat(threads.get("tea").note()).isNull();
    }

    @Test
    void linkThenUnlinkSetsApartAndLinkingAgainHolds() {
        for (String[] inThreads : new String[][] {{null, null}, {"tea", null}, {null, "milk"}, {"tea", "milk"}}) {
            commitments.clear();
            links.clear();
            has(
                    commitment("anhui-2022-001").thread(inThreads[0]),
                    commitment("anhui-2025-001").thread(inThreads[1]));

            link("anhui-2022-001", "anhui-2025-001");
            unlink("anhui-2025-001", "anhui-2022-001");
            assertThat(thread("anhui-2025-001")).isNull();
            assertThat(apart("anhui-2022-001", "anhui-2025-001")).isTrue();

            link("anhui-2022-001", "anhui-2025-001");
            assertThat(thread("anhui-2025-001"))
                    .isEqualTo(thread("anhui-2022-001"))
                    .isNotNull();
            assertThat(apart("anhui-2022-001", "anhui-2025-001")).isFalse();
        }
    }

    @Test
    void unlinkingWhatWasNeverLinkedSetsApart() {
        for (String[] inThreads : new String[][] {{null, null}, {"tea", null}, {null, "milk"}, {"tea", "milk"}}) {
            commitments.clear();
            links.clear();
            has(
                    commitment("anhui-2022-001").thread(inThreads[0]),
                    commitment("anhui-2025-001").thread(inThreads[1]));

            unlink("anhui-2022-001", "anhui-2025-001");

            assertThat(apart("anhui-2022-001", "anhui-2025-001")).isTrue();
            assertThat(thread("anhui-2025-001")).isEqualTo(inThreads[1]);
        }
    }

    @Test
    void unlinkLeavesTheOthersOfTheThread() {
        has(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2025-001").thread("tea"),
                commitment("anhui-15fyp-proposal-001").round("15fyp-proposal").thread("tea"));

        unlink("anhui-2025-001", "anhui-2022-001");

        assertThat(thread("anhui-2025-001")).isNull();
        assertThat(thread("anhui-15fyp-proposal-001")).isEqualTo("tea");
    }

    @Test
    void whatWasSetApartFromAJoinedThreadStaysApart() {
        has(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2025-001").thread("milk"),
                commitment("anhui-2025-002"));
        unlink("anhui-2025-001", "anhui-2025-002");

        link("anhui-2022-001", "anhui-2025-001");

        assertThat(apart("anhui-2022-001", "anhui-2025-002")).isTrue();
        assertThat(apart("anhui-2025-001", "anhui-2025-002")).isTrue();
    }

    @Test
    void splitAndMergePairOneWithSeveral() {
        has(commitment("anhui-2022-001"), commitment("anhui-2025-001"), commitment("anhui-2025-002"));
        has(commitment("hubei-2022-001"), commitment("hubei-2022-002"), commitment("hubei-2025-001"));
        Linker linker = linker();
        linker.split(get("anhui-2022-001"), get("anhui-2025-001", "anhui-2025-002"), null);
        linker.merge(get("hubei-2022-001", "hubei-2022-002"), get("hubei-2025-001"), null);
        keep(linker);

        Matcher matcher = new Matcher(new Profiles(china(), Passage::alone), new Decisions(links));
        assertThat(matcher.pairs(
                        china().roundNamed("2022"),
                        china().roundNamed("2025"),
                        get("anhui-2022-001", "hubei-2022-001", "hubei-2022-002"),
                        get("anhui-2025-001", "anhui-2025-002", "hubei-2025-001")))
                .extracting(pair -> pair.from().id() + " " + pair.to().id())
                .containsExactly(
                        "anhui-2022-001 anhui-2025-001",
                        "anhui-2022-001 anhui-2025-002",
                        "hubei-2022-001 hubei-2025-001",
                        "hubei-2022-002 hubei-2025-001");
    }

    @Test
    void anAutomaticPairIsRecordedWithMethodAndScoreAndAddsToAThread() {
        has(commitment("anhui-2022-001").thread("tea"), commitment("anhui-2025-001"));
        Linker linker = linker();
        linker.automatic(List.of(pair("anhui-2022-001", "anhui-2025-001")));

        assertThat(keep(linker).links())
                .containsExactly(new ThreadLink(
                        "tea",
                        "anhui-2025-001",
                        LinkMethod.METRIC,
                        0.97,
                        Verdict.SAME,
                        "somebody",
                        NOW,
                        "same measure: tea"));
        assertThat(thread("anhui-2025-001")).isEqualTo("tea");
    }

    private Matcher.Pair pair(String from, String to) {
        return new Matcher.Pair(get(from), get(to), new Match(LinkMethod.METRIC, 0.97, "same measure: tea"), List.of());
    }

    @Test
    void whatSeveralGoOnInIsMergedOfThemAndPairedWithEachAgain() {
        has(commitment("anhui-2022-001"), commitment("anhui-2022-002"), commitment("anhui-2025-001"));
        Linker linker = linker();
        linker.automatic(List.of(pair("anhui-2022-001", "anhui-2025-001"), pair("anhui-2022-002", "anhui-2025-001")));
        keep(linker);

        assertThat(links)
                .filteredOn(link -> link.commitment().equals("anhui-2025-001"))
                .extracting(ThreadLink::verdict)
                .containsOnly(Verdict.MERGE);
        assertThat(pairsAgain("anhui-2022-001", "anhui-2022-002", "anhui-2025-001"))
                .containsExactly("anhui-2022-001 anhui-2025-001", "anhui-2022-002 anhui-2025-001");
    }

    @Test
    void whatGoesOnInSeveralIsSplitAndPairedWithEachAgain() {
        has(commitment("anhui-2022-001"), commitment("anhui-2025-001"), commitment("anhui-2025-002"));
        Linker linker = linker();
        linker.automatic(List.of(pair("anhui-2022-001", "anhui-2025-001"), pair("anhui-2022-001", "anhui-2025-002")));
        keep(linker);

        assertThat(pairsAgain("anhui-2022-001", "anhui-2025-001", "anhui-2025-002"))
                .containsExactly("anhui-2022-001 anhui-2025-001", "anhui-2022-001 anhui-2025-002");
    }

    private List<String> pairsAgain(String... ids) {
        List<Commitment> all = get(ids);
        return new Matcher(new Profiles(china(), Passage::alone), new Decisions(links))
                        .pairs(
                                china().roundNamed("2022"),
                                china().roundNamed("2025"),
                                all.stream()
                                        .filter(one -> one.round().equals("2022"))
                                        .toList(),
                                all.stream()
                                        .filter(one -> one.round().equals("2025"))
                                        .toList())
                        .stream()
                        .map(pair -> pair.from().id() + " " + pair.to().id())
                        .toList();
    }

    @Test
    void aPairThatWouldJoinTwoThreadsIsLeftToAPerson() {
        has(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2022-002").thread("milk"),
                commitment("anhui-2025-001"));
        Linker linker = linker();
        linker.automatic(List.of(pair("anhui-2022-001", "anhui-2025-001"), pair("anhui-2022-002", "anhui-2025-001")));
        keep(linker);

        assertThat(thread("anhui-2025-001")).isEqualTo("tea");
        assertThat(thread("anhui-2022-002")).isEqualTo("milk");
    }

    @Test
    void aLaterDecisionHoldsWhateverTheClockSays() {
        has(
                commitment("anhui-2022-001").thread("tea"),
                commitment("anhui-2025-001").thread("tea"));
        links.add(new ThreadLink(
                "tea", "anhui-2025-001", LinkMethod.MANUAL, null, Verdict.SAME, "me", "2030-01-01T00:00:00Z", null));

        unlink("anhui-2022-001", "anhui-2025-001");

        assertThat(apart("anhui-2022-001", "anhui-2025-001")).isTrue();
        assertThat(links.get(links.size() - 1).decidedAt()).isEqualTo("2030-01-01T00:00:01Z");
    }

    @Test
    void refusesOtherRegionsTheSameTwiceAndTheWrongOrder() {
        has(commitment("anhui-2022-001"), commitment("anhui-2025-001"), commitment("anhui-2025-002"));
        has(commitment("hubei-2025-001"));

        assertThatThrownBy(() -> link("anhui-2022-001", "hubei-2025-001"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("only commitments of one region");
        assertThatThrownBy(() -> link("anhui-2022-001", "anhui-2022-001")).hasMessageContaining("named twice");
        assertThatThrownBy(() -> linker().split(get("anhui-2025-001"), get("anhui-2022-001", "anhui-2025-002"), null))
                .hasMessageContaining("is not of an earlier round than anhui-2022-001");
        assertThatThrownBy(() -> linker().merge(get("anhui-2025-001", "anhui-2025-002"), get("anhui-2022-001"), null))
                .hasMessageContaining("name the earlier ones first");
    }
}
