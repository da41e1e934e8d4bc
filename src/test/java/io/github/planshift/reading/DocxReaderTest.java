package io.github.planshift.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocxReaderTest {

    private static final String OPEN = "<?xml version='1.0' encoding='UTF-8'?><w:document"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>";
    private static final String CLOSE = "</w:body></w:document>";

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String body) {
        return zip(Map.of("word/document.xml", Pages.utf8(OPEN + body + CLOSE), "word/styles.xml", Pages.utf8("<x/>")));
    }

    private static String text(String body) {
        return DocumentReader.read("a.docx", docx(body)).text();
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    @Test
    void aParagraphIsALine() {
        assertThat(text(paragraph("一、工作回顾") + "<w:p/>" + "<w:p>" + run("增长") + run("5.5%") + run("左右。") + "</w:p>"))
                .isEqualTo("一、工作回顾\n增长5.5%左右。\n");
    }

    @Test
    void breaksTabsAndTabStops() {
        assertThat(text("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + run("甲")
                        + "<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>"))
                .isEqualTo("甲\t乙\n丙-丁\n");
    }

    @Test
    void trackedChangesAreTakenAsAccepted() {
        assertThat(text("<w:p>" + run("增长") + "<w:del><w:r><w:delText>6%</w:delText></w:r></w:del><w:ins>" + run("5%")
                        + "</w:ins><w:moveFrom>" + run("旧处") + "</w:moveFrom><w:moveTo>" + run("新处")
                        + "</w:moveTo></w:p>"))
                .isEqualTo("增长5%新处\n");
    }

    @Test
    void hiddenTextFieldsAndDrawingsAreLeftOut() {
        assertThat(text("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r><a:t>图</a:t></w:p>"))
                .isEqualTo("明\n");
    }

    @Test
    void aTextBoxIsReadOnce() {
        String box = "<w:txbxContent>" + paragraph("框中") + "</w:txbxContent>";
        assertThat(text("<w:p>" + run("前") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                        + box + "</mc:Fallback></mc:AlternateContent></w:r>" + run("后") + "</w:p>"))
                .isEqualTo("框中\n前后\n");
    }

    @Test
    void aTableRowIsALine() {
        String table = "<w:tbl><w:tr><w:tc>" + paragraph("指标") + "</w:tc><w:tc>" + paragraph("目标")
                + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("地区生产") + paragraph("总值")
                + "</w:tc><w:tc><w:tbl><w:tr><w:tc>"
                + paragraph("5%") + "</w:tc><w:tc>" + paragraph("左右") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>";
        assertThat(text(paragraph("表") + table + paragraph("完"))).isEqualTo("表\n指标\t目标\n地区生产 总值\t5% 左右\n完\n");
    }

    @Test
    void titleIsAmongTheProperties() {
        byte[] properties = Pages.utf8("<cp:p xmlns:cp='c' xmlns:dc='d'><dc:title> 工作报告 </dc:title></cp:p>");
        byte[] bytes = zip(Map.of(
                "docProps/core.xml", properties, "word/document2.xml", Pages.utf8(OPEN + paragraph("文") + CLOSE)));
        ReadDocument document = DocumentReader.read("a.docx", bytes);
        assertThat(document.title()).isEqualTo("工作报告");
        assertThat(document.text()).isEqualTo("文\n");
        assertThat(document.format()).isEqualTo(Format.DOCX);
        assertThat(document.charset()).isNull();
    }

    @Test
    void otherZipFilesAndOtherFilesAreRefused() {
        assertThatThrownBy(() -> DocumentReader.read("a.zip", zip(Map.of("x.txt", Pages.utf8("x")))))
                .hasMessageContaining("a.zip: a zip file without a Word document in it");
        assertThatThrownBy(() -> DocumentReader.read("a.docx", Pages.utf8("just text")))
                .hasMessageContaining("a.docx: not a Word document");
    }

    @Test
    void brokenFilesAreRefusedInOneLine() {
        byte[] whole = docx(paragraph("文".repeat(10_000)));
        for (int length : new int[] {20, 100, whole.length / 2}) {
            assertThatThrownBy(() -> DocumentReader.read("a.docx", Arrays.copyOf(whole, length)))
                    .isInstanceOf(UserError.class)
                    .message()
                    .startsWith("a.docx: ")
                    .hasLineCount(1);
        }
        assertThatThrownBy(() -> text("<w:p><w:r>")).hasMessageContaining("a.docx: broken Word document");
    }

    @Test
    void entitiesAreNotResolved() {
        String bomb = "<!DOCTYPE x [<!ENTITY a '" + "增".repeat(100)
                + "'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
        byte[] bytes = zip(Map.of(
                "word/document.xml",
                Pages.utf8((OPEN + paragraph("&b;&f;") + CLOSE).replace("?><w", "?>" + bomb + "<w"))));
        assertThatThrownBy(() -> DocumentReader.read("a.docx", bytes)).isInstanceOf(UserError.class);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aZipBombIsRefused() {
        byte[] zeros = new byte[100 << 20];
        assertThatThrownBy(() -> DocumentReader.read("a.docx", zip(Map.of("media/image.bin", zeros))))
                .hasMessageContaining("a.docx: unpacks to more than");
        assertThatThrownBy(() -> text(paragraph(" ".repeat(80 << 20)))).hasMessageContaining("unpacks to");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 10_001; i++) {
            many.put("p" + i, new byte[0]);
        }
        assertThatThrownBy(() -> DocumentReader.read("a.docx", zip(many))).hasMessageContaining("10000 parts");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void depthAndLengthAreHarmless() {
        assertThatThrownBy(() -> text("<w:p>".repeat(100_000))).isInstanceOf(UserError.class);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            body.append(paragraph(i + Pages.REPORT));
        }
        assertThat(text(body.toString())).hasLineCount(20_000);
    }
}
