package io.github.planshift.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path directory;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = directory.resolve("报告.md");
        assertThat(AtomicFile.write(file, "低空\n")).isTrue();
        assertThat(file).hasContent("低空\n");
        assertThat(AtomicFile.write(file, "changed")).isTrue();
        assertThat(file).hasContent("changed");
        assertThat(directory.toFile().list()).containsExactly("报告.md");
    }

    @Test
    void leavesTheSameContentAlone() throws IOException {
        Path file = directory.resolve("same.md");
        AtomicFile.write(file, "same");
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, before);
        assertThat(AtomicFile.write(file, "same")).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Path file = directory.resolve("file");
        AtomicFile.write(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        assertThat(AtomicFile.write(link, "new")).isTrue();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void saysWhatToDo() {
        assertThatThrownBy(() -> AtomicFile.write(directory, "x"))
                .isInstanceOf(UserError.class)
                .hasMessage(directory + ": is a directory; name a file in it");
        Path missing = directory.resolve("no").resolve("file");
        assertThatThrownBy(() -> AtomicFile.write(missing, "x"))
                .isInstanceOf(UserError.class)
                .hasMessage(missing + ": there is no such directory; make it first (mkdir -p)");
        AtomicFile.write(directory.resolve("plain"), "x");
        Path within = directory.resolve("plain").resolve("file");
        assertThatThrownBy(() -> AtomicFile.write(within, "x"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(within + ": ");
    }
}
