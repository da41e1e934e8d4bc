package io.github.planshift.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests of a class; they are skipped where there is none. */
public final class InBrowser implements BeforeAllCallback, AfterAllCallback {

    private Chromium browser;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no chromium here");
        browser = Chromium.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
    }

    /** The browser. */
    public Chromium get() {
        return Objects.requireNonNull(browser);
    }
}
