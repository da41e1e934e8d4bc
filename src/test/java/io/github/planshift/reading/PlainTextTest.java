package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.UserError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "政府工作报告\r\n　　" + Pages.REPORT + "\n\tR&D 3%\n";

    @Test
    void utf8IsKeptToTheLastCharacter() {
        ReadDocument document = DocumentReader.read("a.txt", TEXT.getBytes(UTF_8));
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.charset()).isEqualTo("UTF-8");
        assertThat(document.format()).isEqualTo(Format.TEXT);
        assertThat(document.bodyStart()).isZero();
        assertThat(document.title()).isNull();
        assertThat(document.body()).isEqualTo(TEXT);
    }

    @Test
    void theHashIsOfTheTextInUtf8WhateverTheFileWasIn() {
        String sha = DocumentReader.read("a.txt", TEXT.getBytes(UTF_8)).sha256();
        assertThat(sha).matches("[0-9a-f]{64}");
        assertThat(DocumentReader.read("a.txt", TEXT.getBytes(Charset.forName("GB18030")))
                        .sha256())
                .isEqualTo(sha);
        assertThat(DocumentReader.read("a.txt", "abc".getBytes(UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void theByteOrderMarkIsNoPartOfTheText(String charset) {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        ReadDocument document = DocumentReader.read("a.txt", bytes);
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB2312", "GBK", "GB18030"})
    void theNationalCharacterSetsAreOne(String charset) {
        ReadDocument document = DocumentReader.read("a.txt", TEXT.getBytes(Charset.forName(charset)));
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.charset()).isEqualTo("GB18030");
    }

    @Test
    void gb18030HasRareCharactersOfFourBytes() {
        String rare = TEXT + "㐀𠀀龘";
        assertThat(DocumentReader.read("a.txt", rare.getBytes(Charset.forName("GB18030")))
                        .text())
                .isEqualTo(rare);
    }

    @Test
    void westernQuotesAreNotTakenForChinese() {
        String speech = "It’s time. We’ll invest “big” in schools – and Peña’s café stays open.\n";
        ReadDocument document = DocumentReader.read("a.txt", speech.getBytes(Charset.forName("windows-1252")));
        assertThat(document.text()).isEqualTo(speech);
        assertThat(document.charset()).isEqualTo("windows-1252");
    }

    @Test
    void damageInUtf8IsNotReadAsGb18030() {
        byte[] bytes = TEXT.repeat(20).getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 20);
        cut[20] = (byte) 0xFF;
        assertThatThrownBy(() -> DocumentReader.read("dir/a.txt", cut))
                .isInstanceOf(UserError.class)
                .hasMessage("dir/a.txt: broken UTF-8, first bad byte 0xFF at offset 20; repair or fetch it again");
    }

    @Test
    void aTextCutInsideACharacterNamesThatPlace() {
        byte[] bytes = "增".repeat(50).getBytes(UTF_8);
        assertThatThrownBy(() -> DocumentReader.read("a.md", Arrays.copyOf(bytes, 149)))
                .hasMessageContaining("a.md: broken UTF-8")
                .hasMessageContaining("at offset 147");
    }

    @Test
    void binaryRubbishIsNoText() {
        Random random = new Random(7);
        for (int size : new int[] {10, 100, 1000, 100_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0xFF;
            bytes[1] = (byte) 0x80;
            assertThatThrownBy(() -> DocumentReader.read("a.txt", bytes))
                    .as("%s random bytes", size)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("a.txt: not text")
                    .hasMessageContaining("at offset");
        }
    }

    @Test
    void zeroBytesAreNoText() {
        assertThatThrownBy(() -> DocumentReader.read("a.txt", "增长\0\0\0".getBytes(UTF_8)))
                .hasMessage(
                        "a.txt: not text, control character 0x00 at offset 6; give the file the ending of what it is");
    }

    @Test
    void utf16WithoutMarkIsRefusedNotGuessed() {
        assertThatThrownBy(() -> DocumentReader.read("a.txt", "Growth of 5%".getBytes(UTF_16LE)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not text");
    }

    @Test
    void brokenUtf16IsNamed() {
        byte[] bytes = "\uFEFF增长\uD800增".getBytes(UTF_16BE);
        bytes[6] = (byte) 0xD8;
        bytes[7] = 0;
        assertThatThrownBy(() -> DocumentReader.read("a.txt", bytes))
                .hasMessageContaining("marked as UTF-16BE but broken")
                .hasMessageContaining("at offset 6");
    }

    @Test
    void anEmptyFileAndABlankOneAreRefused() {
        assertThatThrownBy(() -> DocumentReader.read("a.txt", new byte[0])).hasMessage("a.txt: the file is empty");
        assertThatThrownBy(() -> DocumentReader.read("a.txt", " \n\t\n".getBytes(UTF_8)))
                .hasMessage("a.txt: there is no text in the file");
        assertThatThrownBy(() -> DocumentReader.read("a.md", "---\ntitle: x\n---\n".getBytes(UTF_8)))
                .hasMessage("a.md: there is no text in the file");
    }

    @Test
    void oldWordAndRichTextAreRefusedByName() {
        byte[] doc = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1".getBytes(ISO_8859_1);
        assertThatThrownBy(() -> DocumentReader.read("report.doc", doc))
                .hasMessageContaining("report.doc: an old Word file")
                .hasMessageContaining("save it as .docx");
        assertThatThrownBy(() -> DocumentReader.read("report.rtf", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("RTF");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void fiveMegabytesAreNothing() {
        String large = TEXT.repeat(5_000_000 / TEXT.getBytes(UTF_8).length);
        assertThat(DocumentReader.read("a.txt", large.getBytes(UTF_8)).text()).hasSameSizeAs(large);
        assertThat(DocumentReader.read("a.txt", large.getBytes(Charset.forName("GB18030")))
                        .text())
                .hasSameSizeAs(large);
        assertThat(Languages.of(large)).isEqualTo("zh");
    }
}
