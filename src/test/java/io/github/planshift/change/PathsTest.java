package io.github.planshift.change;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of commitments through more than two rounds. */
class PathsTest {

    private static final List<String> ROUNDS = List.of("2022", "2023", "2024", "2025");

    private static List<Path> once(Commitment... commitments) {
        ChangeFinder finder = new ChangeFinder(china(), new CoverageMap(List.of()), Map.of(), false);
        return new Paths(china(), finder).once(through(commitments));
    }

    private static List<Path> through(Commitment... commitments) {
        List<Round> rounds =
                ROUNDS.stream().map(slug -> china().round(slug).orElseThrow()).toList();
        ChangeFinder finder = new ChangeFinder(china(), new CoverageMap(List.of()), Map.of(), false);
        return new Paths(china(), finder)
                .through(
                        rounds,
                        ROUNDS.stream()
                                .map(round -> Stream.of(commitments)
                                        .filter(one -> one.round().equals(round))
                                        .toList())
                                .toList());
    }

    private static Commitment growth(String id, String value) {
        return commitment(id)
                .targets(target("gdp_growth", Operator.ABOUT, value))
                .build();
    }

    private static Commitment trains(String id) {
        return commitment(id)
                .sectors("logistics")
                .targets(metric("中欧班列开行数量", Operator.POINT, "900", "列"))
                .build();
    }

    /** A path as its ids, a dash for a round without it. */
    private static String stops(Path path) {
        return String.join(
                " ",
                path.stops().stream()
                        .map(one -> one == null ? "-" : one.commitment().id())
                        .toList());
    }

    @Test
    void whatAReportSaysAgainOfAKnownIndicatorIsReadOnce() {
        assertThat(once(
                        growth("anhui-2022-001", "7"),
                        growth("anhui-2022-009", "7.0"),
                        growth("anhui-2023-001", "6.5"),
                        growth("anhui-2023-009", "6.5")))
                .extracting(PathsTest::stops)
                .containsExactly("anhui-2022-001 anhui-2023-001 - -");
        assertThat(once(growth("anhui-2022-001", "7"), growth("anhui-2022-009", "8")))
                .hasSize(2);
        assertThat(once(growth("anhui-2022-001", "7"), growth("hubei-2022-001", "7")))
                .hasSize(2);
    }

    @Test
    void aCommitmentIsFollowedFromRoundToRound() {
        List<Path> paths = through(
                growth("anhui-2022-001", "7"),
                growth("anhui-2023-001", "6.5"),
                growth("anhui-2024-001", "6"),
                growth("anhui-2025-001", "5.5"));

        assertThat(paths)
                .extracting(PathsTest::stops)
                .containsExactly("anhui-2022-001 anhui-2023-001 anhui-2024-001 anhui-2025-001");
        assertThat(paths.get(0).length()).isEqualTo(4);
        assertThat(paths.get(0).steps()).hasSize(3).extracting(Change::target).containsOnly(TargetChange.LOWERED);
    }

    @Test
    void aGapIsBridgedAndStaysAGap() {
        List<Path> paths = through(growth("anhui-2022-001", "7"), growth("anhui-2025-001", "8"));

        assertThat(paths).extracting(PathsTest::stops).containsExactly("anhui-2022-001 - - anhui-2025-001");
        Change step = paths.get(0).steps().get(0);
        assertThat(Objects.requireNonNull(step.from()).id()).isEqualTo("anhui-2022-001");
        assertThat(step.target()).isEqualTo(TargetChange.RAISED);
    }

    @Test
    void theNearerRoundGoesFirst() {
        List<Path> paths =
                through(growth("anhui-2022-001", "7"), growth("anhui-2024-001", "6"), growth("anhui-2025-001", "5"));

        assertThat(paths)
                .extracting(PathsTest::stops)
                .containsExactly("anhui-2022-001 - anhui-2024-001 anhui-2025-001");
    }

    @Test
    void theLongestComesFirstAndIndicatorsBeforeOthersAsLong() {
        List<Path> paths = through(
                trains("anhui-2024-001"),
                trains("anhui-2025-001"),
                growth("anhui-2024-002", "6"),
                growth("anhui-2025-002", "6"),
                commitment("anhui-2025-003").build(),
                growth("beijing-2025-001", "5"));

        assertThat(paths)
                .extracting(PathsTest::stops)
                .containsExactly(
                        "- - - beijing-2025-001",
                        "- - anhui-2024-002 anhui-2025-002",
                        "- - anhui-2024-001 anhui-2025-001",
                        "- - - anhui-2025-003");
    }

