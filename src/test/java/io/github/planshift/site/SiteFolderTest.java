package io.github.planshift.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    @TempDir
    Path temp;

    private SiteFolder folder() {
        return new SiteFolder(temp, "site");
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new java.util.TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }

    @Test
    void writesOnlyWhatChangesAndRemovesOnlyItsOwn() throws IOException {
        Files.writeString(temp.resolve("mine.md"), "mine");
        folder().write(files("index.md", "a", "regions/x.md", "x", "regions/y.md", "y"));
        assertThat(folder().check(files("index.md", "a", "regions/x.md", "x", "regions/y.md", "y"))
                        .upToDate())
                .isTrue();
        Files.writeString(temp.resolve("regions/y.md"), "edited");

        SiteFolder.Outcome outcome = folder().write(files("index.md", "b"));

        assertThat(outcome.written()).containsExactly("index.md");
        assertThat(outcome.removed()).containsExactly("regions/x.md");
        assertThat(outcome.kept()).containsExactly("regions/y.md");
        assertThat(temp.resolve("mine.md")).exists();
        assertThat(temp.resolve("regions/x.md")).doesNotExist();
        assertThat(temp.resolve(".planshift.lock")).doesNotExist();
    }

    /** A run that was killed leaves a file that it had not finished; a commit of the directory must not take it in. */
    @Test
    void clearsAwayWhatAKilledRunHadBegun() throws IOException {
        folder().write(files("index.md", "a", "regions/x.md", "x"));
        Path begun = Files.writeString(temp.resolve("regions/.x.md.31987.25922236379451.tmp"), "ha");
        Path manifest = Files.writeString(temp.resolve("..planshift-manifest.31987.25922236379451.tmp"), "ha");
        Path mine = Files.writeString(temp.resolve("regions/.mine.md.1.2.tmp"), "mine");

        folder().write(files("index.md", "a", "regions/x.md", "x"));

        assertThat(begun).doesNotExist();
        assertThat(manifest).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void refusesASecondRun() {
        try (FolderLock lock = FolderLock.of(temp, "site")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> folder().write(files("index.md", "a")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("another planshift is writing");
        }
    }

    @Test
    void neverLeavesTheDirectory() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path site = Files.createDirectory(temp.resolve("site"));
        Files.createSymbolicLink(site.resolve("regions"), elsewhere);
        assertThatThrownBy(() -> new SiteFolder(site, "site").write(files("regions/x.md", "x")))
                .isInstanceOf(UserError.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(Links.fileName("../../x")).matches("[a-z0-9-]+\\.md");
    }
}
