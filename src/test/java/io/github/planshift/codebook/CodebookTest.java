package io.github.planshift.codebook;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.UserError;
import io.github.planshift.text.PhraseMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding what a name means. */
class CodebookTest {

    private static final Codebook OWN = CodebookReader.read(Map.of("own.yaml", """
            name: own
            version: "1"
            title: Own
            lang: en
            regions:
              - {slug: land, kind: nation, en: Land}
              - {slug: north, en: North, parent: land, pinyin: Same, aliases: [Top, south, Both]}
              - {slug: south, en: South, parent: land, pinyin: Same, code: "42", aliases: [Both]}
              - {slug: port, kind: city, en: Port, parent: south}
            groups:
              - {slug: coast, en: Coast, members: [south], aliases: [Both]}
              - {slug: all, en: Everything, members: [land]}
            sectors:
              - {slug: tea, en: Tea, aliases: [drinks]}
              - {slug: green-tea, parent: tea, en: Green tea, aliases: [drinks]}
            rounds:
              - {slug: "2025", en: Reports of 2025, from: 2025, to: 2025, order: 202501}
              - {slug: "2022", en: Reports of 2022, from: 2022, to: 2022, order: 202201}
              - {slug: plan, kind: five_year_plan_outline, en: Plan, from: 2021, to: 2025, order: 202103}
            """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guangdong",
                "Guangdong",
                "GUANG-DONG",
                "guang dong",
                "ｇｕａｎｇｄｏｎｇ",
                "CN-GD",
                "cn-gd",
                "CNGD",
                "440000",
                "GD",
                "Guangdong Province",
                "广东",
                "广东省",
                "廣東",
                "粤",
                "粵",
                "canton",
                "Kwangtung"
            })
    void everyNameOfARegionIsUnderstood(String name) {
        assertThat(china().regionNamed(name).slug()).isEqualTo("guangdong");
    }

