package io.github.planshift.site;

import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.render.Inline;
import io.github.planshift.render.MarkdownWriter;
import io.github.planshift.report.Report;
import io.github.planshift.report.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands that list what a page counts, with the filters of the report, in Markdown. */
final class Commands {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:/@%+=-]+");

    private final Report report;

    Commands(Report report) {
        this.report = report;
    }

    /**
     * Regions and a sector, each without what is below it; none for what the report was asked for.
     *
     * @param below whether it takes in what is below the sector
     */
    record About(List<String> regions, @Nullable String sector, boolean below) {

        static final About ALL = new About(List.of(), null, false);

        static About region(String region) {
            return new About(List.of(region), null, false);
        }

        static About sector(String sector) {
            return new About(List.of(), sector, false);
        }

        static About sectorAndBelow(String sector) {
            return new About(List.of(), sector, true);
        }
    }

    /**
     * Commitments of these rounds; of those of the report where none is named. Null where no command lists just these:
     * for a sector beside the ones that the report was asked for.
     */
    @Nullable
    String list(About about, List<String> rounds, @Nullable Kind kind, String... more) {
        List<String> asked = report.scope().selection().sectors();
        if (about.sector() != null && !asked.isEmpty() && !asked.contains(about.sector())) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("list"));
        filters(about, words);
        List<String> wanted = rounds.isEmpty() ? report.scope().selection().rounds() : rounds;
        if (!wanted.isEmpty()) {
            words.addAll(List.of("-R", String.join(",", wanted)));
        }
        String only = kind == null ? report.scope().selection().kind() : kind.code();
        if (only != null) {
            words.addAll(List.of("--kind", only));
        }
        Stream.of(more).filter(word -> !words.contains(word)).forEach(words::add);
        return code(words);
    }

    /** Changes between the rounds compared; all of them for an empty headline. Null where nothing is compared. */
    @Nullable
    String diff(About about, String headline) {
        Report.Comparison comparison = report.comparison();
        if (comparison == null) {
            return null;
        }
        List<String> words = new ArrayList<>(
                List.of("diff", comparison.from().slug(), comparison.to().slug()));
        filters(about, words);
        if (!headline.isEmpty()) {
            words.addAll(List.of("--only", headline));
        }
        return code(words);
    }

    /** Pairs of the rounds compared that nobody has decided on. */
    @Nullable
    String match() {
        Report.Comparison comparison = report.comparison();
        if (comparison == null) {
            return null;
        }
        List<String> words = new ArrayList<>(
                List.of("match", comparison.from().slug(), comparison.to().slug()));
        filters(About.ALL, words);
        words.add("--open");
        return code(words);
    }

    /** One record. */
    String show(String id) {
        return code(List.of("show", id));
    }

    /** Promises of a round and what became of them. */
    String track(About about, Round round, String verdict) {
        List<String> words = new ArrayList<>(List.of("track", round.slug()));
        filters(about, words);
        if (!verdict.isEmpty()) {
            words.addAll(List.of("--only", verdict));
        }
        return code(words);
    }

    /** How much weight the sectors of a region have in the rounds compared. */
    @Nullable
    String profile(String region) {
        Report.Comparison comparison = report.comparison();
        if (comparison == null) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("profile"));
        filters(About.region(region), words);
        words.addAll(List.of(
                "--from", comparison.from().slug(), "--to", comparison.to().slug()));
        return code(words);
    }

    private void filters(About about, List<String> words) {
        Selection selection = report.scope().selection();
        boolean exact = selection.exact() || below(about);
        if (!about.regions().isEmpty()) {
            words.addAll(List.of("-r", String.join(",", about.regions())));
        } else if (!selection.regionsNamed().isEmpty()) {
            words.addAll(List.of("-r", String.join(",", exact ? selection.regions() : selection.regionsNamed())));
        }
        if (about.sector() != null) {
            words.addAll(List.of("-s", about.sector()));
        } else if (!selection.sectorsNamed().isEmpty()) {
            words.addAll(List.of("-s", String.join(",", exact ? selection.sectors() : selection.sectorsNamed())));
        }
        if (exact) {
            words.add("--exact");
        }
        words.addAll(selection.options());
    }

    /** Whether there is something below what a command is about, which it would take in. */
    private boolean below(About about) {
        return about.regions().stream()
                        .anyMatch(
                                region -> report.codebook().regionsUnder(region).size() > 1)
                || (about.sector() != null
                        && !about.below()
                        && report.codebook().sectorsUnder(about.sector()).size() > 1);
    }

    private static String code(List<String> words) {
        StringBuilder line = new StringBuilder("planshift");
        words.forEach(word -> line.append(' ').append(quoted(word)));
        return MarkdownWriter.line(Inline.code(line.toString()));
    }

    /** As a shell takes it. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
