package io.github.planshift.gallery;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.picture.TextBoxes;
import io.github.planshift.report.Report;
import io.github.planshift.track.Headlines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class GalleryTest {

    private static Report report(Codebook codebook, List<Commitment> commitments, List<Coverage> coverage) {
        Report.Comparison comparison = Report.latestPair(codebook, commitments)
                .map(pair -> new Report.Comparison(pair.get(0), pair.get(1), List.of()))
                .orElse(null);
        return new Report(
                codebook,
                1,
                Report.Scope.ALL,
                commitments,
                comparison,
                null,
                Map.of(),
                coverage,
                List.of(),
                TextNames.NONE,
                false,
                List.of());
    }

    private static Map<String, List<Picture>> pictures(Report report, Language language) {
        return Gallery.of(report, List.of(), language);
    }

    @ParameterizedTest
    @EnumSource
    void theBundledDataGivesPicturesWhoseTextsDoNotMeet(Language language) throws Exception {
        Bundle bundle = Bundled.commitments(china());
        Map<String, List<Picture>> pages = pictures(report(china(), bundle.commitments(), bundle.coverage()), language);
        List<Picture> all = pages.values().stream().flatMap(List::stream).toList();

        assertThat(all).hasSizeGreaterThan(5).extracting(Picture::name).doesNotHaveDuplicates();
        assertThat(pages).containsKey(Gallery.INDEX);
        for (Picture picture : all) {
            Element svg = TextBoxes.parsed(picture).getDocumentElement();
            assertThat(TextBoxes.faults(
                            TextBoxes.of(picture), TextBoxes.number(svg, "width"), TextBoxes.number(svg, "height")))
                    .as(picture.name())
                    .isEmpty();
        }
        assertThat(pictures(report(china(), bundle.commitments(), bundle.coverage()), language))
                .isEqualTo(pages);
    }

    @Test
    void silenceIsNoughtOnlyWhereTheWholeTextWasRead() {
        List<Commitment> records = List.of(
                commitment("anhui-2025-001").sectors("quantum").build(),
                commitment("anhui-2025-002").sectors("hydrogen").build(),
                commitment("hubei-2025-001").sectors("quantum").build(),
                commitment("beijing-2025-001").sectors("quantum").build(),
                commitment("zhejiang-2025-001").sectors("hydrogen").build(),
                commitment("guangdong-2025-001").sectors("hydrogen").build());
        List<Coverage> coverage = List.of(
                new Coverage("zhejiang", "2025", null, CoverageState.COMPLETE, null),
                new Coverage("guangdong", "2025", null, CoverageState.PARTIAL, null));

        Picture map = pictures(report(china(), records, coverage), Language.EN)
                .get(Gallery.sector("quantum"))
                .get(0);

        assertThat(map.svg())
                .contains("<title>Anhui: 1</title>")
                .contains("<title>Zhejiang: 0</title>")
                .contains("<title>Guangdong: not known</title>")
                .contains("n = 6 items, 5 regions");
    }

    @Test
    void sharesAreShownWhereThereAreEnoughItems() {
        List<Commitment> records = new ArrayList<>();
        for (String region : List.of("anhui", "henan", "zhejiang", "hubei")) {
            for (int i = 10; i < 30; i++) {
                records.add(commitment(region + "-2025-0" + i)
                        .sectors(i < 13 ? "quantum" : "hydrogen")
                        .build());
            }
        }
        Report enough = report(china(), records, List.of());
        Report few = report(china(), records.subList(0, 61), List.of());
        Report none = report(
                china(),
                records.stream()
                        .filter(one -> one.id().compareTo(one.region() + "-2025-015") < 0)
                        .toList(),
                List.of());

        assertThat(quantum(enough))
                .contains("weight by region", ">15.0<", "% of items")
                .doesNotContain("fewer");
        assertThat(quantum(few))
                .contains(">15.0<", "fewer than 20 items in 2025: Hubei.")
                .doesNotContain(">100<");
        assertThat(quantum(none)).contains("pledges by region", ">3<").doesNotContain("%<", "fewer");
    }

    private static String quantum(Report report) {
        return pictures(report, Language.EN)
                .get(Gallery.sector("quantum"))
                .get(0)
                .svg();
    }

    @Test
    void whatFewNameIsNoMap() {
        List<Commitment> records = List.of(
                commitment("anhui-2025-001").sectors("quantum").build(),
                commitment("zhejiang-2025-001").sectors("hydrogen").build(),
                commitment("guangdong-2025-001").sectors("hydrogen").build(),
                commitment("hubei-2025-001").sectors("hydrogen").build());

        assertThat(pictures(report(china(), records, List.of()), Language.EN))
                .containsKey(Gallery.sector("hydrogen"))
                .doesNotContainKey(Gallery.sector("quantum"));
    }

    private static Commitment measured(String id, Kind kind, Target target) {
        return commitment(id)
                .kind(kind)
                .sectors("growth")
                .quote("zh", target.metric())
                .targets(target)
                .build();
    }

    private static Target amount(String indicator, Operator operator, String value, String unit) {
        return target(indicator, "某项指标", operator, value, null, null, unit, null, null);
    }

    private static Report measured(List<Commitment> records) {
        Report plain = report(china(), records, List.of());
        Headlines headlines = new Headlines(china(), one -> new Passage("", "", String.valueOf(one.quote())));
        List<Headlines.Headline> found = new ArrayList<>();
        plain.rounds()
                .forEach(round -> plain.regions()
                        .forEach(region -> found.addAll(headlines.of(
                                round,
                                records.stream()
                                        .filter(one -> one.round().equals(round.slug())
                                                && one.region().equals(region))
                                        .toList()))));
        return new Report(
                china(),
                1,
                Report.Scope.ALL,
                records,
                plain.comparison(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                TextNames.NONE,
                false,
                found);
    }

    @Test
    void targetsAreOnOneScaleWhateverTheirUnit() {
        List<Picture> targets = pictures(
                        measured(List.of(
                                measured(
                                        "anhui-2025-001",
                                        Kind.PLEDGE,
                                        amount("grain_output", Operator.AT_LEAST, "80000000000", "斤")),
                                measured(
                                        "henan-2025-001",
                                        Kind.PLEDGE,
                                        amount("grain_output", Operator.ABOUT, "130000000000", "斤")),
                                measured(
                                        "guangdong-2025-001",
                                        Kind.PLEDGE,
                                        amount("grain_output", Operator.POINT, "12700000", "吨")))),
                        Language.EN)
                .get(Gallery.TARGETS);

        assertThat(targets).extracting(Picture::name).containsExactly("targets-grain-output");
        assertThat(targets.get(0).svg())
                .contains(">n = 3 regions with a figure; higher is more ambitious<")
                .contains(">billion jin<", ">at least 80 billion jin<", ">about 130 billion jin<")
                .contains(">12.7 million tonnes<", "drawn in the unit of the scale", "1 jin = 0.5 kg.");
    }

    @Test
    void jobsAreCountedInPeopleWhateverTheyAreCalled() {
        List<Picture> targets = pictures(
                        measured(List.of(
                                measured(
                                        "anhui-2025-001",
                                        Kind.PLEDGE,
                                        amount("new_urban_jobs", Operator.AT_LEAST, "680000", "人")),
                                measured(
                                        "henan-2025-001",
                                        Kind.PLEDGE,
                                        amount("new_urban_jobs", Operator.POINT, "1100000", "人")),
                                measured(
                                        "shanghai-2025-001",
                                        Kind.PLEDGE,
                                        amount("new_urban_jobs", Operator.AT_LEAST, "600000", "个")))),
                        Language.EN)
                .get(Gallery.TARGETS);

        assertThat(targets.get(0).svg()).contains(">at least 600,000 people<").doesNotContain("in other units");
    }

    @Test
    void whatAllSayAlikeIsNoPicture() {
        List<Commitment> alike = new ArrayList<>();
        for (String region : List.of("anhui", "henan", "hubei", "hunan")) {
            alike.add(measured(
                    region + "-2025-001",
                    Kind.PLEDGE,
                    target("cpi", "居民消费价格涨幅", Operator.ABOUT, "2", null, null, "%", null, null)));
        }
        assertThat(pictures(measured(alike), Language.EN)).doesNotContainKey(Gallery.TARGETS);

        alike.add(measured(
                "beijing-2025-001",
                Kind.PLEDGE,
                target("cpi", "居民消费价格涨幅", Operator.AT_MOST, "2", null, null, "%", null, null)));
        assertThat(pictures(measured(alike), Language.EN)).containsKey(Gallery.TARGETS);
    }

    @Test
    void aTimelineHasNoEmptyColumnAndEndsWithWhatIsCompared() {
        List<Commitment> records = new ArrayList<>();
        for (String round : List.of("2023", "2025")) {
            records.add(measured(
                    "anhui-" + round + "-001",
                    Kind.PLEDGE,
                    target("gdp_growth", "地区生产总值增长", Operator.ABOUT, "6", null, null, "%", null, null)));
            records.add(measured(
                    "anhui-" + round + "-002",
                    Kind.OUTCOME,
                    target("gdp_growth", "地区生产总值增长", Operator.POINT, "5.8", null, null, "%", null, null)));
        }
        records.add(commitment("anhui-2024-001").sectors("growth").build());
        Picture timeline = pictures(measured(records), Language.EN)
                .get(Gallery.region("anhui"))
                .get(0);

        assertThat(timeline.title()).isEqualTo("Anhui: targets and results, 2023 to 2025");
        assertThat(timeline.svg())
                .contains(">2023<", ">2025<", "n = 4 figures in 2 rounds")
                .doesNotContain(">2024<");
    }

    @Test
    void ranksAreDrawnWhereThereAreEnoughItems() {
        List<Commitment> records = new ArrayList<>();
        for (String round : List.of("2025", "2026")) {
            for (int i = 1; i <= 24; i++) {
                String sector = i <= (round.equals("2025") ? 14 : 8) ? "quantum" : i <= 20 ? "hydrogen" : "steel";
                records.add(commitment("anhui-" + round + "-0" + (10 + i))
                        .sectors(sector)
                        .build());
            }
        }
        Picture slope = pictures(report(china(), records, List.of()), Language.EN)
                .get(Gallery.region("anhui"))
                .get(0);

        assertThat(slope.name()).isEqualTo("anhui-ranks");
        assertThat(slope.svg()).contains("▲1", "▼1", "2025 (n = 24 items)", ">Hydrogen (50.0 %)<");
        assertThat(pictures(report(china(), records.subList(6, 48), List.of()), Language.EN))
                .doesNotContainKey(Gallery.region("anhui"));
    }

    @Test
    void aCodebookWithoutTilesHasNoMap() {
        Codebook flat = new Codebook(
                "flat",
                "1",
                "Flat",
                "zh",
                china().regions(),
                china().groups(),
                china().sectors(),
                china().indicators(),
                china().rounds(),
                china().wording());
        List<Commitment> records =
                List.of(commitment("anhui-2025-001").sectors("quantum").build());

        assertThat(pictures(report(china(), records, List.of()), Language.EN)).containsKey(Gallery.sector("quantum"));
        assertThat(pictures(report(flat, records, List.of()), Language.EN))
                .doesNotContainKey(Gallery.sector("quantum"));
    }

    /** Where regions are told apart by one sector, a parent has what is below it; where sectors share the items, not. */
    @Test
    void aParentHasItsPartsWhereItStandsAloneAndNotWhereSectorsShareTheItems() {
        List<Commitment> pledges = new ArrayList<>();
        for (String region : List.of("anhui", "zhejiang", "hubei")) {
            for (int i = 1; i <= 30; i++) {
                pledges.add(commitment(region + "-2025-0" + (i < 10 ? "0" : "") + i)
                        .sectors(i <= 6 ? "hydrogen" : i <= 9 ? "energy" : "trade")
                        .build());
            }
        }
        Map<String, List<Picture>> pages = pictures(report(china(), pledges, List.of()), Language.EN);

        assertThat(pages.get("sectors/energy").get(0).alt()).contains("Anhui 30.0 % of items");
        assertThat(pages.get("sectors/hydrogen").get(0).alt()).contains("Anhui 20.0 % of items");
        assertThat(pages.get("index").get(0).svg())
                .contains("<title>Energy, in general, Anhui n = 30: 10.0 % of items</title>")
                .contains("<title>Hydrogen, Anhui n = 30: 20.0 % of items</title>");
    }
}
