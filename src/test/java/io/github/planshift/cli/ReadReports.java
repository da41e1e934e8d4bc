package io.github.planshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bundled data and, read beside it, reports of four years in the style of the real ones. */
final class ReadReports {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("china", "第十四届全国人民代表大会第三次会议");
        TITLES.put("anhui", "安徽省第十四届人民代表大会第三次会议");
        TITLES.put("zhejiang", "浙江省第十四届人民代表大会第三次会议");
        TITLES.put("jiangsu", "江苏省第十四届人民代表大会第三次会议");
        TITLES.put("guangdong", "广东省第十四届人民代表大会第三次会议");
        TITLES.put("shanghai", "上海市第十六届人民代表大会第三次会议");
    }

    private static byte[] database;

    private ReadReports() {}

    /** The text of one report; growth and jobs differ by region and year. */
    static String report(String region, int year) {
        int place = region.length() % 4;
        boolean late = year >= 2025;
        return """
                政府工作报告
                ——%1$d年1月16日在%2$s上

                一、%3$d年工作回顾
                地区生产总值增长%4$d.%5$d%%。城镇新增就业%6$d万人。
                二、%1$d年工作安排
                %1$d年主要预期目标是：地区生产总值增长%7$d.%5$d%%以上。城镇新增就业%8$d万人。城镇调查失业率控制在5.%5$d%%左右。
                加快发展氢能产业。%9$s
                """.formatted(
                year,
                TITLES.get(region),
                year - 1,
                5 + (year + 1) % 2,
                place,
                60 + place + year % 3,
                late ? 5 : 6,
                58 + place + year % 2,
                year == 2023
                        ? "支持发展区块链产业。建设区块链示范区。推动区块链高质量发展。"
                        : late ? "大力发展低空经济。建设低空经济示范区。推动低空经济高质量发展。加快发展人工智能产业。" : "支持发展元宇宙产业。建设元宇宙示范区。推动元宇宙高质量发展。");
    }

    /** A shell beside such a database: what was read is accepted, but for Anhui's report of 2026. */
    static synchronized Shell shell(Path directory) throws IOException {
        if (database == null) {
            Path folder = Files.createTempDirectory("planshift-test-");
            Shell shell = Shell.withDatabase(folder);
            for (String region : TITLES.keySet()) {
                for (int year = 2023; year <= 2026; year++) {
                    Path file = folder.resolve("made/" + region + "/" + year + ".md");
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, report(region, year));
                }
            }
            run(shell, "planshift scan made --save");
            run(shell, "planshift review --accept -R 2023,2024,2025");
            run(shell, "planshift review --accept -r china,zhejiang,jiangsu,guangdong,shanghai -R 2026");
            database = Files.readAllBytes(folder.resolve("planshift.db"));
        }
        Files.write(directory.resolve("planshift.db"), database);
        return new Shell(directory);
    }

    private static void run(Shell shell, String line) {
        Shell.Result result = shell.run(line);
        if (result.code() != 0) {
            throw new IllegalStateException(line + "\n" + result.err());
        }
    }
}
