package io.github.planshift.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.browser.InBrowser;
import io.github.planshift.picture.DrawnBoxes;
import io.github.planshift.picture.Language;
import io.github.planshift.picture.Picture;
import io.github.planshift.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every picture of a report on real texts, as a browser draws it. */
class GalleryBrowserTest {

    @RegisterExtension
    static final InBrowser BROWSER = new InBrowser();

    @TempDir
    static Path folder;

    @Test
    void nothingMeetsOrIsCutInAnyPictureOfARealReport() throws Exception {
        assumeTrue(Files.isDirectory(RealReport.CORPUS), "no real reports at " + RealReport.CORPUS);
        Report report = RealReport.of(List.of("2024", "2025", "2026"));
        List<String> faults = new ArrayList<>();
        int drawn = 0;
        for (Language language : Language.values()) {
            for (List<Picture> pictures :
                    Gallery.of(report, report.promises().tracked(), language).values()) {
                for (Picture picture : pictures) {
                    faults.addAll(DrawnBoxes.faults(BROWSER.get(), folder, picture));
                    drawn++;
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(drawn).isGreaterThan(300);
    }
}
