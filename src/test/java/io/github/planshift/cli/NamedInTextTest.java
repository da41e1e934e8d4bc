package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sector that a text names without a pledge is not said to be gone, nor to be new. */
class NamedInTextTest {

    /** Shipbuilding stays in the review, wind power in a note, the metaverse nowhere; robotics were reviewed before. */
    private static final String EARLIER = report(2024, "工业机器人产量增加。", "大力发展船舶产业。大力发展风电产业。大力发展元宇宙产业。", "");

    private static final String LATER = report(2025, "造船新接订单居全国第2位。", "大力发展机器人产业。大力发展氢能产业。", "名词解释\n1.新能源：指风电等。\n");

    @TempDir
    private Path folder;

    private Desk desk;

    private static String report(int year, String review, String plan, String notes) {
        return """
                政府工作报告
                ——%d年1月20日在安徽省第十四届人民代表大会第三次会议上

                各位代表：
                一、%d年工作回顾
                全省地区生产总值增长5%%。%s

                二、%d年重点工作
                地区生产总值增长5%%左右。%s
                %s""".formatted(year, year - 1, review, year, plan, notes);
    }

    @BeforeEach
    void scanned() {
        desk = Desk.withDatabase(folder).file("2024.txt", EARLIER).file("2025.txt", LATER);
        desk.run("scan", "2024.txt", "2025.txt", "--save");
        desk.run("review", "--accept");
    }

    private String out(String... line) {
        Desk.Result result = desk.run(line);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void diffTellsWhatOnlyTheTextNames() {
        assertThat(out("diff", "2024", "2025", "-r", "anhui", "--summary"))
                .containsPattern("New +fields +Hydrogen")
                .containsPattern("but in text +Robotics \\(机器人产业\\)\n")
                .containsPattern("Gone +fields +Metaverse")
                .containsPattern("but in text +Shipbuilding and offshore engineering \\(船舶\\); Wind power");
        assertThat(out("diff", "2024", "2025", "-r", "anhui", "-s", "shipbuilding", "--format", "json"))
                .contains(
                        "the text of 2025 names Shipbuilding and offshore engineering, but no pledge on it was found");
        assertThat(out("diff", "2024", "2025", "-r", "anhui", "-s", "metaverse", "--format", "json"))
                .contains("the text of 2025 does not name Metaverse");
    }

    @Test
    void reportTellsWhatOnlyTheTextNames() {
        assertThat(out("report", "--from", "2024", "--to", "2025"))
                .contains("| Metaverse | 1 | 0 | – | Anhui |")
                .contains("| Shipbuilding and offshore engineering | 1 | 0 | – | text of 2025 names it: Anhui |")
                .contains("| Robotics | 0 | 1 | text of 2024 names it: Anhui | – |")
                .contains("Named in 2024 but not in 2025 by: Anhui.")
                .contains("In pledges of 2024 only, but named in the text of 2025 all the same: Anhui.");
    }
}
