package io.github.planshift.change;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.stretch;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.match.Decisions;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.Trace;
import io.github.planshift.model.Verdict;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeFinderTest {

    private static final Target ABOUT_5 = target("gdp_growth", Operator.ABOUT, "5");
    private static final Target AT_LEAST_5 = target("gdp_growth", Operator.AT_LEAST, "5");
    private static final Target ABOUT_6 = target("gdp_growth", Operator.ABOUT, "6");
    private static final Target IN_WORDS = target("gdp_growth", Operator.QUALITATIVE, null);

    private final List<Coverage> coverage = new ArrayList<>();
    private boolean acrossKinds;

    @Test
    void whatIsOnlyInTheLaterRoundIsNew() {
        Change change = only(List.of(), List.of(to()));

        assertThat(change.headline()).isEqualTo(Headline.NEW);
        assertThat(change.presence()).isEqualTo(Presence.NEW);
        assertThat(change.from()).isNull();
        assertThat(change.latest().id()).isEqualTo("anhui-2025-001");
        assertThat(Stream.of(change.target(), change.deadline(), change.wording(), change.match()))
                .containsOnlyNulls();
        assertThat(change.rule())
                .isEqualTo(
                        "linked to nothing coded for 2022; coverage of that round is not coded, so it may not be new");
    }

    @Test
    void whatIsOnlyInTheEarlierRoundIsNotMentioned() {
        Change change = only(List.of(from()), List.of());

        assertThat(change.headline()).isEqualTo(Headline.NOT_MENTIONED);
        assertThat(change.presence()).isEqualTo(Presence.NOT_MENTIONED);
        assertThat(change.to()).isNull();
        assertThat(change.latest().id()).isEqualTo("anhui-2022-001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complete | complete | coded for 2022, not for 2025; both texts were read in full",
                "complete | secondary_only | coded for 2022, not for 2025; coverage of 2025 is secondary only, so this says"
                        + " nothing about the text itself",
                "partial | not_coded | coded for 2022, not for 2025; coverage of 2025 is not coded, so this says nothing"
                        + " about the text itself",
                "secondary_only | complete | coded for 2022, not for 2025, which was read in full; coverage of 2022 is"
                        + " secondary only",
            })
    void silenceIsWorthWhatTheCoverageAllows(String before, String after, String rule) {
        covered("2022", null, before);
        covered("2025", null, after);

        Change change = only(List.of(from()), List.of());

        assertThat(change.headline()).isEqualTo(Headline.NOT_MENTIONED);
        assertThat(change.rule()).isEqualTo(rule).doesNotContain("drop", "abandon");
    }

    @ParameterizedTest
    @EnumSource(CoverageState.class)
    void noveltyIsWorthWhatTheCoverageAllows(CoverageState state) {
        covered("2022", null, state.code());

        assertThat(only(List.of(), List.of(to())).rule())
                .isEqualTo(
                        state == CoverageState.COMPLETE
                                ? "linked to nothing coded for 2022, which was read in full"
                                : "linked to nothing coded for 2022; coverage of that round is "
                                        + state.code().replace('_', ' ') + ", so it may not be new");
    }

    @Test
    void whatWasSetApartByHandSaysFromWhat() {
        Decisions decisions = new Decisions(List.of(new ThreadLink(
                "tea",
                "anhui-2025-001",
                LinkMethod.MANUAL,
                null,
                Verdict.DIFFERENT,
                "lin",
                "2026-03-01T00:00:00Z",
                null)));

        List<Change> changes = new ChangeFinder(
                        china(), new CoverageMap(coverage), TextNames.NONE, Map.of(), false, decisions, Passage::alone)
                .between(
                        china().roundNamed("2022"),
                        china().roundNamed("2025"),
                        List.of(commitment("anhui-2022-001").thread("tea").build()),
                        List.of(commitment("anhui-2025-001").build()),
                        List.of());

        assertThat(changes)
                .filteredOn(change -> change.headline() == Headline.NEW)
                .extracting(Change::rule)
                .containsExactly(
                        "linked to nothing coded for 2022; coverage of that round is not coded, so it may not be new; set apart from anhui-2022-001 by hand");
    }

    @Test
    void theCoverageOfASectorComesBeforeThatOfTheWholeText() {
        covered("2022", null, "partial");
        covered("2022", "rare-earths", "complete");

        assertThat(only(List.of(), List.of(to().sectors("rare-earths"))).rule()).contains("which was read in full");
        assertThat(only(List.of(), List.of(to().sectors("growth", "rare-earths")))
                        .rule())
                .contains("is partial");
    }

    @Test
    void whatWasThereBeforeTheEarlierRoundReappears() {
        List<CommitmentBuilder> history = List.of(
                commitment("anhui-2020-001").thread("tea"),
                commitment("anhui-2020-002").targets(ABOUT_5));

        for (CommitmentBuilder later : List.of(to().thread("tea"), to().targets(ABOUT_6))) {
            Change change = finder().between(
                            china().roundNamed("2022"),
                            china().roundNamed("2025"),
                            List.of(),
                            List.of(later.build()),
                            history.stream()
                                    .flatMap(one -> Trace.of(one.build()).stream())
                                    .toList())
                    .get(0);
            assertThat(change.headline()).isEqualTo(Headline.REAPPEARED);
            assertThat(change.presence()).isEqualTo(Presence.REAPPEARED);
            assertThat(change.rule()).isEqualTo("coded before 2022 and again for 2025, not between");
        }
    }

    static Stream<Arguments> continued() {
        return Stream.of(
                Arguments.of("the same", from(), to(), "unchanged", "the same on every axis"),
                Arguments.of(
                        "reworded", from(), to().statement("Grow on"), "reworded", "other words of the same strength"),
                Arguments.of(
                        "deadline",
                        from().deadline("2030"),
                        to().deadline("2028").statement("Grow on"),
                        "deadline_moved",
                        "deadline earlier"),
                Arguments.of(
                        "raised",
                        from().targets(ABOUT_5),
                        to().targets(ABOUT_6),
                        "strengthened",
                        "target raised from about 5 % to about 6 %"),
                Arguments.of(
                        "lowered",
                        from().targets(ABOUT_6),
                        to().targets(ABOUT_5),
                        "weakened",
                        "target lowered from about 6 % to about 5 %"),
                Arguments.of(
                        "bound more strictly",
                        from().targets(ABOUT_5),
                        to().targets(AT_LEAST_5),
                        "strengthened",
                        "target operator hardened from about 5 % to at least 5 %"),
                Arguments.of(
                        "a lower ceiling of unemployment",
                        from().targets(target("surveyed_unemployment", Operator.AT_MOST, "5.5")),
                        to().targets(target("surveyed_unemployment", Operator.AT_MOST, "5")),
                        "strengthened",
                        "target lowered from at most 5.5 % to at most 5 %"),
                Arguments.of(
                        "a higher stretch",
                        from().targets(stretch("gdp_growth", "5", "6")),
                        to().targets(stretch("gdp_growth", "5", "7")),
                        "strengthened",
                        "target raised from at least 5 %, striving for 6 % to at least 5 %, striving for 7 %"),
                Arguments.of(
                        "firmer words",
                        from().modality("explore"),
                        to().modality("vigorous"),
                        "strengthened",
                        "wording hardened"),
                Arguments.of(
                        "softer words",
                        from().modality("promote"),
                        to().modality("support"),
                        "weakened",
                        "wording softened"),
                Arguments.of(
                        "firmer and later",
                        from().modality("explore").deadline("2030"),
                        to().modality("promote").deadline("2035"),
                        "mixed",
                        "wording hardened, but deadline later"),
                Arguments.of(
                        "more and earlier",
                        from().targets(due(ABOUT_5, "2030")),
                        to().targets(due(ABOUT_6, "2028")),
                        "strengthened",
                        "target raised from about 5 % to about 6 %, deadline earlier"),
                Arguments.of(
                        "more in softer words",
                        from().targets(ABOUT_5).modality("promote"),
                        to().targets(ABOUT_6).modality("explore"),
                        "mixed",
                        "target raised from about 5 % to about 6 %, but wording softened"),
                Arguments.of(
                        "one up and one down",
                        from().targets(ABOUT_5, metric("jobs", Operator.AT_LEAST, "2", "人")),
                        to().targets(ABOUT_6, metric("jobs", Operator.AT_LEAST, "1", "人")),
                        "mixed",
                        "target raised from about 5 % to about 6 %, but target lowered from at least 2 人 to at least 1 人"),
                Arguments.of(
                        "quantified",
                        from().targets(IN_WORDS),
                        to().targets(ABOUT_5),
                        "quantified",
                        "a figure where there was none (about 5 %)"),
                Arguments.of(
                        "no longer quantified",
                        from().targets(ABOUT_5),
                        to().targets(IN_WORDS).modality("vigorous"),
                        "dequantified",
                        "no figure where there was one (about 5 %)"),
                Arguments.of(
                        "another unit",
                        from().targets(metric("output", Operator.POINT, "5", "吨")),
                        to().targets(metric("output", Operator.POINT, "6", "元")).modality("vigorous"),
                        "retargeted",
                        "the unit or base changed, so the figures cannot be compared (5 吨, then 6 yuan)"),
                Arguments.of(
                        "neither way is more ambitious",
                        from().targets(target("cpi", Operator.ABOUT, "3")),
                        to().targets(target("cpi", Operator.ABOUT, "2")),
                        "retargeted",
                        "the figure moved from about 3 % to about 2 %, and nothing says which way is the more ambitious one"),
                Arguments.of(
                        "a floor that became a ceiling",
                        from().targets(metric("output", Operator.AT_LEAST, "5", "吨")),
                        to().targets(metric("output", Operator.AT_MOST, "5", "吨")),
                        "retargeted",
                        "the bound changed sides, from at least 5 吨 to at most 5 吨, and nothing says which way is the more ambitious one"),
                Arguments.of(
                        "given up",
                        from().targets(ABOUT_5),
                        to().targets(ABOUT_6).tags(ChangeFinder.DROPPED),
                        "explicitly_dropped",
                        "the later document says that it is given up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continued")
    void whatGoesOnGetsTheFirstHeadlineThatApplies(
            String name, CommitmentBuilder from, CommitmentBuilder to, String headline, String rule) {
        Change change = only(List.of(from.thread("tea")), List.of(to.thread("tea")));

        assertThat(change.headline().code()).isEqualTo(headline);
        assertThat(change.rule()).isEqualTo(rule);
        assertThat(change.presence())
                .isEqualTo(headline.equals("explicitly_dropped") ? Presence.EXPLICITLY_DROPPED : Presence.CONTINUED);
        assertThat(change.thread()).isEqualTo("tea");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "船舶产业增长 | growth | ; the text of 2025 names Shipbuilding and offshore engineering, but no pledge on it was found",
                "发展氢能 | growth | ; the text of 2025 does not name Shipbuilding and offshore engineering",
                "船舶产业增长 | shipbuilding | ''",
            })
    void whatIsNotMentionedSaysWhetherTheTextNamesItsSector(String text, String sector, String added) {
        covered("2022", null, "complete");
        covered("2025", null, "complete");
        TextNames texts =
                new TextNames.Builder(china()).add("anhui", "2025", text).build();

        List<Change> changes = new ChangeFinder(
                        china(), new CoverageMap(coverage), texts, Map.of(), false, Decisions.NONE, Passage::alone)
                .between(
                        china().roundNamed("2022"),
                        china().roundNamed("2025"),
                        List.of(commitment("anhui-2022-001")
                                .sectors("shipbuilding")
                                .quote("zh", "做强船舶产业")
                                .build()),
                        List.of(commitment("anhui-2025-001")
                                .sectors(sector)
                                .quote("zh", "扩大内需")
                                .build()),
                        List.of());

        assertThat(changes)
                .filteredOn(change -> change.headline() == Headline.NOT_MENTIONED)
                .extracting(Change::rule)
                .containsExactly("coded for 2022, not for 2025; both texts were read in full" + added);
    }

    @ParameterizedTest
    @EnumSource(Assessment.class)
    void theOutcomeIsTheLatestAssessmentOfTheEarlierCommitment(Assessment assessment) {
        Change change = new ChangeFinder(
                        china(),
                        new CoverageMap(coverage),
                        Map.of("anhui-2022-001", assessment, "anhui-2025-001", Assessment.STALLED),
                        false)
                .between(
                        china().roundNamed("2022"),
                        china().roundNamed("2025"),
                        List.of(from().thread("tea").build()),
                        List.of(to().thread("tea").build()),
                        List.of())
                .get(0);

        assertThat(change.outcome()).isEqualTo(assessment);
        assertThat(change.headline()).isEqualTo(assessment == Assessment.KEPT ? Headline.ACHIEVED : Headline.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | same",
                "2030 | 2030 | same",
                "14fyp | 2025-12-31 | same",
                "2030 | 2028-06 | earlier",
                "2030 | 2035 | later",
                "- | 2030 | added",
                "2030 | - | removed",
                "2022 | 2025 | rolled_forward",
                "2022-12-31 | - | rolled_forward",
                "2022 | 2030 | later",
                "2030 | 2025 | earlier",
            })
    void comparesDeadlines(String from, String to, String change) {
        assertThat(only(
                                List.of(from().thread("tea").deadline(from)),
                                List.of(to().thread("tea").deadline(to)))
                        .deadline())
                .extracting(Coded::code)
                .isEqualTo(change);
    }

    @Test
    void anAnnualTargetIssuedAgainIsNoSlip() {
        Change change = only(List.of(from().targets(ABOUT_5)), List.of(to().targets(ABOUT_5)));

        assertThat(change.deadline()).isEqualTo(DeadlineChange.ROLLED_FORWARD);
        assertThat(change.headline()).isEqualTo(Headline.UNCHANGED);
    }

    @Test
    void theDueDateOfATargetCountsWhereTheCommitmentHasNone() {
        assertThat(only(
                                List.of(from().targets(due(ABOUT_5, "2030"))),
                                List.of(to().targets(ABOUT_5).deadline("2028")))
                        .deadline())
                .isEqualTo(DeadlineChange.EARLIER);
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of(from().modality("explore"), to().modality("support"), WordingChange.HARDENED),
                Arguments.of(from().modality("vigorous"), to().modality("accelerate"), WordingChange.SOFTENED),
                Arguments.of(
                        from().modality("promote").statement("a"),
                        to().modality("promote").statement("b"),
                        WordingChange.REWORDED),
                Arguments.of(from().modality("promote"), to(), WordingChange.SAME),
                Arguments.of(from().statement("Grow, fast"), to().statement("grow fast"), WordingChange.SAME),
                // the text's own words count before ours, if both are in one language
                Arguments.of(
                        from().statement("a").quote("zh", "增长"),
                        to().statement("b").quote("zh", "增长"),
                        WordingChange.SAME),
                Arguments.of(from().quote("zh", "增长"), to().quote("zh", "稳增长"), WordingChange.REWORDED),
                Arguments.of(from().quote("zh", "增长"), to().quote("en", "growth"), WordingChange.SAME),
                Arguments.of(from().quote("zh", "增长"), to(), WordingChange.SAME));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void comparesWords(CommitmentBuilder from, CommitmentBuilder to, WordingChange change) {
        assertThat(only(List.of(from.thread("tea")), List.of(to.thread("tea"))).wording())
                .isEqualTo(change);
    }

    @Test
    void roundsOfDifferentKindsAreNotComparableUnlessAskedFor() {
        List<CommitmentBuilder> before = List.of(from().thread("tea").targets(ABOUT_5), commitment("anhui-2022-002"));
        List<CommitmentBuilder> after =
                List.of(plan("anhui-plan-1").thread("tea").targets(ABOUT_6), plan("anhui-plan-2"));

        assertThat(between("2022", "15fyp-proposal", before, after)).hasSize(3).allSatisfy(change -> {
            assertThat(change.headline()).isEqualTo(Headline.NOT_COMPARABLE);
            assertThat(change.presence()).isEqualTo(Presence.NOT_COMPARABLE);
            assertThat(change.rule())
                    .isEqualTo("a round of kind annual work report is not comparable with one of kind"
                            + " five year plan proposal");
        });
        acrossKinds = true;
        assertThat(between("2022", "15fyp-proposal", before, after))
                .extracting(Change::headline)
                .containsExactly(Headline.NEW, Headline.NOT_MENTIONED, Headline.STRENGTHENED);
    }

    @Test
    void theOrderIsThatOfTheCodebookWhateverTheOrderOfTheRecords() {
        List<CommitmentBuilder> before = new ArrayList<>(List.of(
                commitment("zhejiang-2022-001").sectors("growth"),
                commitment("beijing-2022-002").sectors("growth"),
                commitment("beijing-2022-001").sectors("growth"),
                commitment("beijing-2022-003").sectors("artificial-intelligence"),
                commitment("anhui-2022-001").thread("tea")));
        List<CommitmentBuilder> after = new ArrayList<>(List.of(
                commitment("anhui-2025-001").thread("tea"),
                commitment("beijing-2025-001").sectors("growth"),
                commitment("zhejiang-2025-001").sectors("rare-earths")));
        List<String> expected = List.of(
                "beijing-2022-003",
                "beijing-2025-001",
                "beijing-2022-001",
                "beijing-2022-002",
                "zhejiang-2025-001",
                "zhejiang-2022-001",
                "anhui-2025-001");

        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(before, random);
            Collections.shuffle(after, random);
            assertThat(between("2022", "2025", before, after))
                    .extracting(change -> change.latest().id())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aListIsComparedByTheFiguresThatGoTogetherAndTheRestIsToldOnce() {
        Target prices = target("cpi", Operator.POINT, "2");
        Target jobs = target("new_urban_jobs", Operator.POINT, "50000");
        Target grain = target("grain_output", Operator.POINT, "100");
        List<Change> changes = between(
                "2022",
                "2025",
                List.of(
                        commitment("anhui-2022-001").targets(target("cpi", Operator.POINT, "3")),
                        commitment("anhui-2022-002").targets(target("new_urban_jobs", Operator.POINT, "40000"))),
                List.of(commitment("anhui-2025-001").targets(prices, jobs, grain)));

        assertThat(changes)
                .extracting(change -> change.from().id() + " "
                        + change.moves().stream()
                                .map(move -> move.to().indicator() + " " + move.change())
                                .toList())
                .containsExactlyInAnyOrder(
                        "anhui-2022-001 [cpi LOWERED, grain_output QUANTIFIED]",
                        "anhui-2022-002 [new_urban_jobs RAISED]");
    }

    @Test
    void everyCommitmentIsToldOf() {
        Random random = new Random(2);
        for (int round = 0; round < 50; round++) {
            List<CommitmentBuilder> before = some(random, "2022");
            List<CommitmentBuilder> after = some(random, "2025");
            List<Change> changes = between("2022", "2025", before, after);

            assertThat(changes.stream()
                            .flatMap(change -> Stream.of(change.from(), change.to()))
                            .filter(Objects::nonNull)
                            .map(Commitment::id)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(before.stream(), after.stream())
                            .map(one -> one.build().id())
                            .toList());
        }
    }

    private static List<CommitmentBuilder> some(Random random, String round) {
        List<CommitmentBuilder> some = new ArrayList<>();
        for (int i = 0; i < random.nextInt(9); i++) {
            CommitmentBuilder one = commitment("anhui-" + round + "-" + i);
            switch (random.nextInt(3)) {
                case 0 -> one.thread("t" + random.nextInt(3));
                case 1 -> one.targets(random.nextBoolean() ? ABOUT_5 : ABOUT_6);
                default -> one.statement("other");
            }
            some.add(one);
        }
        return some;
    }

    private static CommitmentBuilder from() {
        return commitment("anhui-2022-001");
    }

    private static CommitmentBuilder to() {
        return commitment("anhui-2025-001");
    }

    private static CommitmentBuilder plan(String id) {
        return commitment(id).round("15fyp-proposal");
    }

    private void covered(String round, String sector, String state) {
        coverage.add(new Coverage("anhui", round, sector, Coded.parse(CoverageState.class, state), null));
    }

    private Change only(List<CommitmentBuilder> before, List<CommitmentBuilder> after) {
        List<Change> changes = between("2022", "2025", before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private List<Change> between(
            String from, String to, List<CommitmentBuilder> before, List<CommitmentBuilder> after) {
        return finder().between(
                        china().roundNamed(from),
                        china().roundNamed(to),
                        before.stream().map(CommitmentBuilder::build).toList(),
                        after.stream().map(CommitmentBuilder::build).toList(),
                        List.of());
    }

    private ChangeFinder finder() {
        return new ChangeFinder(china(), new CoverageMap(coverage), Map.of(), acrossKinds);
    }
}
