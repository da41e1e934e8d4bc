package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.model.UserError;
import io.github.planshift.reading.Pdfs.Encoding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReaderTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
    private static final String LONG = Pages.REPORT + Pages.FUSION + Pages.REPORT;

    private static ReadDocument read(byte[] bytes) {
        return DocumentReader.read("a.pdf", bytes);
    }

    private static byte[] english(String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, new PDType1Font(FontName.HELVETICA), 12, lines);
            return saved(document);
        }
    }

    private static void page(PDDocument document, PDFont font, float size, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 700;
            for (String line : lines) {
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(72, y);
                content.showText(line);
                content.endText();
                y -= size * 1.3f;
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"UNICODE", "GBK", "TABLE"})
    void linesOfChineseAreJoinedIntoParagraphs(Encoding encoding) throws IOException {
        try (Pdfs pdf = new Pdfs(encoding)) {
            byte[] bytes = pdf.centred("政府工作报告")
                    .centred("（2031年1月20日）")
                    .paragraph("各位代表：")
                    .paragraph("一、2030年工作回顾")
                    .paragraph(LONG)
                    .paragraph("（一）" + LONG + LONG)
                    .bytes();
            ReadDocument document = read(bytes);
            assertThat(document.text().lines())
                    .containsExactly("政府工作报告", "（2031年1月20日）", "各位代表：", "一、2030年工作回顾", LONG, "（一）" + LONG + LONG);
            assertThat(document.format()).isEqualTo(Format.PDF);
        }
    }

    @Test
    void aParagraphGoesOnOverThePageAndRunningHeadsDoNotInterrupt() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            for (int page = 1; page <= 4; page++) {
                pdf.at(Pdfs.LEFT, 815, "东海省人民政府公报 2031年第" + page + "期");
                pdf.at(290, 40, "— " + page + " —");
                if (page == 1) {
                    pdf.paragraph(LONG.repeat(8).substring(0, 25 + 23 * 27 - 1));
                } else {
                    pdf.paragraph(page + "、" + LONG).paragraph("结束。");
                }
                pdf.page();
            }
            String text = read(pdf.bytes()).text();
            assertThat(text).doesNotContain("公报", "—");
            assertThat(text.lines().skip(1)).startsWith("2、" + LONG, "结束。", "3、" + LONG);
        }
    }

    @Test
    void whatABrowserPrintsAtTheEdgesOfEveryPageGoesThoughNoGapSetsItApart() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            for (int page = 1; page <= 4; page++) {
                pdf.line(30, "3/1/31, 1:4" + page + " PM 报告");
                pdf.line(Pdfs.LEFT, page == 1 ? "推进" + "改".repeat(25) : "革".repeat(27));
                pdf.line(30, "file:///tmp/report.html " + page + "/4");
                pdf.page();
            }
            assertThat(read(pdf.bytes()).text()).isEqualTo("推进" + "改".repeat(25) + "革".repeat(27 * 3) + "\n");
        }
    }

    @Test
    void aSentenceCutByThePageIsJoined() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            String sentence = "增".repeat(25) + "长".repeat(27 * 40) + "。";
            pdf.paragraph(sentence).paragraph("完。");
            assertThat(read(pdf.bytes()).text()).isEqualTo(sentence + "\n完。\n");
        }
    }

    @Test
    void pageNumbersGoAndFiguresStay() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            pdf.paragraph("目标")
                    .paragraph("5.5%")
                    .paragraph("2031")
                    .at(290, 40, "12")
                    .page();
            pdf.paragraph("完").at(290, 40, "第13页 共20页").page();
            assertThat(read(pdf.bytes()).text()).isEqualTo("目标\n5.5%\n2031\n完\n");
        }
    }

    @Test
    void orderIsThatOfThePageNotOfTheFile() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            pdf.at(Pdfs.LEFT, 400, "第三").at(Pdfs.LEFT, 700, "第一").at(Pdfs.LEFT, 600, "第二");
            assertThat(read(pdf.bytes()).text()).isEqualTo("第一\n第二\n第三\n");
        }
    }

    @Test
    void radicalsThatLookLikeCharactersAreCharacters() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.TABLE)) {
            pdf.paragraph("⽣产总值增⻓⼯业⺠⽣");
            assertThat(read(pdf.bytes()).text()).isEqualTo("生产总值增长工业民生\n");
        }
    }

    @Test
    void anEmbeddedChineseFont() throws IOException {
        assumeTrue(Files.exists(FONT), "no " + FONT + " (Debian: fonts-droid-fallback)");
        String report = Pages.REPORT.replaceAll("[ -~]", "");
        String fusion = Pages.FUSION.replaceAll("[ -~]", "");
        try (PDDocument document = new PDDocument()) {
            page(document, PDType0Font.load(document, FONT.toFile()), 12, report, fusion);
            assertThat(read(saved(document)).text().replace("\n", "")).isEqualTo(report + fusion);
        }
    }

    @Test
    void linesOfEnglishAreJoinedWithBlanks() throws IOException {
        String text = read(english(
                        "The State of the State",
                        "We will invest 2.5 billion dollars in schools, in roads and in broad-",
                        "band for every county, and we will cut the income tax to 4.9 percent by",
                        "next July.",
                        "Thank you for all that you do, and for what we will do together in the",
                        "coming year."))
                .text();
        assertThat(text.lines())
                .containsExactly(
                        "The State of the State",
                        "We will invest 2.5 billion dollars in schools, in roads and in broadband for every county, and"
                                + " we will cut the income tax to 4.9 percent by next July.",
                        "Thank you for all that you do, and for what we will do together in the coming year.");
    }

    @Test
    void titleUnlessAProgramMadeItUp() throws IOException {
        for (String title : List.of("2031年政府工作报告", "Microsoft Word - 1.doc", "")) {
            try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
                pdf.paragraph("文").document().getDocumentInformation().setTitle(title);
                assertThat(read(pdf.bytes()).title()).isEqualTo(title.startsWith("2031") ? title : null);
            }
        }
    }

    @Test
    void encryptedFiles() throws IOException {
        for (int bits : new int[] {40, 128, 256}) {
            try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
                pdf.paragraph(LONG);
                pdf.bytes();
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("owner", "secret", new AccessPermission());
                policy.setEncryptionKeyLength(bits);
                pdf.document().protect(policy);
                byte[] bytes = pdf.bytes();
                assertThatThrownBy(() -> read(bytes))
                        .isInstanceOf(UserError.class)
                        .hasMessage("a.pdf: encrypted; save it without a password first");
            }
        }
    }

    @Test
    void protectedFilesThatOpenWithoutPasswordAreRead() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            pdf.paragraph(LONG);
            pdf.bytes();
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.document().protect(policy);
            assertThat(read(pdf.bytes()).text()).isEqualTo(LONG + "\n");
        }
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PDFont font = new PDType1Font(FontName.HELVETICA);
                for (int line = 0; line < 8; line++) {
                    show(content, font, 60, 700 - line * 16, "the left column has line number " + line);
                    show(content, font, 330, 700 - line * 16, "and the right one has number " + line);
                }
            }
            String text = read(saved(document)).text().replaceAll("\\s+", " ");
            assertThat(text)
                    .startsWith("the left column has line number 0 the left column has line number 1")
                    .endsWith("and the right one has number 6 and the right one has number 7 ");
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    @Test
    void picturesWithALineAtTheEdge() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, image), 100, 100);
                show(content, new PDType1Font(FontName.HELVETICA), 60, 760, "scanned 2025-01-20");
            }
            byte[] bytes = saved(document);
            assertThatThrownBy(() -> read(bytes))
                    .hasMessage("a.pdf: hardly any text on its page, pictures only; recognise the text first"
                            + " (for example with ocrmypdf)");
        }
    }

    @Test
    void picturesOnly() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                    content.drawImage(LosslessFactory.createFromImage(document, image), 100, 100);
                }
            }
            byte[] bytes = saved(document);
            assertThatThrownBy(() -> read(bytes))
                    .hasMessage("a.pdf: no text on any of its 2 pages, pictures only; recognise the text first"
                            + " (for example with ocrmypdf)");
        }
    }

    @Test
    void fontsThatDoNotTellTheirCharacters() throws IOException {
        refusesFontsWithoutCharacters();
    }

    private static void refusesFontsWithoutCharacters() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.NOTHING)) {
            byte[] bytes = pdf.paragraph(LONG).bytes();
            assertThatThrownBy(() -> read(bytes)).hasMessageContaining("a.pdf: its fonts do not tell which characters");
        }
    }

    @Test
    void brokenFilesAreRefusedInOneLine() throws IOException {
        refusesBrokenFiles();
    }

    private static void refusesBrokenFiles() throws IOException {
        byte[] whole = english("Growth of 5 percent.");
        for (int length : new int[] {10, 100, 300}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(UserError.class)
                    .message()
                    .startsWith("a.pdf: ")
                    .hasLineCount(1);
        }
        assertThatThrownBy(() -> read(Pages.utf8("<html>404</html>"))).hasMessageContaining("a.pdf: not a PDF file");
        assertThatThrownBy(() -> read("%PDF-1.7\n%%EOF".getBytes(ISO_8859_1)))
                .hasMessageContaining("a.pdf: broken PDF");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void damageAnywhereEndsInAResultOrAUserError() throws IOException {
        byte[] whole;
        try (Pdfs pdf = new Pdfs(Encoding.TABLE)) {
            whole = pdf.paragraph(LONG).paragraph(LONG).bytes();
        }
        for (int seed = 0; seed < 300; seed++) {
            byte[] damaged = whole.clone();
            java.util.Random random = new java.util.Random(seed);
            for (int i = 0; i < 20; i++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(damaged).text()).isNotNull();
            } catch (UserError e) {
                assertThat(e.messages())
                        .hasSize(1)
                        .first()
                        .asString()
                        .as("seed " + seed)
                        .hasLineCount(1);
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void deepNestingIsAUserError() {
        String nested = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages " + "[".repeat(200_000) + "\nendobj\n"
                + "trailer << /Root 1 0 R >>\n%%EOF";
        assertThatThrownBy(() -> read(nested.getBytes(ISO_8859_1))).isInstanceOf(UserError.class);
    }

    @Test
    void nothingIsLogged() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            refusesFontsWithoutCharacters();
            refusesBrokenFiles();
        } finally {
            System.setErr(before);
        }
        assertThat(noise.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(org.apache.commons.logging.LogFactory.getLog("x"))
                .isInstanceOf(org.apache.commons.logging.impl.NoOpLog.class);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void twoHundredPages() throws IOException {
        try (Pdfs pdf = new Pdfs(Encoding.UNICODE)) {
            for (int i = 0; i < 1000; i++) {
                pdf.paragraph((char) (0x4E00 + i) + LONG);
            }
            assertThat(read(pdf.bytes()).text()).hasLineCount(1000);
        }
    }
}
