package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several figures for one indicator, pages, sentences and pictures tell the same. */
class AimsOnPagesTest {

    @TempDir
    Path folder;

    private Path site;

    /** A report that names a later year, a sum and a part of the region before what it aims at. */
    private static String text(String region, int year, String jobs) {
        return """
                政府工作报告
                ——%d年1月16日在%s省人民代表大会上

                一、%d年工作回顾
                过去五年，城镇新增就业累计350万人。
                二、%d年工作安排
                到2027年，城镇新增就业累计达到400万人。民营企业城镇新增就业9万人。
                %d年主要预期目标是：城镇新增就业%s人以上。
                """.formatted(year, region, year - 1, year, year, jobs);
    }

    @BeforeEach
    void report() {
        Desk desk = Desk.withDatabase(folder);
        scan(desk, "anhui", "安徽", 2024, "70万");
        scan(desk, "anhui", "安徽", 2025, "71万");
        scan(desk, "hubei", "湖北", 2024, "80万");
        scan(desk, "hubei", "湖北", 2025, "75万");
        scan(desk, "hunan", "湖南", 2025, "66万");
        desk.run("review", "--accept");
        Desk.Result written = desk.run("report", "--from", "2024", "--to", "2025", "-o", "site");
        assertThat(written.code()).as(written.err()).isZero();
        site = folder.resolve("site");
    }

    private static void scan(Desk desk, String region, String name, int year, String jobs) {
        String file = region + "-" + year + ".md";
        desk.file(file, text(name, year, jobs));
        Desk.Result scanned = desk.run("scan", file, "--region", region, "--round", String.valueOf(year), "--save");
        assertThat(scanned.code()).as(scanned.err()).isZero();
    }

    private String file(String name) throws IOException {
        return Files.readString(site.resolve(name)).replaceAll("\\[\\^\\d+]", "");
    }

    @Test
    void theSameFigureIsOnPageAndPictureAndInProse() throws IOException {
        assertThat(file("targets/new-urban-jobs.md"))
                .contains(
                        "| [Anhui](../regions/anhui.md) | at least 700,000 people | at least 710,000 people | raised |")
                .contains(
                        "| [Hubei](../regions/hubei.md) | at least 800,000 people | at least 750,000 people | lowered |")
                .contains("| [Hunan](../regions/hunan.md) | – | at least 660,000 people |  |  |")
                .contains("from at least 800,000 people to at least 750,000 people");
        assertThat(file("pictures/targets-new-urban-jobs.svg"))
                .contains(">at least 710,000 people<", ">at least 750,000 people<", ">at least 660,000 people<")
                .doesNotContain("4 million", "90,000");
        assertThat(file("regions/hubei.md"))
                .contains("It lowered its target for new urban jobs from at least 800,000 people to at least 750,000");
    }
}
