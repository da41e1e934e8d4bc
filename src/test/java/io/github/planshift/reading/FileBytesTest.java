package io.github.planshift.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

    @TempDir
    private Path directory;

    @Test
    void readsFilesAndStreams() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "增长");
        assertThat(FileBytes.of(file)).isEqualTo(Pages.utf8("增长"));
        assertThat(FileBytes.of("-", new ByteArrayInputStream(Pages.utf8("增长"))))
                .isEqualTo(Pages.utf8("增长"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> FileBytes.of(directory))
                .isInstanceOf(UserError.class)
                .hasMessage(directory + ": a directory, not a file; name the files in it");
        Path missing = directory.resolve("none.txt");
        assertThatThrownBy(() -> FileBytes.of(missing)).hasMessage(missing + ": there is no such file");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> FileBytes.of("-", failing)).hasMessage("-: cannot be read (the disk is gone)");
    }

    @Test
    void hasALimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> FileBytes.of("big.txt", endless))
                .hasMessage("big.txt: larger than 64 MB; split it, or save it without pictures");
    }

    @Test
    void knowsTheEndings() {
        assertThat(DocumentReader.supports("2025.md")).isTrue();
        assertThat(DocumentReader.supports("dir.d/REPORT.HTM")).isTrue();
        assertThat(DocumentReader.supports("a.PDF")).isTrue();
        assertThat(DocumentReader.supports("a.doc")).isFalse();
        assertThat(DocumentReader.supports("metadata.csv")).isFalse();
        assertThat(DocumentReader.supports("txt")).isFalse();
    }
}
