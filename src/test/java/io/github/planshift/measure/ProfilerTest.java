package io.github.planshift.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfilerTest {

    private static final Codebook CHINA = Bundled.codebook("china");
    private static final Subject ANHUI = region("anhui");
    private static final Subject DELTA =
            new Subject("yangtze-river-delta", "Yangtze River Delta", true, Set.of("anhui", "zhejiang", "shanghai"));

    @Test
    void sharesRanksAndChange() {
        Profile profile = profiler(
                        tally("anhui", "2024", Map.of("growth", 30, "quantum", 10)),
                        tally("anhui", "2025", Map.of("growth", 20, "quantum", 20, "trade", 10)),
                        tally("zhejiang", "2025", Map.of("growth", 45, "trade", 5)))
                .profile(ANHUI, round("2025"), round("2024"), Set.of());

        assertThat(profile.items()).isEqualTo(50);
        assertThat(profile.rows()).extracting(Profile.Row::sector).containsExactly("quantum", "growth", "trade");
        assertThat(profile.rows()).extracting(Profile.Row::rank).containsExactly(1, 1, 3);
        assertThat(profile.rows()).extracting(Profile.Row::share).containsExactly(0.4, 0.4, 0.2);
        assertThat(profile.rows()).extracting(Profile.Row::change).containsExactly(15.000000000000002, -35.0, 20.0);
        assertThat(profile.rows().get(0).quotient()).isEqualTo(2);
        assertThat(profile.rows().get(0).stands()).isEqualTo(1);
        assertThat(profile.rows().get(1).stands()).isEqualTo(-1);
        assertThat(profile.rows().get(1).moves()).isEqualTo(-1);
    }

    @Test
    void aSectorThatWentIsARowWithoutItems() {
        Profile profile = profiler(
                        tally("anhui", "2024", Map.of("growth", 30, "metaverse", 10)),
                        tally("anhui", "2025", Map.of("growth", 40)))
                .profile(ANHUI, round("2025"), round("2024"), Set.of());

        Profile.Row gone = profile.rows().get(1);
        assertThat(gone.sector()).isEqualTo("metaverse");
        assertThat(gone.n()).isZero();
        assertThat(gone.rank()).isNull();
        assertThat(gone.change()).isEqualTo(-25);
    }

    @Test
    void belowTwentyItemsRanksAndZAreWithheldAndNothingElse() {
        Profile profile = profiler(
                        tally("anhui", "2025", Map.of("growth", 19)),
                        tally("zhejiang", "2025", Map.of("growth", 10, "trade", 30)))
                .profile(ANHUI, round("2025"), null, Set.of());

        assertThat(profile.withheld()).containsExactly("only 19 coded items (20 needed): ranks and z withheld");
        assertThat(profile.rows().get(0).rank()).isNull();
        assertThat(profile.rows().get(0).z()).isNull();
        assertThat(profile.rows().get(0).n()).isEqualTo(19);
        assertThat(profile.rows().get(0).quotient()).isNotNull();
    }

    @Test
    void aloneInARoundThereIsNothingToCompareWith() {
        Profile profile =
                profiler(tally("anhui", "2025", Map.of("growth", 30))).profile(ANHUI, round("2025"), null, Set.of());

        assertThat(profile.withheld()).containsExactly("no other region in 2025: LQ and z withheld");
        assertThat(profile.rows().get(0).quotient()).isNull();
        assertThat(profile.rows().get(0).rank()).isEqualTo(1);
    }

    @Test
    void aGroupIsTheSumOfItsMembersAndChangesOnlyWithTheSameMembers() {
        Profiler profiler = profiler(
                tally("anhui", "2024", Map.of("growth", 30)),
                tally("anhui", "2025", Map.of("growth", 30)),
                tally("zhejiang", "2025", Map.of("trade", 10)),
                tally("hefei", "2025", Map.of("quantum", 50)));

        Profile profile = profiler.profile(DELTA, round("2025"), round("2024"), Set.of());

        assertThat(profile.regions()).containsExactlyInAnyOrder("anhui", "zhejiang");
        assertThat(profile.items()).isEqualTo(40);
        assertThat(profile.before()).isNull();
        assertThat(profile.withheld()).containsExactly("Zhejiang in only one of 2024 and 2025: change withheld");
    }

    @Test
    void theRoundBeforeIsOfTheSameKind() {
        Profiler profiler = profiler(
                tally("anhui", "2020", Map.of("growth", 30)),
                tally("anhui", "14fyp", Map.of("growth", 30)),
                tally("anhui", "2022", Map.of("growth", 30)));

        assertThat(profiler.before(ANHUI, round("2022"))).isEqualTo(round("2020"));
        assertThat(profiler.profile(ANHUI, round("2022"), round("14fyp"), Set.of())
                        .withheld())
                .contains("14fyp and 2022 are rounds of different kinds: change withheld");
    }

    @Test
    void aChildStandsForItsParentWhereParentsAreCounted() {
        Profile profile = new Profiler(
                        CHINA, SectorLevel.PARENT, List.of(tally("anhui", "2025", Map.of("digital", 3, "macro", 4))))
                .profile(ANHUI, round("2025"), null, Set.of("artificial-intelligence"));

        assertThat(profile.rows()).extracting(Profile.Row::sector).containsExactly("digital");
    }

    @Test
    void focusFollowsASectorThroughTheRounds() {
        Profiler profiler = profiler(
                tally("anhui", "2022", Map.of("quantum", 1, "growth", 30)),
                tally("anhui", "2023", Map.of("growth", 30)),
                tally("anhui", "2024", Map.of("quantum", 2, "growth", 30)),
                tally("anhui", "2025", Map.of("quantum", 3, "growth", 30)),
                tally("zhejiang", "2024", Map.of("growth", 30)),
                tally("zhejiang", "2025", Map.of("quantum", 9, "growth", 30)),
                tally("anhui", "2026", Map.of("growth", 30)));

        SectorFocus focus =
                new Focuser(CHINA, profiler).focus("quantum", round("2025"), List.of(ANHUI, region("zhejiang")));

        assertThat(focus.rows()).extracting(row -> row.subject().slug()).containsExactly("zhejiang", "anhui");
        SectorFocus.Row anhui = focus.rows().get(1);
        assertThat(anhui.first()).isEqualTo(round("2022"));
        assertThat(anhui.since()).isEqualTo(round("2024"));
        assertThat(anhui.firstMover()).isTrue();
        assertThat(anhui.rounds()).isEqualTo(3);
        assertThat(anhui.allRounds()).isEqualTo(4);
        assertThat(focus.rows().get(0).firstMover()).isFalse();
        assertThat(focus.takeOff()).isEqualTo(round("2024"));
        assertThat(focus.spread()).extracting(SectorFocus.Spread::regions).containsExactly(1, 0, 1, 2);
        assertThat(focus.spread().get(3).joined()).containsExactly("zhejiang");
    }

    private static Subject region(String slug) {
        return new Subject(slug, CHINA.regionName(slug), false, Set.of(slug));
    }

    private static Round round(String slug) {
        return CHINA.round(slug).orElseThrow();
    }

    private static Tally tally(String region, String round, Map<String, Integer> items) {
        return new Tally(region, round, 100, 0, items);
    }

    private static Profiler profiler(Tally... tallies) {
        return new Profiler(CHINA, SectorLevel.SECTOR, List.of(tallies));
    }
}
