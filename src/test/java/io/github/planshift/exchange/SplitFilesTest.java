package io.github.planshift.exchange;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"china", "us-states"})
    void theCodebookComesBackAsItWas(String name) {
        Codebook codebook = Bundled.codebook(name);
        Map<String, String> files = CodebookWriter.files(codebook);

        Codebook again = CodebookReader.read(files);

        assertThat(CodebookWriter.files(again)).isEqualTo(files);
        assertThat(again.regions()).containsExactlyElementsOf(codebook.regions());
        assertThat(again.groups()).containsExactlyElementsOf(codebook.groups());
        assertThat(again.sectors()).containsExactlyElementsOf(codebook.sectors());
        assertThat(again.indicators()).containsExactlyElementsOf(codebook.indicators());
        assertThat(again.rounds()).containsExactlyElementsOf(codebook.rounds());
        assertThat(again.wording()).isEqualTo(codebook.wording());
        assertThat(again.title()).isEqualTo(codebook.title());
        assertThat(files.keySet()).isSubsetOf(CodebookReader.FILES);
    }

    @Test
    void everyRecordOfTheBundledDataIsInOneFile() {
        Codebook codebook = china();
        Bundle all = Bundled.commitments(codebook);
        BundleReader reader = new BundleReader(codebook);
        SplitFiles.of(codebook, all).forEach((path, text) -> {
            assertThat(text).startsWith(SplitFiles.MARK);
            if (!path.startsWith(SplitFiles.CODEBOOK)) {
                reader.read(path, text, ExchangeFormat.YAML);
            }
        });
        Bundle again = reader.bundle();

        assertThat(again.documents()).containsExactlyInAnyOrderElementsOf(all.documents());
        assertThat(again.coverage()).containsExactlyInAnyOrderElementsOf(all.coverage());
        assertThat(again.roundFacts()).containsExactlyInAnyOrderElementsOf(all.roundFacts());
        assertThat(again.threads()).containsExactlyInAnyOrderElementsOf(all.threads());
        assertThat(again.commitments()).containsExactlyInAnyOrderElementsOf(all.commitments());
        assertThat(again.threadLinks()).containsExactlyInAnyOrderElementsOf(all.threadLinks());
        assertThat(again.assessments()).containsExactlyInAnyOrderElementsOf(all.assessments());
    }

    @Test
    void theOrderInTheDatabaseLeavesNoTrace() {
        Codebook codebook = china();
        Bundle all = Bundled.commitments(codebook);
        Map<String, String> expected = SplitFiles.of(codebook, all);

        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Bundle shuffled = new Bundle(
                    shuffled(all.documents(), random),
                    shuffled(all.coverage(), random),
                    shuffled(all.roundFacts(), random),
                    shuffled(all.threads(), random),
                    shuffled(all.commitments(), random),
                    shuffled(all.threadLinks(), random),
                    all.assessments());
            assertThat(SplitFiles.of(codebook, shuffled)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void numbersAreInTheOrderOfNumbers() {
        List<Commitment> commitments = new ArrayList<>();
        for (String id :
                List.of("anhui-2025-1000", "anhui-2025-999", "anhui-2025-010", "anhui-2025-named", "anhui-2025-2")) {
            commitments.add(commitment(id).build());
        }
        Bundle bundle = new Bundle(
                List.of(document("2025")), List.of(), List.of(), List.of(), commitments, List.of(), List.of());

        String file = new HashMap<>(SplitFiles.of(china(), bundle)).get("regions/anhui/2025.yaml");

        assertThat(file.lines().filter(line -> line.startsWith("- id: ")).map(line -> line.substring(6)))
                .containsExactly(
                        "anhui-2025-2", "anhui-2025-010", "anhui-2025-999", "anhui-2025-1000", "anhui-2025-named");
    }

    @Test
    void namesEveryConflictOfAMerge() {
        BundleReader reader = new BundleReader(china());
        reader.read("a.yaml", """
                commitments:
                <<<<<<< HEAD
                - id: anhui-2025-001
                =======
                - id: anhui-2025-002
                >>>>>>> theirs
                """, ExchangeFormat.YAML);
        reader.read("b.yaml", "x: 1\n\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n", ExchangeFormat.YAML);

        assertThatThrownBy(reader::bundle)
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.messages())
                                .containsExactly(
                                        "a.yaml:2:1: two edits of the same lines, up to line 6; keep what holds,"
                                                + " take the marks out, then import again",
                                        "b.yaml:3:1: two edits of the same lines, up to line 5; keep what holds,"
                                                + " take the marks out, then import again"));
    }

    private static <T> List<T> shuffled(List<T> records, Random random) {
        List<T> copy = new ArrayList<>(records);
        Collections.shuffle(copy, random);
        return copy;
    }
}
