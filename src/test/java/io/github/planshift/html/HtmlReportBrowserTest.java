package io.github.planshift.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, used by keyboard. */
class HtmlReportBrowserTest {

    private static final String COLUMN =
            "[...document.querySelectorAll('section[id=index] tbody tr')].map(row => row.cells[%s].textContent.trim())";

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no chromium here");
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.open(Files.writeString(folder.resolve("report.html"), Sample.html()));
    }

    @Test
    void asksForNothingAndComplainsOfNothing() {
        assertThat(browser.requests())
                .containsExactly(folder.resolve("report.html").toUri().toString());
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.value("document.title").asText()).isEqualTo("Regions & \"plans\"");
    }

    @Test
    void nothingThatComesInLaterRuns() {
        browser.value("(() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1';"
                + " document.body.append(one); const image = document.createElement('img');"
                + " image.src = 'https://example.org/a.png'; document.body.append(image); })()");

        assertThat(browser.value("String(window.ran)").asText()).isEqualTo("undefined");
        waitFor("true");
        assertThat(browser.complaints())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("Content Security Policy"));
        assertThat(browser.complaints()).anyMatch(one -> one.contains("https://example.org/a.png"));
    }

    @Test
    void filtersAsOneTypes() {
        tabTo("query");
        browser.type("FUSION energy");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(browser.value("document.getElementById('found').textContent").asText())
                .isEqualTo("found: 1, pages: 1");
        assertThat(visible("section.page")).containsExactly("regions/anhui");
        assertThat(visible("li")).hasSize(1);
        assertThat(browser.value("[...document.querySelectorAll('section[id=\"regions/anhui\"] li')]"
                                + ".filter(one => one.checkVisibility()).map(one => one.textContent.trim()).join()")
                        .asText())
                .startsWith("Fusion energy");
        assertThat(browser.value("[...document.querySelectorAll('nav li')].filter(one => one.checkVisibility()).length")
                        .asInt())
                .isEqualTo(1);

        browser.press("Escape", 27);
        waitFor("document.getElementById('found').textContent === ''");
        assertThat(visible("section.page")).hasSize(3);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filtersByChineseWords() {
        tabTo("query");
        browser.type("低空");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(column(0, true)).containsExactly("Zhejiang");
    }

    @Test
    void saysWhenNothingIsFound() {
        tabTo("query");
        browser.type("nowhere at all");
        waitFor("document.getElementById('found').textContent !== ''");

        assertThat(browser.value("document.getElementById('found').textContent").asText())
                .isEqualTo("nothing found");
        assertThat(visible("section.page")).isEmpty();
    }

    @Test
    void sortsByKeyboard() {
        List<String> before = column(0, false);
        browser.value("document.querySelectorAll('section[id=index] th button')[1].focus()");

        browser.press("Enter", 13);
        assertThat(column(0, false)).containsExactly("Guangdong", "Anhui", "Zhejiang", "Tibet");
        assertThat(sorted()).isEqualTo("ascending");
        browser.press(" ", 32);
        assertThat(column(0, false)).containsExactly("Zhejiang", "Anhui", "Guangdong", "Tibet");
        assertThat(sorted()).isEqualTo("descending");
        browser.press("Enter", 13);
        assertThat(column(0, false)).isEqualTo(before);
        assertThat(sorted()).isEmpty();

        browser.value("document.querySelectorAll('section[id=index] th button')[0].focus()");
        browser.press("Enter", 13);
        assertThat(column(0, false)).containsExactly("Anhui", "Guangdong", "Tibet", "Zhejiang");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theFirstTabSkipsToTheReport() {
        browser.press("Tab", 9);
        assertThat(browser.value("document.activeElement.className").asText()).isEqualTo("skip");
        assertThat(browser.value("document.activeElement.getBoundingClientRect().left")
                        .asDouble())
                .isGreaterThanOrEqualTo(0);
        browser.press("Enter", 13);
        assertThat(browser.value("document.activeElement.id").asText()).isEqualTo("content");
    }

    @Test
    void fitsANarrowScreenAndIsLegibleInTheDark() {
        browser.emulate("screen", "dark");
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(13, 17, 23)");
        browser.emulate("print", "light");
        assertThat(browser.value("getComputedStyle(document.querySelector('nav')).display")
                        .asText())
                .isEqualTo("none");
        browser.emulate("screen", "light");
        browser.resize(390, 800);
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        browser.resize(1200, 900);
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 5; i++) {
            browser.press("Tab", 9);
            if (browser.value("document.activeElement.id").asText().equals(id)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    private static void waitFor(String condition) {
        assertThat(browser.value(
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
        browser.value(expression).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String sorted() {
        return browser.value("document.querySelectorAll('section[id=index] th')[1].getAttribute('aria-sort') || ''")
                .asText();
    }
}
