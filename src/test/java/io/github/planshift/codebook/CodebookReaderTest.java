package io.github.planshift.codebook;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tile;
import io.github.planshift.model.UserError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled codebooks are whole, and others are checked. */
class CodebookReaderTest {

    @Test
    void chinaHasItsThirtyFourRegions() {
        Map<RegionKind, List<Region>> regions = china().regions().stream().collect(Collectors.groupingBy(Region::kind));

        assertThat(regions.get(RegionKind.PROVINCE)).hasSize(23);
        assertThat(regions.get(RegionKind.MUNICIPALITY)).hasSize(4);
        assertThat(regions.get(RegionKind.AUTONOMOUS_REGION)).hasSize(5);
        assertThat(regions.get(RegionKind.SAR)).hasSize(2);
        assertThat(regions.get(RegionKind.NATION)).hasSize(1);
        assertThat(Stream.of(RegionKind.PROVINCE, RegionKind.MUNICIPALITY, RegionKind.AUTONOMOUS_REGION, RegionKind.SAR)
                        .flatMap(kind -> regions.get(kind).stream()))
                .allSatisfy(region -> {
                    assertThat(region.parent()).isEqualTo("china");
                    assertThat(region.iso()).matches("CN-[A-Z]{2}");
                    assertThat(region.code()).matches("[1-8][0-9]0000");
                    assertThat(region.abbreviation()).matches("\\p{IsHan}");
                    assertThat(region.zh()).isNotBlank();
                    assertThat(region.zhFull()).startsWith(region.zh());
                    assertThat(region.pinyin()).isNotBlank();
                });
        assertThat(regions.get(RegionKind.CITY)).extracting(Region::slug).contains("hefei", "wuhan", "shenzhen");
    }

    @Test
    void codesStandForOneRegionEach() {
        for (Function<Region, String> code :
                List.<Function<Region, String>>of(Region::iso, Region::code, Region::abbreviation)) {
            assertThat(china().regions().stream().map(code).filter(one -> one != null))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "greater-bay-area, guangdong hong-kong macao",
        "pearl-river-delta, guangdong",
        "yangtze-river-delta, shanghai jiangsu zhejiang anhui",
        "beijing-tianjin-hebei, beijing tianjin hebei",
        "chengdu-chongqing, sichuan chongqing",
        "eastern, beijing tianjin hebei shanghai jiangsu zhejiang fujian shandong guangdong hainan",
        "central, shanxi anhui jiangxi henan hubei hunan",
        "western, inner-mongolia guangxi chongqing sichuan guizhou yunnan tibet shaanxi gansu qinghai ningxia xinjiang",
        "northeastern, liaoning jilin heilongjiang",
    })
    void chinaHasItsGroups(String group, String members) {
        assertThat(china().regionsUnder(group)).contains(members.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "digital, artificial-intelligence large-models computing-power big-data-cloud blockchain metaverse extended-reality"
                + " industrial-internet digital-economy software open-source next-gen-communications",
        "electronics, semiconductors new-displays",
        "vehicles, new-energy-vehicles connected-vehicles",
        "aerospace, large-aircraft low-altitude-economy commercial-aerospace deep-space",
        "manufacturing, robotics smart-manufacturing high-end-equipment shipbuilding new-materials petrochemicals steel"
                + " industrial-upgrading",
        "frontier, quantum brain-computer-interfaces brain-like-intelligence fusion-energy",
        "energy, hydrogen wind-power photovoltaics energy-storage nuclear-power power-grid conventional-energy",
        "bio, biomedicine medical-devices biomanufacturing",
        "marine, marine-economy",
        "resources, rare-earths food-security water-conservancy",
        "innovation, research-funding basic-research science-technology pilot-platforms specialised-smes talent",
        "macro, growth investment foreign-investment industrial-output services consumption trade prices employment income"
                + " public-finance finance green-transition regional-coordination",
        "reform, business-environment private-economy soe-reform governance",
        "society, education health housing social-security ageing-childcare transport logistics agriculture"
                + " rural-revitalisation urbanisation environment public-safety culture-tourism",
    })
    void theFixedSectorsAreThereInTwoLevels(String parent, String children) {
        assertThat(china().sector(parent)).map(Sector::parent).isEmpty();
        assertThat(children.split(" ", -1))
                .allSatisfy(slug -> assertThat(china().sector(slug).map(Sector::parent))
                        .as(slug)
                        .contains(parent));
    }