    @ParameterizedTest
    @CsvSource({
        "shanxi, shanxi",
        "山西, shanxi",
        "shaanxi, shaanxi",
        "陕西, shaanxi",
        "陕, shaanxi",
        "CN-SN, shaanxi",
        "tibet, tibet",
        "Xizang, tibet",
        "西藏, tibet",
        "藏, tibet",
        "Nei Menggu, inner-mongolia",
        "内蒙古自治区, inner-mongolia",
        "Hong Kong, hong-kong",
        "香港, hong-kong",
        "港, hong-kong",
        "Macau, macao",
        "澳门, macao",
        "Taiwan, taiwan",
        "Peking, beijing",
        "沪, shanghai",
        "申, shanghai",
        "渝, chongqing",
        "新疆, xinjiang",
        "宁, ningxia",
        "Hefei, hefei",
        "中国, china"
    })
    void namesThatAreEasilyTakenForOneAnotherAreKeptApart(String name, String slug) {
        assertThat(china().regionNamed(name).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBA", "greater-bay-area", "粤港澳大湾区", "大湾区", "Greater Bay Area"})
    void aGroupStandsForItsMembersAndTheirCities(String name) {
        assertThat(china().regionsUnder(name)).contains("guangdong", "hong-kong", "macao", "shenzhen", "guangzhou");
        assertThatThrownBy(() -> china().regionNamed(name))
                .hasMessage("\"" + name + "\" is a group of regions; name one region");
    }

    @Test
    void aRegionTakesInItsCitiesAndANationOnlyItself() {
        assertThat(OWN.regionsUnder("south")).containsExactly("south", "port");
        assertThat(OWN.regionsUnder("port")).containsExactly("port");
        assertThat(OWN.regionsUnder("land")).containsExactly("land");
        assertThat(OWN.regionsUnder("coast")).containsExactly("south", "port");
        assertThat(OWN.regionsUnder("all")).containsExactly("land");
    }

    @Test
    void theSurestKindOfNameWins() {
        assertThat(OWN.regionNamed("South").slug()).isEqualTo("south");
        assertThat(OWN.regionNamed("42").slug()).isEqualTo("south");
        assertThat(OWN.regionNamed("top").slug()).isEqualTo("north");
    }

    @Test
    void anAmbiguousNameIsRefusedWithWhatItCouldMean() {
        assertThatThrownBy(() -> OWN.regionNamed("same"))
                .isInstanceOf(UserError.class)
                .hasMessage("\"same\" could be any region of north, south; name one of them");
        assertThatThrownBy(() -> OWN.regionsUnder("Both"))
                .hasMessage("\"Both\" could be any region of north, south, coast; name one of them");
        assertThatThrownBy(() -> OWN.sectorNamed("drinks"))
                .hasMessage("\"drinks\" could be any sector of tea, green-tea; name one of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guandong | unknown region \"Guandong\" (did you mean guangdong",
                "anhiu | unknown region \"anhiu\" (did you mean anhui",
                "广东省份 | unknown region \"广东省份\" (did you mean guangdong",
                "zzzzzz | unknown region \"zzzzzz\"; see planshift codebook regions",
                "'' | unknown region \"\"; see planshift codebook regions",
                "- | unknown region \"-\"; see planshift codebook regions",
            })
    void anUnknownRegionIsRefusedWithTheNearestNames(String name, String message) {
        assertThatThrownBy(() -> china().regionNamed(name))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void suggestionsNameDifferentThings() {
        assertThatThrownBy(() -> OWN.regionNamed("nort")).hasMessage("unknown region \"nort\" (did you mean north?)");
    }

    @ParameterizedTest
    @CsvSource({
        "fusion-energy, fusion-energy", "核聚变, fusion-energy", "Fusion Energy, fusion-energy",
                "AI, artificial-intelligence",
        "人工智能, artificial-intelligence", "metacosm, metaverse", "metaversion, metaverse",
                "metal integration, metaverse",
        "元宇宙, metaverse", "低空经济, low-altitude-economy", "brain computer interfaces, brain-computer-interfaces"
    })
    void everyNameOfASectorIsUnderstood(String name, String slug) {
        assertThat(china().sectorNamed(name).slug()).isEqualTo(slug);
    }

    @Test
    void aSectorTakesInThoseBelow() {
        assertThat(china().sectorsUnder("frontier"))
                .contains(
                        "frontier", "quantum", "brain-computer-interfaces", "brain-like-intelligence", "fusion-energy")
                .doesNotContain("growth");
        assertThat(china().sectorsUnder("quantum")).containsExactly("quantum");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025", "' 2025 ', 2025", "Reports of 2022, 2022", "reports of 2025, 2025", "PLAN, plan"})
    void everyNameOfARoundIsUnderstood(String name, String slug) {
        assertThat(OWN.roundNamed(name).slug()).isEqualTo(slug);
    }

    @Test
    void anUnknownRoundIsRefused() {
        assertThatThrownBy(() -> china().roundNamed("15fyp-propsal"))
                .hasMessageStartingWith("unknown round \"15fyp-propsal\" (did you mean 15fyp-proposal");
        assertThatThrownBy(() -> OWN.roundNamed("1066")).hasMessageStartingWith("unknown round \"1066\"");
    }

    @Test
    void roundsAreInTheOrderOfIssue() {
        assertThat(OWN.rounds()).extracting(Round::slug).containsExactly("plan", "2022", "2025");
        assertThat(OWN.after(OWN.roundNamed("2022"))).contains(OWN.roundNamed("2025"));
        assertThat(OWN.after(OWN.roundNamed("2025"))).isEmpty();
        assertThat(OWN.after(OWN.roundNamed("plan"))).isEmpty();
    }

    @Test
    void everyNameOfEveryRegionLeadsBackToIt() {
        assertThat(china().regions())
                .allSatisfy(region -> assertThat(china().namesOf(region))
                        // both are Shanxi in pinyin without tones
                        .filteredOn(name -> !(region.slug().equals("shaanxi") && name.equals("Shanxi")))
                        .allSatisfy(name ->
                                assertThat(china().regionNamed(name)).as(name).isEqualTo(region)));
    }

    @Test
    void everyNameOfEverySectorLeadsBackToItUnlessItNamesTwoFieldsAtOnce() {
        Map<String, List<Sector>> owners = new LinkedHashMap<>();
        china().sectors()
                .forEach(sector -> sector.aliases().stream()
                        .distinct()
                        .forEach(alias -> owners.computeIfAbsent(alias, key -> new ArrayList<>())
                                .add(sector)));
        assertThat(owners).allSatisfy((alias, sectors) -> {
            if (sectors.size() == 1) {
                assertThat(china().sectorNamed(alias)).as(alias).isEqualTo(sectors.get(0));
            } else {
                assertThat(sectors)
                        .as("%s holds a name of a sector it stands for", alias)
                        .anySatisfy(sector -> assertThat(sector.aliases())
                                .anyMatch(other -> other.length() < alias.length() && alias.contains(other)));
                assertThatThrownBy(() -> china().sectorNamed(alias)).hasMessageContaining("name one of them");
            }
        });
    }

    @Test
    void aParentAmongSharesIsWhatSpeaksOfItAsAWhole() {
        assertThat(china().sectorAndAbove("hydrogen")).containsExactly("hydrogen", "energy");
        assertThat(china().shareName("energy")).isEqualTo("Energy, in general");
        assertThat(china().shareName("hydrogen")).isEqualTo("Hydrogen");
    }

    @Test
    void whatNamesTwoFieldsAtOnceIsFoundForBoth() {
        assertThat(new SectorNames(china()).in("加快发展海洋生物医药、新能源汽车"))
                .extracting(PhraseMatcher.Match::value)
                .containsExactlyInAnyOrder("biomedicine", "marine-economy", "new-energy-vehicles");
    }
}
