package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs docs/examples/commit-report.sh on a git repository. */
@Timeout(120)
class CommitReportScriptTest {

    @TempDir
    Path temp;

    @BeforeEach
    void needsGit() throws Exception {
        boolean there;
        try {
            there = run(temp, "git", "--version").startsWith("git version");
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there && Files.isExecutable(Path.of("/bin/sh")), "needs git and sh");
    }

    @Test
    void commitsOnlyWhatChanged() throws Exception {
        Shell shell = new Shell(temp);
        new TypedRecord(field -> field.startsWith("url") ? "https://example.org/" : field).make(shell);
        Path repository = Files.createDirectories(temp.resolve("repository"));
        run(repository, "git", "init", "-q", ".");
        Files.writeString(repository.resolve("staged.txt"), "mine");
        run(repository, "git", "add", "staged.txt");

        script(repository);
        assertThat(log(repository)).hasSize(1).first().asString().startsWith("Data as of journal entry 1;");
        script(repository);
        assertThat(log(repository)).as("nothing changed").hasSize(1);
        assertThat(shell.run("planshift edit o1 --statement 'Other words.'").code())
                .isZero();
        script(repository);
        assertThat(log(repository)).hasSize(2).first().asString().startsWith("Data as of journal entry 2;");
        assertThat(run(repository, "git", "status", "--porcelain")).isEqualTo("A  staged.txt\n");
    }

    private void script(Path repository) throws Exception {
        Path program = temp.resolve("program");
        if (!Files.exists(program)) {
            Files.writeString(
                    program,
                    "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                            + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                            + "' io.github.planshift.Planshift \"$@\" 2>>'" + temp.resolve("err") + "'\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        run(
                temp,
                "/bin/sh",
                Path.of("docs/examples/commit-report.sh").toAbsolutePath().toString(),
                repository.toString());
    }

    private List<String> log(Path repository) throws Exception {
        return run(repository, "git", "log", "--format=%s").lines().toList();
    }

    private String run(Path directory, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "HOME", temp.toString(),
                        "PLANSHIFT", temp.resolve("program").toString(),
                        "PLANSHIFT_DB", temp.resolve("planshift.db").toString(),
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Test",
                        "GIT_AUTHOR_EMAIL", "test@example.org",
                        "GIT_COMMITTER_NAME", "Test",
                        "GIT_COMMITTER_EMAIL", "test@example.org"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + out)
                .isZero();
        return out;
    }
}
