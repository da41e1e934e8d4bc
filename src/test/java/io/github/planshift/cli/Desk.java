package io.github.planshift.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planshift.store.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with texts in it, and somebody who scans and reviews them. */
final class Desk {

    /** Three sentences: what was reached, what is aimed at, and what is promised without a figure. */
    static final String REPORT = """
            政府工作报告
            ——2025年1月16日在安徽省第十四届人民代表大会第三次会议上

            一、2024年工作回顾
            全省地区生产总值增长5.1%。
            二、2025年工作安排
            2025年主要预期目标是：地区生产总值增长5.5%以上。城镇新增就业71万人。
            加快发展氢能产业。
            """;

    /** The report with its growth target raised, the jobs gone, and a grain target more. */
    static final String REPORT_CHANGED = REPORT.replace("5.5%以上", "6%以上").replace("城镇新增就业71万人。", "粮食产量稳定在830亿斤以上。");

    /** About several regions, one of them not named. */
    static final String ARTICLE = """
            Provinces bet on new industries

            Anhui and Zhejiang plan to build 12 hydrogen stations this year. Hainan will open 3 wind farms.
            Several provinces plan to train 4,000 robotics engineers.
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T08:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command left behind. */
    record Result(int code, String out, String err) {

        /** The output as JSON. */
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The output as JSON, an object a line. */
        List<JsonNode> lines() {
            return out.lines().map(line -> new Result(0, line, "").json()).toList();
        }
    }

    /** A desk without a database. */
    Desk(Path folder) {
        this.folder = folder;
    }

    /** A desk with a database that has a codebook and nothing else. */
    static Desk withDatabase(Path folder) {
        Desk desk = new Desk(folder);
        desk.run("init", "--codebook-only");
        return desk;
    }

    Desk file(String name, String text) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A shell script that commands can run by the path answered. */
    String script(String name, String... lines) {
        file(name, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Path path = folder.resolve(name);
        if (!path.toFile().setExecutable(true)) {
            throw new IllegalStateException(path + " cannot be run");
        }
        return path.toString();
    }

    Desk set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs a command off a terminal, with nothing to read. */
    Result run(String... words) {
        return run("", false, words);
    }

    /** Runs a command with something to read, on a terminal or off it. */
    Result run(String input, boolean terminal, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line =
                new ArrayList<>(List.of("--db", folder.resolve("planshift.db").toString()));
        line.addAll(List.of(words));
        World world = new World(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                folder,
                CLOCK,
                terminal,
                terminal,
                terminal,
                "");
        int code = new App(world).run(line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    /** The commitments in the database, as "id state kind value". */
    List<String> commitments(String... filters) {
        String[] words = Stream.concat(Stream.of("list", "--state", "all", "--format", "json"), Stream.of(filters))
                .toArray(String[]::new);
        List<String> found = new ArrayList<>();
        for (JsonNode one : run(words).json()) {
            JsonNode value = one.at("/targets/0/value");
            found.add(one.get("id").asText() + " " + one.get("state").asText() + " "
                    + one.get("kind").asText() + (value.isMissingNode() ? "" : " " + value.asText()));
        }
        return found;
    }

    /** The state of the coverage of a region in 2025, empty where nothing is known. */
    String coverage(String region) {
        try (Ledger ledger = Ledger.open(folder.resolve("planshift.db"), CLOCK)) {
            return ledger.documents().coverage().stream()
                    .filter(one -> one.region().equals(region) && one.round().equals("2025"))
                    .map(one -> one.state().code())
                    .findFirst()
                    .orElse("");
        }
    }
}
