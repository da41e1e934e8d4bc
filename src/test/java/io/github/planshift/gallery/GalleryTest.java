package io.github.planshift.gallery;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.picture.TextBoxes;
import io.github.planshift.report.Report;
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
                codebook, 1, Report.Scope.ALL, commitments, comparison, null, Map.of(), coverage, List.of(), false, List.of());
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
                commitment("zhejiang-2025-001").sectors("hydrogen").build(),
                commitment("guangdong-2025-001").sectors("hydrogen").build());
        List<Coverage> coverage = List.of(
                new Coverage("zhejiang", "2025", null, CoverageState.COMPLETE, null),
                new Coverage("guangdong", "2025", null, CoverageState.PARTIAL, null));

        Picture map = pictures(report(china(), records, coverage), Language.EN)
                .get(Gallery.sector("quantum"))
                .get(0);

        assertThat(map.svg())
                .contains("<title>Anhui: 50.0 % of items</title>")
                .contains("<title>Zhejiang: 0 % of items</title>")
                .contains("<title>Guangdong: not known</title>")
                .contains("n = 4 items, 3 regions");
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
}
