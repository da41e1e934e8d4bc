package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.store.Ledger;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void texts() {
        try (Ledger ledger = Ledger.create(folder.resolve("planshift.db"), Bundled.codebook("china"), CLOCK)) {
            ledger.write("test", () -> {
                for (String region : List.of("anhui", "hubei", "hunan", "hebei")) {
                    save(ledger, region, "2023", OutletType.PRIMARY, "修整桥梁。看护森林。" + region);
                    save(ledger, region, "2024", OutletType.PRIMARY, "修整桥梁。看护森林。月壤经济，“月壤经济”。" + region);
                }
                save(ledger, "gansu", "2024", OutletType.PRIMARY, "播种月壤经济。");
                save(ledger, "anhui", "2022", OutletType.PRESS, "有人说月壤经济。");
                return null;
            });
        }
    }

    private static void save(Ledger ledger, String region, String round, OutletType type, String text) {
        String id = region + "-" + round;
        ledger.documents().saveText(id, text);
        ledger.documents()
                .save(new Document(id, region, round, id, region, type, "zh", null, null, null, id, null, null));
    }

    private int run(String... args) {
        World world = new World(
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(),
                folder,
                CLOCK,
                false,
                false,
                false,
                "");
        return new App(world).run(args);
    }

    @Test
    void jsonHasTheFixedShape() {
        assertThat(run("terms", "2023", "2024", "--format", "json")).isZero();
        assertThat(out.toString().replaceAll("\\s+", ""))
                .isEqualTo("[{\"term\":\"月壤经济\",\"change\":\"new\",\"from_count\":0,\"to_count\":8,\"from_regions\":0,"
                        + "\"to_regions\":4,\"z\":1.69,\"first_round\":\"2024\","
                        + "\"first_regions\":[\"anhui\",\"gansu\",\"hebei\",\"hubei\",\"hunan\"]}]");
        assertThat(err.toString()).contains("left out, without a text in both rounds: gansu");
    }

    @Test
    void tableNamesRoundsAndRegions() {
        assertThat(run("terms", "2023", "2024")).isZero();
        assertThat(out.toString()).contains("REGIONS 2024").contains("月壤经济").contains("Anhui, Gansu, Hebei");
    }

    @Test
    void filtersApply() {
        assertThat(run("terms", "2023", "2024", "--only", "gone", "--format", "csv"))
                .isZero();
        assertThat(out.toString()).doesNotContain("月壤经济");
        assertThat(err.toString()).contains("nothing passes the filter");
    }

    @Test
    void aRoundWithoutTextsIsSaidToHaveNone() {
        assertThat(run("terms", "2022", "2023", "--format", "json")).isZero();
        assertThat(out.toString().strip()).isEqualTo("[]");
        assertThat(err.toString()).contains("no text of a primary document of 2022 is stored");
    }

    @Test
    void roundsInTheWrongOrderAreAnError() {
        assertThat(run("terms", "2024", "2023")).isEqualTo(ExitCode.INPUT.code());
        assertThat(err.toString()).contains("2024 comes after 2023");
    }
}
