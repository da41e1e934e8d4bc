package io.github.planshift.report;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planshift.model.Commitment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of sectors that only one of two rounds uses. */
class MentionsTest {

    private final Mentions mentions = new Mentions(china());

    private static List<Commitment> says(String... quotes) {
        return Stream.of(quotes)
                .map(quote -> commitment((quote.startsWith("Z") ? "zhejiang" : "anhui") + "-2025-"
                                + String.format("%03d", Math.abs(quote.hashCode() % 1000)))
                        .sectors("unsorted")
                        .quote("zh", quote)
                        .build())
                .toList();
    }

    @Test
    void namesOfTheOtherRoundAreNotNew() {
        assertThat(mentions.only(says("发展脑机接口产业", "发展氢能产业"), says("支持氢能示范"), Mentions.Texts.NONE, sector -> 1))
                .extracting(Screen.Mention::sector)
                .containsExactly("brain-computer-interfaces");
        assertThat(mentions.only(says("发展氢能产业"), says("支持氢能示范"), Mentions.Texts.NONE, sector -> 1))
                .isEmpty();
    }

    @Test
    void whatIsUnheardOfGoesBeforeAnotherNameOfWhatWasHeard() {
        List<Screen.Mention> found =
                mentions.only(says("发展人形机器人产业", "发展脑机接口产业"), says("发展工业机器人"), Mentions.Texts.NONE, sector -> 1);

        assertThat(found).extracting(Screen.Mention::sector).first().isEqualTo("brain-computer-interfaces");
        assertThat(found.get(0).unheard()).isTrue();
        assertThat(found).filteredOn(one -> one.sector().equals("robotics")).noneMatch(Screen.Mention::unheard);
    }

    @Test
    void moreRegionsAndMoreCommitmentsSayMore() {
        List<Commitment> here = says("发展氢能产业", "推广氢能车辆", "Z发展脑机接口产业", "发展脑机接口应用", "建设量子中心量子信息");

        List<Screen.Mention> found = mentions.only(here, says(), Mentions.Texts.NONE, sector -> 1);

        assertThat(found.get(0).sector()).isEqualTo("brain-computer-interfaces");
        assertThat(found.get(0).regions()).isEqualTo(2);
        assertThat(found.get(0).count()).isEqualTo(2);
        assertThat(found.get(1).sector()).isEqualTo("hydrogen");
    }

    @Test
    void theWeightOfASectorDecidesBetweenEquals() {
        List<Screen.Mention> found = mentions.only(
                says("发展氢能产业", "发展脑机接口产业"), says(), Mentions.Texts.NONE, sector -> sector.equals("hydrogen") ? 2 : 1);

        assertThat(found).extracting(Screen.Mention::sector).containsExactly("hydrogen", "brain-computer-interfaces");
    }

    @Test
    void whatTheOtherTextNamesIsNotGone() {
        List<Commitment> earlier = says("发展船舶产业", "发展脑机接口产业", "建设加氢站");
        Mentions.Texts later = (name, sector) -> switch (name) {
            case "船舶" -> Mentions.Where.OTHERWISE;
            case "加氢站" -> Mentions.Where.SO;
            default -> Mentions.Where.NOWHERE;
        };

        List<Screen.Mention> gone = mentions.only(earlier, says("发展氢能产业"), later, sector -> 1);

        assertThat(gone)
                .extracting(Screen.Mention::sector, Screen.Mention::inText)
                .containsExactlyInAnyOrder(tuple("shipbuilding", true), tuple("brain-computer-interfaces", false));
    }
}
