package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.cli.Desk.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void scanned() {
        desk = Desk.withDatabase(folder).file("report.txt", Desk.REPORT);
        desk.run("scan", "report.txt", "--save");
    }

    @Nested
    class OneByOne {

        private Result type(String keys) {
            return desk.run(keys, true, "review");
        }

        @Test
        void showsWhatIsProposedAndTheKeys() {
            Result result = type("q\n");

            assertThat(result.code()).isZero();
            assertThat(result.out())
                    .contains("1 of 4  anhui-2025-001  outcome  sure 0.95  growth")
                    .contains("全省地区生产总值增长5.1%")
                    .contains("(gdp_growth)")
                    .endsWith("[a]ccept [e]dit [r]eject [s]kip [q]uit: ");
            assertThat(result.err()).isEqualTo("planshift: decided on 0, 4 left\n");
        }

        @Test
        void eachKeyDoesWhatItSays() {
            Result result = type("a\nR\ns\nq\n");

            assertThat(result.err()).isEqualTo("planshift: decided on 2, 2 left\n");
            assertThat(desk.commitments())
                    .containsExactly(
                            "anhui-2025-001 accepted outcome 5.1",
                            "anhui-2025-002 rejected pledge 5.5",
                            "anhui-2025-003 proposed pledge 710000",
                            "anhui-2025-004 proposed pledge");
        }

        @Test
        void goesOnWhereItStopped() {
            type("a\na\nq\n");

            assertThat(type("q\n").out()).contains("1 of 2  anhui-2025-003");
            assertThat(type("r\na\n").err()).isEqualTo("planshift: decided on 2, 0 left\n");
            assertThat(type("").err()).isEqualTo("planshift: no proposal passes the filters\n");
        }

        @Test
        void asksAgainAfterAnyOtherKey() {
            Result result = type("x\n\na\nq\n");

            assertThat(result.out().split("\\[a]ccept", -1)).hasSize(5);
            assertThat(desk.commitments().get(0)).contains("accepted");
        }

        @Test
        void keepsWhatWasDecidedWhereTheInputEnds() {
            assertThat(type("a\n").code()).isZero();

            assertThat(desk.commitments().get(0)).contains("accepted");
        }

        @Test
        void eachDecisionCanBeTakenBack() {
            type("a\nr\nq\n");
            desk.run("undo");

            assertThat(desk.commitments())
                    .contains("anhui-2025-001 accepted outcome 5.1", "anhui-2025-002 proposed pledge 5.5");
        }

        @Test
        void acceptsWhatWasEdited() {
            desk.set("EDITOR", desk.script("editor", "sed -i 's/value: 5.1/value: 5.2/' \"$1\""));

            type("e\nq\n");

            assertThat(desk.commitments().get(0)).isEqualTo("anhui-2025-001 accepted outcome 5.2");
        }

        @Test
        void asksAgainWhereTheEditIsWrong() {
            desk.set(
                    "EDITOR",
                    desk.script("editor", "sed -i 's/^  *id: .*/id: anhui-2025-099/; s/value: 5.1/value: x/' \"$1\""));

            Result result = type("e\ns\nq\n");

            assertThat(result.err()).contains("planshift: ", "anhui-2025-001.yaml");
            assertThat(desk.commitments().get(0)).isEqualTo("anhui-2025-001 proposed outcome 5.1");
        }

        @Test
        void aReportIsCompleteWithItsLastDecision() {
            type("a\na\nr\nq\n");
            assertThat(desk.coverage("anhui")).isEqualTo("partial");

            type("a\n");
            assertThat(desk.coverage("anhui")).isEqualTo("complete");
        }

        @Test
        void onlyOnATerminal() {
            Result result = desk.run("a\n", false, "review");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("asks on a terminal only; use --accept or --reject here");
        }
    }

    @Nested
    class InBulk {

        @Test
        void onlyWhatIsSureEnough() {
            Result result = desk.run("review", "--accept", "--min-confidence", "0.9", "-r", "anhui");

            assertThat(result.err()).isEqualTo("planshift: accepted 3 proposals\n");
            assertThat(desk.commitments()).contains("anhui-2025-004 proposed pledge");
            assertThat(desk.coverage("anhui")).isEqualTo("partial");
        }

        @Test
        void onlyWhatPassesTheFilters() {
            desk.run("review", "--reject", "--kind", "outcome");
            desk.run("review", "--accept", "-s", "hydrogen");

            assertThat(desk.commitments())
                    .contains(
                            "anhui-2025-001 rejected outcome 5.1",
                            "anhui-2025-002 proposed pledge 5.5",
                            "anhui-2025-004 accepted pledge");
        }

        @Test
        void isOneEntryOfTheLog() {
            desk.run("review", "--accept");
            assertThat(desk.coverage("anhui")).isEqualTo("complete");

            desk.run("undo");

            assertThat(desk.commitments()).allMatch(one -> one.contains(" proposed "));
            assertThat(desk.coverage("anhui")).isEqualTo("partial");
        }

        @Test
        void decidesOnProposalsOnly() {
            desk.run("review", "--reject", "--search", "氢能");

            assertThat(desk.run("review", "--accept").err()).isEqualTo("planshift: accepted 3 proposals\n");
            assertThat(desk.commitments()).contains("anhui-2025-004 rejected pledge");
        }

        @Test
        void notBothAtOnce() {
            assertThat(desk.run("review", "--accept", "--reject").code()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"90", "-0.1", "NaN"})
        void confidenceIsAShare(String confidence) {
            Result result = desk.run("review", "--accept", "--min-confidence", confidence);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("is not from 0 to 1");
            assertThat(desk.commitments()).allMatch(one -> one.contains(" proposed "));
        }
    }
}
