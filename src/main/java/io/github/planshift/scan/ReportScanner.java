package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import io.github.planshift.scan.TextIdentity.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a report from its text: the one entry to this package. It keeps nothing between texts. */
public final class ReportScanner {

    private final Codebook codebook;
    private final Lexicon lexicon;
    private final TextIdentity identity;
    private final IndicatorFinder indicators;
    private final SectorFinder sectors;
    private final Modality modality;
    private final EnglishScanner english;

    /** A scanner that knows what the codebook knows. */
    public ReportScanner(Codebook codebook) {
        this.codebook = codebook;
        this.lexicon = Lexicon.chinese();
        this.identity = new TextIdentity(codebook);
        this.indicators = new IndicatorFinder(codebook, lexicon);
        this.sectors = new SectorFinder(codebook);
        this.modality = new Modality(codebook.wording());
        this.english = new EnglishScanner(codebook, sectors, modality);
    }

    /** Reads a text, which has been decoded but not cleaned. */
    public Scan scan(String text, Hints hints) {
        CleanText clean = CleanText.of(text);
        if (!isChinese(clean.text())) {
            return english.scan(clean, hints);
        }
        Found said = identity.read(clean.text());
        Found path = identity.fromPath(hints.file());
        List<String> warnings = new ArrayList<>();
        String region = hints.region();
        if (region == null) {
            region = chosen(slug(said.region()), slug(path.region()), "region", hints.file(), warnings);
        }
        String round = hints.round();
        if (round == null) {
            round = chosen(
                    said.round(),
                    path.year() > 0 ? String.valueOf(path.year()) : null,
                    "round",
                    hints.file(),
                    warnings);
        }
        boolean plan =
                said.type() == RoundKind.FIVE_YEAR_PLAN_OUTLINE || said.type() == RoundKind.FIVE_YEAR_PLAN_PROPOSAL;
        int year = year(round);
        Sections sections = new Sections(lexicon, year, plan);
        Origin origin = new Origin(hints.file(), region, round, "zh");
        HeadingHorizon horizon = new HeadingHorizon(plan ? 0 : year);
        StatementReader reader =
                new StatementReader(lexicon, modality, own(region), sectors, clean, origin, year, horizon);
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : sections.split(clean.text())) {
            statements.addAll(reader.read(sentence));
        }
        return new Scan(region, round, said.type(), "zh", warnings, statements);
    }

    /** The sentences of a text, which has been decoded but not cleaned. */
    public List<SentenceText> sentences(String text) {
        CleanText clean = CleanText.of(text);
        List<SentenceText> sentences = new ArrayList<>();
        for (Sentence sentence : isChinese(clean.text())
                ? new Sections(lexicon, 0, false).split(clean.text())
                : EnglishSentences.of(clean.text())) {
            int end = sentence.start() + sentence.text().length();
            sentences.add(new SentenceText(
                    sentence.number(),
                    sentence.section(),
                    clean.characterOffset(sentence.start()),
                    clean.quote(sentence.start(), end)));
        }
        return sentences;
    }

    /** Whether a text is written in Chinese: names and places in brackets do not make it so. */
    private static boolean isChinese(String text) {
        int han = 0;
        int latin = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            } else if (c < 0x250 && Character.isLetter(c)) {
                latin++;
            }
        }
        return han * 3 >= latin && han > 0;
    }

    /** What all statements of a document share. */
    record Origin(
            String file, @Nullable String region, @Nullable String round, String lang) {}

    private static @Nullable String slug(@Nullable Region region) {
        return region == null ? null : region.slug();
    }

    private IndicatorFinder own(@Nullable String region) {
        return region == null
                ? indicators
                : codebook.region(region).map(indicators::within).orElse(indicators);
    }

    /** The text wins over the name of its file. */
    private static @Nullable String chosen(
            @Nullable String said, @Nullable String path, String what, String file, List<String> warnings) {
        if (said == null) {
            return path;
        }
        if (path != null && !path.equals(said)) {
            warnings.add(file + ": the text says " + what + " " + said + ", the file's name " + path
                    + "; the text is followed");
        }
        return said;
    }

    private int year(@Nullable String round) {
        if (round == null) {
            return 0;
        }
        if (round.matches("\\d{4}")) {
            return Integer.parseInt(round);
        }
        return codebook.round(round).map(Round::periodFrom).orElse(0);
    }
}
