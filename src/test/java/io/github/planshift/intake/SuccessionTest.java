package io.github.planshift.intake;

import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.Records;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.scan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statement of a newer text is which commitment of the former one. */
class SuccessionTest {

    private static final String HEADING = "二、今年工作安排";

    private int made;

    private Commitment old(String heading, String quote, Target... targets) {
        made++;
        return builder(heading, quote, targets).build();
    }

    private CommitmentBuilder builder(String heading, String quote, Target... targets) {
        return Records.commitment("anhui-2025-00" + made)
                .statement(quote)
                .quote("zh", quote)
                .locator(heading + ", sentence " + made)
                .offset(made * 100)
                .targets(targets);
    }

    private static Statement now(String heading, String quote, Target... targets) {
        return new Statement(
                "report.txt",
                "anhui",
                "2025",
                "zh",
                Kind.PLEDGE,
                heading,
                1,
                0,
                quote,
                List.of("hydrogen"),
                "promote",
                0.6,
                List.of(targets),
                null);
    }

    private static Succession between(List<Commitment> former, List<Statement> statements) {
        return new Succession(Records.china().wording(), former, statements);
    }

    private boolean follows(String before, String after) {
        Commitment one = old(HEADING, before);
        return between(List.of(one), List.of(now(HEADING, after))).former(0).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        // the layout only
        "加快发展氢能产业, 加 快发展氢能产业",
        // another verb
        "加快发展氢能产业, 大力发展氢能产业",
        "推动合芜蚌自主创新示范区建设取得新进展, 扎实推进合芜蚌自主创新示范区建设并取得新进展",
        // a word more, a word less
        "支持中小企业开展数字化改造和设备更新, 支持广大中小企业开展数字化改造和设备更新",
        "培育壮大量子信息、聚变能源、深空探测等未来产业, 培育壮大量子信息、聚变能源、深空探测、生命健康等未来产业",
    })
    void lightlyEditedWordsAreTheSameCommitment(String before, String after) {
        assertThat(follows(before, after)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // another thing in the same form
        "加快发展氢能产业, 加快发展风电产业",
        "推进引江济淮二期工程, 推进淮河入海二期工程",
        // the opposite
        "支持化工园区新建项目和扩建项目有序投产, 严控化工园区新建项目和扩建项目有序投产",
        // other words
        "支持中小企业开展数字化改造和设备更新, 建设一批面向中小企业的共性技术平台",
        // another figure, though no target was read
        "新建充电桩5万个以上并覆盖全部乡镇, 新建充电桩8万个以上并覆盖全部乡镇",
    })
    void anotherCommitmentInheritsNothing(String before, String after) {
        assertThat(follows(before, after)).isFalse();
    }

    @Test
    void figuresMustBeTheSame() {
        Commitment one = old(HEADING, "新建充电桩五万个", metric("新建充电桩", Operator.POINT, "50000", "个"));

        for (Target other : List.of(
                metric("新建充电桩", Operator.POINT, "60000", "个"),
                metric("新建充电桩", Operator.AT_LEAST, "50000", "个"),
                metric("新建充电桩", Operator.POINT, "50000", "座"))) {
            assertThat(between(List.of(one), List.of(now(HEADING, "再新建充电桩五万个", other)))
                            .former(0))
                    .as(other.toString())
                    .isEmpty();
        }
        assertThat(between(
                                List.of(one),
                                List.of(now(HEADING, "再新建充电桩五万个", metric("再新建充电桩", Operator.POINT, "50000", "个"))))
                        .former(0))
                .contains(one);
    }

    @Test
    void editedWordsMustStandInTheirPlace() {
        Commitment first = old("（一）", "支持中小企业开展数字化改造和设备更新");
        Commitment anchor = old("（一）", "加快发展氢能产业");
        Statement edited = now("（三）", "支持广大中小企业开展数字化改造和设备更新");
        Statement same = now("（一）", "加快发展氢能产业");

        assertThat(between(List.of(first, anchor), List.of(edited, same)).former(0))
                .as("before the same neighbour")
                .contains(first);
        assertThat(between(List.of(first, anchor), List.of(same, edited)).former(1))
                .as("behind it, under another heading")
                .isEmpty();
    }

    @Test
    void theSameWordsAreTheSameCommitmentWhereverTheyStand() {
        Commitment first = old("（一）", "加快发展氢能产业");
        Commitment second = old("（二）", "加快发展氢能产业");
        Succession succession =
                between(List.of(first, second), List.of(now("（二）", "加快发展氢能产业"), now("（九）", "加快发展氢能产业")));

        assertThat(succession.former(0)).contains(second);
        assertThat(succession.former(1)).contains(first);
        assertThat(succession.left()).isEmpty();
    }

    @Test
    void kindAndRegionAreNeverCrossed() {
        made++;
        Commitment outcome = builder(HEADING, "加快发展氢能产业").kind(Kind.OUTCOME).build();
        made++;
        Commitment elsewhere = builder(HEADING, "加快发展氢能产业").region("zhejiang").build();

        Succession succession = between(List.of(outcome, elsewhere), List.of(now(HEADING, "加快发展氢能产业")));

        assertThat(succession.former(0)).isEmpty();
        assertThat(succession.left()).containsExactly(outcome, elsewhere);
    }

    /** Whatever is dropped, added and moved: nobody inherits twice, and nothing is lost without being named. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCommitmentIsFollowedOnceOrLeft(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of("氢能", "风电", "充电桩", "数据中心", "中小企业", "养老服务", "高速公路", "水库");
        List<Commitment> former = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String thing = words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
            if (random.nextInt(5) > 0) {
                former.add(old("（" + i / 10 + "）", "加快建设" + thing + "项目和配套设施"));
            }
            if (random.nextInt(5) > 0) {
                statements.add(now("（" + i / 10 + "）", (random.nextBoolean() ? "大力建设" : "加快建设") + thing + "项目和配套设施"));
            }
        }
        Succession succession = between(former, statements);

        List<Commitment> seen = new ArrayList<>(succession.left());
        for (int at = 0; at < statements.size(); at++) {
            succession.former(at).ifPresent(seen::add);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(former);
    }

    @Test
    void whatWasAddedStaysAndThePlaceIsNew() {
        made++;
        Commitment before = builder(HEADING, "加快发展氢能产业")
                .document("first")
                .sources(
                        new Source(
                                "first",
                                null,
                                "Anhui",
                                io.github.planshift.model.OutletType.PRIMARY,
                                null,
                                null,
                                true,
                                "1"),
                        Records.conflict("Daily", "Says less."))
                .modality("accelerate")
                .tags("flagship")
                .thread("anhui-hydrogen")
                .build();
        Commitment place = Records.commitment("anhui-2025-000")
                .statement("大力发展氢能产业")
                .quote("zh", "大力发展**氢能**产业")
                .document("second")
                .sources(new Source(
                        "second", null, "Anhui", io.github.planshift.model.OutletType.PRIMARY, null, null, true, "9"))
                .modality("vigorous")
                .locator("x, sentence 9")
                .offset(900)
                .build();

        Commitment after = Succession.followed(before, place);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.thread()).isEqualTo("anhui-hydrogen");
        assertThat(after.tags()).containsExactly("flagship");
        assertThat(after.statement()).isEqualTo("大力发展氢能产业");
        assertThat(after.quote()).isEqualTo("大力发展**氢能**产业");
        assertThat(after.modality()).isEqualTo("vigorous");
        assertThat(after.offset()).isEqualTo(900);
        assertThat(after.document()).isEqualTo("second");
        assertThat(after.sources()).extracting(Source::document).containsExactly("second", null);
        assertThat(after.sources()).extracting(Source::says).containsExactly(null, "Says less.");
    }

    @Test
    void aStatementPutIntoOtherWordsByAPersonStays() {
        made++;
        Commitment before = builder(HEADING, "加快发展氢能产业")
                .statement("Develop hydrogen")
                .modality("support")
                .build();
        Commitment place = Records.commitment("anhui-2025-000")
                .statement("大力发展氢能产业")
                .quote("zh", "大力发展氢能产业")
                .modality("vigorous")
                .build();

        Commitment after = Succession.followed(before, place);

        assertThat(after.statement()).isEqualTo("Develop hydrogen");
        assertThat(after.modality()).isEqualTo("support");
        assertThat(after.quote()).isEqualTo("大力发展氢能产业");
    }
}