    @Test
    void regionsAreNeverJoined() {
        assertThat(through(growth("anhui-2024-001", "6"), growth("zhejiang-2025-001", "6")))
                .allSatisfy(path -> assertThat(path.length()).isOne());
    }

    /** Whatever there is, each commitment stands on a path, in its own round, and steps join neighbours on it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachCommitmentStandsOnAPath(long seed) {
        Random random = new Random(seed);
        List<Commitment> all = new ArrayList<>();
        for (String round : ROUNDS) {
            for (String region : List.of("anhui", "zhejiang")) {
                for (int i = 1; i <= random.nextInt(4); i++) {
                    String id = region + "-" + round + "-00" + i;
                    all.add(
                            switch (random.nextInt(3)) {
                                case 0 -> growth(id, String.valueOf(5 + random.nextInt(3)));
                                case 1 -> trains(id);
                                default ->
                                    commitment(id)
                                            .thread(random.nextBoolean() ? region + "-x" : null)
                                            .build();
                            });
                }
            }
        }
        List<Path> paths = through(all.toArray(Commitment[]::new));

        Set<Commitment> stops = new HashSet<>();
        for (Path path : paths) {
            Commitment before = null;
            for (int i = 0; i < ROUNDS.size(); i++) {
                Path.Stop stop = path.stops().get(i);
                if (stop != null) {
                    assertThat(stop.commitment().round()).isEqualTo(ROUNDS.get(i));
                    assertThat(stop.step() == null).isEqualTo(before == null);
                    if (stop.step() != null) {
                        assertThat(stop.step().from()).isEqualTo(before);
                        assertThat(stop.step().to()).isEqualTo(stop.commitment());
                    }
                    stops.add(stop.commitment());
                    before = stop.commitment();
                }
            }
            assertThat(path.latest()).isEqualTo(before);
        }
        assertThat(stops).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Lists that fall apart and grow together again: none is lost, and a path keeps to what it follows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPathKeepsToTheFiguresItFollows(long seed) {
        Random random = new Random(seed);
        List<Commitment> all = new ArrayList<>();
        for (String round : ROUNDS) {
            List<List<Target>> lists = new ArrayList<>();
            for (String indicator : List.of("gdp_growth", "cpi", "new_urban_jobs", "grain_output")) {
                Target figure = target(indicator, Operator.POINT, String.valueOf(random.nextInt(9)));
                if (lists.isEmpty() || random.nextBoolean()) {
                    lists.add(new ArrayList<>());
                }
                lists.get(random.nextInt(lists.size())).add(figure);
            }
            for (List<Target> list : lists) {
                all.add(commitment("anhui-" + round + "-00" + (all.size() + 1))
                        .targets(list.toArray(Target[]::new))
                        .build());
            }
        }
        List<Path> paths = through(all.toArray(Commitment[]::new));

        Set<Commitment> stops = new HashSet<>();
        for (Path path : paths) {
            Set<Set<String>> followed = new HashSet<>();
            path.there().forEach(stop -> {
                stops.add(stop.commitment());
                followed.add(stop.figures().stream().map(Target::indicator).collect(Collectors.toSet()));
            });
            assertThat(followed).as(stops(path)).hasSize(1);
        }
        assertThat(stops).containsExactlyInAnyOrderElementsOf(all);
        assertThat(paths).doesNotHaveDuplicates();
    }

    @Test
    void aListIsOnAPathForEachFigureThatGoesItsOwnWay() {
        Target cpi = target("cpi", Operator.ABOUT, "3");
        Target jobs = target("new_urban_jobs", Operator.ABOUT, "650000");
        List<Path> paths = through(
                commitment("anhui-2023-001").targets(cpi).build(),
                commitment("anhui-2023-002").targets(jobs).build(),
                commitment("anhui-2024-001").targets(cpi, jobs).build(),
                commitment("anhui-2025-001").targets(jobs).build(),
                commitment("anhui-2025-002").targets(cpi).build());

        assertThat(paths)
                .extracting(path -> stops(path) + " " + path.figures().get(0).indicator())
                .containsExactlyInAnyOrder(
                        "- anhui-2023-001 anhui-2024-001 anhui-2025-002 cpi",
                        "- anhui-2023-002 anhui-2024-001 anhui-2025-001 new_urban_jobs");
        assertThat(paths)
                .allSatisfy(path -> assertThat(path.there())
                        .allSatisfy(stop -> assertThat(stop.figures()).hasSize(1)));
    }
}