    @ParameterizedTest
    @CsvSource({
        "gdp_growth, %, higher",
        "industrial_value_added_growth, %, higher",
        "fixed_investment_growth, %, higher",
        "retail_sales_growth, %, higher",
        "trade_growth, %, higher",
        "budget_revenue_growth, %, higher",
        "income_growth, %, higher",
        "urban_income_growth, %, higher",
        "rural_income_growth, %, higher",
        "surveyed_unemployment, %, lower",
        "new_urban_jobs, 人, higher",
        "cpi, %, neutral",
        "rd_intensity, %, higher",
        "grain_output, 斤, higher",
        "energy_intensity_reduction, %, higher",
        "urbanisation_rate, %, higher",
    })
    void theFixedIndicatorsAreThere(String slug, String unit, String direction) {
        Indicator indicator = china().indicator(slug).orElseThrow();

        assertThat(indicator.unit()).isEqualTo(unit);
        assertThat(indicator.direction()).extracting(Direction::code).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, annual_work_report, 2022, 2022",
        "2025, annual_work_report, 2025, 2025",
        "14fyp, five_year_plan_outline, 2021, 2025",
        "15fyp-proposal, five_year_plan_proposal, 2026, 2030",
        "15fyp, five_year_plan_outline, 2026, 2030",
    })
    void theRoundsAreThere(String slug, String kind, int from, int to) {
        assertThat(china().roundNamed(slug)).satisfies(round -> {
            assertThat(round.kind().code()).isEqualTo(kind);
            assertThat(round.periodFrom()).isEqualTo(from);
            assertThat(round.periodTo()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"china", "us-states"})
    void theLadderClimbsAndItsWordsStandOnOneStep(String name) {
        Codebook codebook = Bundled.codebook(name);

        assertThat(codebook.wording().ladder())
                .extracting(LadderStep::step)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(codebook.wording().ladder().stream().flatMap(step -> step.words().stream()))
                .doesNotHaveDuplicates();
        assertThat(codebook.wording().step("promote"))
                .isGreaterThan(codebook.wording().step("explore"));
        assertThat(codebook.wording().step("nothing")).isZero();
    }

    @Test
    void theLadderOfChinaKnowsItsVerbs() {
        assertThat(Stream.of("探索", "支持", "推进", "加快", "大力").map(CodebookReaderTest::step))
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static int step(String word) {
        return china().wording().ladder().stream()
                .filter(step -> step.words().contains(word))
                .findFirst()
                .orElseThrow()
                .step();
    }

    @Test
    void everyProblemOfACodebookIsNamed() {
        assertThat(problems("""
                name: own
                regions:
                  - {slug: Big Land, en: Land}
                  - {slug: a, en: A, parent: lnad, kind: planet}
                  - {slug: land, en: Land}
                  - {slug: a, en: A}
                  - {slug: b}
                groups:
                  - {slug: g, en: G, members: [a, landd]}
                sectors:
                  - {slug: s, en: S, parent: t}
                indicators:
                  - {slug: i, en: I, sector: ss, direction: up, growth: perhaps}
                rounds:
                  - {slug: r, en: R, from: 2025, to: 2024, order: 202501}
                  - {slug: q, en: Q}
                synonyms: [a]
                colour: red
                """))
                .containsExactly(
                        "own.yaml:1:1: version: is missing",
                        "own.yaml:1:1: title: is missing",
                        "own.yaml:1:1: lang: is missing",
                        "own.yaml:3:12: slug: \"Big Land\" is no slug; use lower case, digits and hyphens",
                        "own.yaml:4:30: parent: there is no \"lnad\" (did you mean land?)",
                        "own.yaml:4:42: kind: \"planet\" is none of nation, province, municipality, autonomous_region, sar,"
                                + " state, city, collective",
                        "own.yaml:6:12: slug: \"a\" is given twice",
                        "own.yaml:7:5: en: is missing",
                        "own.yaml:9:31: members: there is no \"landd\" (did you mean land?)",
                        "own.yaml:11:30: parent: there is no \"t\"",
                        "own.yaml:13:30: sector: there is no \"ss\" (did you mean s?)",
                        "own.yaml:13:45: direction: \"up\" is none of higher, lower, neutral",
                        "own.yaml:13:57: growth: \"perhaps\" is neither true nor false",
                        "own.yaml:15:38: to: the period ends before it begins",
                        "own.yaml:16:5: order: from, to and order are needed",
                        "own.yaml:17:12: synonyms: expected a list of lists of terms",
                        "own.yaml:18:9: unknown key \"colour\"");
    }

    @Test
    void everyProvinceHasATileOfItsOwn() {
        assertThat(china().tiles().keySet())
                .containsExactlyInAnyOrderElementsOf(china().regions().stream()
                        .filter(region -> "china".equals(region.parent()) && region.kind() != RegionKind.COLLECTIVE)
                        .map(Region::slug)
                        .toList());
        assertThat(china().tiles().values()).doesNotHaveDuplicates();
        assertThat(china().tiles()).containsEntry("anhui", new Tile(5, 6));
    }

    @Test
    void tilesThatCannotBeDrawnAreNamed() {
        assertThat(String.join("\n", problems("""
                name: own
                version: "1"
                title: Own
                lang: en
                regions: [{slug: a, en: A}, {slug: b, en: B}]
                tiles:
                  - {region: a, row: 1, column: 1}
                  - {region: b, row: 1, column: 1}
                  - {region: c, row: 2, column: 1}
                  - {region: a, row: 0, column: 1}
                """)))
                .contains("another region stands there", "there is no \"c\"", "row and column are needed, from 1");
    }

    @Test
    void aRegionDoesNotLieInItself() {
        assertThat(problems("""
                regions:
                  - {slug: a, en: A, parent: b}
                  - {slug: b, en: B, parent: a}
                  - {slug: c, en: C, parent: a}
                sectors:
                  - {slug: s, en: S, parent: s}
                """))
                .containsExactly(
                        "own.yaml:2:30: parent: \"a\" would lie in itself",
                        "own.yaml:3:30: parent: \"b\" would lie in itself",
                        "own.yaml:6:30: parent: \"s\" would lie in itself");
    }

    @Test
    void anAdditionMayReferToWhatIsThere() {
        Codebook added = CodebookReader.addition(china(), "own.yaml", """
                regions: [{slug: xiongan, en: Xiong'an, parent: hebei, kind: city}]
                groups: [{slug: own, en: Own, members: [xiongan, anhui]}]
                sectors: [{slug: tea, en: Tea, parent: society}]
                indicators: [{slug: cups, en: Cups of tea, sector: tea, unit: 杯, direction: higher}]
                rounds: [{slug: "2099", en: Far, from: 2099, to: 2099, order: 209901}]
                """);

        assertThat(added.size()).isEqualTo(5);
        assertThat(added.name()).isEmpty();
    }

    @Test
    void anAdditionThatRefersToNothingIsRefused() {
        UserError error = catchThrowableOfType(
                UserError.class,
                () -> CodebookReader.addition(
                        china(), "own.yaml", "regions: [{slug: xiongan, en: Xiong'an, parent: hebie}]"));

        assertThat(error).hasMessage("own.yaml:1:49: parent: there is no \"hebie\" (did you mean hebei?)");
    }

    private static List<String> problems(String yaml) {
        UserError error = catchThrowableOfType(
                UserError.class, () -> CodebookReader.read(new TreeMap<>(Map.of("own.yaml", yaml))));
        assertThat(error).as("refused").isNotNull();
        return error.messages();
    }
}
