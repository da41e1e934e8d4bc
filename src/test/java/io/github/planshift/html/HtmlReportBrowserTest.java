package io.github.planshift.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.browser.InBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, used by keyboard. */
class HtmlReportBrowserTest {

    private static final String COLUMN =
            "[...document.querySelectorAll('section[id=index] tbody tr')].map(row => row.cells[%s].textContent.trim())";

    @RegisterExtension
    static final InBrowser BROWSER = new InBrowser();

    @TempDir
    static Path folder;

    @BeforeEach
    void open() throws Exception {
        BROWSER.get().open(Files.writeString(folder.resolve("report.html"), Sample.html()));
    }

    @Test
    void asksForNothingAndComplainsOfNothing() {
        assertThat(BROWSER.get().requests())
                .containsExactly(folder.resolve("report.html").toUri().toString());
        assertThat(BROWSER.get().complaints()).isEmpty();
        assertThat(BROWSER.get().value("document.title").asText()).isEqualTo("Regions & \"plans\"");
    }

    @Test
    void nothingThatComesInLaterRuns() {
        BROWSER.get()
                .value("(() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1';"
                        + " document.body.append(one); const image = document.createElement('img');"
                        + " image.src = 'https://example.org/a.png'; document.body.append(image); })()");

        assertThat(BROWSER.get().value("String(window.ran)").asText()).isEqualTo("undefined");
        waitFor("true");
        assertThat(BROWSER.get().complaints())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("Content Security Policy"));
        assertThat(BROWSER.get().complaints()).anyMatch(one -> one.contains("https://example.org/a.png"));
    }

    @Test
    void filtersAsOneTypes() {
        tabTo("query");
        BROWSER.get().type("FUSION energy");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(BROWSER.get()
                        .value("document.getElementById('found').textContent")
                        .asText())
                .isEqualTo("found: 1, pages: 1");
        assertThat(visible("section.page")).containsExactly("regions/anhui");
        assertThat(visible("li")).hasSize(1);
        assertThat(BROWSER.get()
                        .value("[...document.querySelectorAll('section[id=\"regions/anhui\"] li')]"
                                + ".filter(one => one.checkVisibility()).map(one => one.textContent.trim()).join()")
                        .asText())
                .startsWith("Fusion energy");
        assertThat(BROWSER.get()
                        .value("[...document.querySelectorAll('nav li')].filter(one => one.checkVisibility()).length")
                        .asInt())
                .isEqualTo(1);

        BROWSER.get().press("Escape", 27);
        waitFor("document.getElementById('found').textContent === ''");
        assertThat(visible("section.page")).hasSize(4);
        assertThat(BROWSER.get().complaints()).isEmpty();
    }

    @Test
    void filtersByChineseWords() {
        tabTo("query");
        BROWSER.get().type("低空");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(column(0, true)).containsExactly("Zhejiang");
    }

    @Test
    void saysWhenNothingIsFound() {
        tabTo("query");
        BROWSER.get().type("nowhere at all");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(BROWSER.get()
                        .value("document.getElementById('found').textContent")
                        .asText())
                .isEqualTo("nothing found");
        assertThat(visible("section.page")).isEmpty();
    }

    @Test
    void sortsByKeyboard() {
        List<String> before = column(0, false);
        BROWSER.get().value("document.querySelectorAll('section[id=index] th button')[1].focus()");

        BROWSER.get().press("Enter", 13);
        assertThat(column(0, false)).containsExactly("Guangdong", "Anhui", "Zhejiang", "Tibet");
        assertThat(sorted()).isEqualTo("ascending");
        BROWSER.get().press(" ", 32);
        assertThat(column(0, false)).containsExactly("Zhejiang", "Anhui", "Guangdong", "Tibet");
        assertThat(sorted()).isEqualTo("descending");
        BROWSER.get().press("Enter", 13);
        assertThat(column(0, false)).isEqualTo(before);
        assertThat(sorted()).isEmpty();

        BROWSER.get().value("document.querySelectorAll('section[id=index] th button')[0].focus()");
        BROWSER.get().press("Enter", 13);
        assertThat(column(0, false)).containsExactly("Anhui", "Guangdong", "Tibet", "Zhejiang");
        assertThat(BROWSER.get().complaints()).isEmpty();
    }

    @Test
    void aRecordThatStandsElsewhereIsPutInWhenItComesIntoSight() throws Exception {
        BROWSER.get().open(Files.writeString(folder.resolve("records.html"), Sample.records()));
        waitFor("document.querySelectorAll('a.same').length === 0");

        assertThat(texts("[...document.querySelectorAll('section[id=\"records/sectors/hydrogen\"] li')]"
                        + ".map(one => one.textContent)"))
                .containsExactly("Anhui: " + Sample.LONG + " (part 3)1", "Anhui: short");
        assertThat(BROWSER.get().complaints()).isEmpty();
    }

    @Test
    void theFirstTabSkipsToTheReport() {
        BROWSER.get().press("Tab", 9);
        assertThat(BROWSER.get().value("document.activeElement.className").asText())
                .isEqualTo("skip");
        assertThat(BROWSER.get()
                        .value("document.activeElement.getBoundingClientRect().left")
                        .asDouble())
                .isGreaterThanOrEqualTo(0);
        BROWSER.get().press("Enter", 13);
        assertThat(BROWSER.get().value("document.activeElement.id").asText()).isEqualTo("content");
    }

    @Test
    void fitsANarrowScreenAndIsLegibleInTheDark() {
        BROWSER.get().emulate("screen", "dark");
        assertThat(BROWSER.get()
                        .value("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(13, 17, 23)");
        BROWSER.get().emulate("print", "light");
        assertThat(BROWSER.get()
                        .value("getComputedStyle(document.querySelector('nav')).display")
                        .asText())
                .isEqualTo("none");
        BROWSER.get().emulate("screen", "light");
        BROWSER.get().resize(390, 800);
        assertThat(BROWSER.get().value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        BROWSER.get().resize(1200, 900);
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 5; i++) {
            BROWSER.get().press("Tab", 9);
            if (BROWSER.get().value("document.activeElement.id").asText().equals(id)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    private static void waitFor(String condition) {
        assertThat(BROWSER.get()
                        .value(
                                "new Promise(done => { const end = performance.now() + "
                                        + Duration.ofSeconds(10).toMillis()
                                        + "; const look = () => (" + condition + ") ? done(true)"
                                        + " : performance.now() > end ? done(false) : setTimeout(look, 20); setTimeout(look, 20); })")
                        .asBoolean())
                .as(condition)
                .isTrue();
    }

    private static List<String> column(int index, boolean visible) {
        return texts(COLUMN.replace("%s", String.valueOf(index))
                .replace("].map", visible ? "].filter(row => row.checkVisibility()).map" : "].map"));
    }

    private static List<String> visible(String selector) {
        return texts("[...document.querySelectorAll('main " + selector
                + "')].filter(one => one.checkVisibility()).map(one => one.id)");
    }

    private static List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        BROWSER.get().value(expression).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String sorted() {
        return BROWSER.get()
                .value("document.querySelectorAll('section[id=index] th')[1].getAttribute('aria-sort') || ''")
                .asText();
    }
}
