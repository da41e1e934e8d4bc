package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.scan.EnglishKinds.Mark;
import io.github.planshift.scan.ReportScanner.Origin;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads English texts: speeches of one region and articles about many. A sentence that names several regions gives
 * a statement for each.
 */
final class EnglishScanner {

    private static final int LONGEST_NAME = 24;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d$,.-])(20[0-4]\\d)(?![\\d,.]*\\d)");
    /** Words that stand for the region named before. */
    private static final Pattern SAME = Pattern.compile(
            "\\b(?:[Ii]t|[Ii]ts|[Tt]he (?:\\w+ ){0,2}(?:city|province|municipality|region|state|island|capital|base)|[Tt]his platform)\\b");

    private static final Pattern WE = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|I)\\b");
    private static final Pattern TURN = Pattern.compile("(?:, while|; |, whereas) ?");
    private static final Pattern BY_YEAR = Pattern.compile("\\bby (?:the end of |late |mid-)?(20[2-6]\\d)\\b");
    /** Who promises in a speech. */
    private static final Pattern PROMISED = Pattern.compile("\\b(?:[Ww]e|I|[Ll]et us|[Ll]et['’]s|[Mm]y|[Bb]udget)\\b");

    private static final Pattern JOINS = Pattern.compile(", |; | and | that | – | — |-(?=\\$)");
    private static final int LONGEST_SUBJECT = 60;
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:[\\w'’-]+ ){0,3}");

    private final Codebook codebook;
    private final SectorFinder sectors;
    private final PhraseMatcher<Region> regions;
    private final Modality modality;
    private final PhraseMatcher<Indicator> indicators;
    private final EnglishFigures figures;
    private final EnglishKinds kinds;

    EnglishScanner(Codebook codebook, SectorFinder sectors, Modality modality) {
        this.modality = modality;
        this.codebook = codebook;
        this.sectors = sectors;
        Lexicon words = Lexicon.english();
        this.figures = new EnglishFigures(words);
        this.kinds = new EnglishKinds(words);
        PhraseMatcher.Builder<Region> named = new PhraseMatcher.Builder<>();
        for (Region region : codebook.regions()) {
            if (region.kind() != RegionKind.NATION && region.kind() != RegionKind.COLLECTIVE) {
                named.add(region.en(), region);
                named.add(region.enFull(), region);
            }
        }
        this.regions = named.build();
        PhraseMatcher.Builder<Indicator> measures = new PhraseMatcher.Builder<>();
        for (Indicator indicator : codebook.indicators()) {
            measures.add(indicator.en(), indicator);
            indicator.aliases().stream()
                    .filter(alias -> alias.charAt(0) < 0x250)
                    .forEach(alias -> measures.add(alias, indicator));
        }
        this.indicators = measures.build();
    }

    Scan scan(CleanText clean, Hints hints) {
        String text = clean.text();
        TextIdentity.Found path = new TextIdentity(codebook).fromPath(hints.file());
        String own = hints.region() != null
                ? hints.region()
                : path.region() != null ? path.region().slug() : speaker(text);
        String round = hints.round();
        if (round == null) {
            int year = path.year() > 0 ? path.year() : year(text);
            round = year > 0 ? String.valueOf(year) : null;
        }
        List<String> warnings = new ArrayList<>();
        if (own == null) {
            warnings.add(hints.file() + ": the text is read as one about several regions");
        }
        Origin origin = new Origin(hints.file(), own, round, "en");
        List<Statement> statements = new ArrayList<>();
        String last = null;
        for (Sentence sentence : EnglishSentences.of(text)) {
            int to = sentence.start() + sentence.text().length();
            for (int part = sentence.start(); part < to; ) {
                int next = own == null ? partEnd(text, part, to) : to;
                statements.addAll(sentence(clean, part, next, sentence.number(), origin, last));
                part = next;
                Matcher turn = TURN.matcher(text).region(part, to);
                if (turn.lookingAt()) {
                    part = turn.end();
                }
            }
            List<Match<Region>> named = regions.longest(sentence.text());
            if (!named.isEmpty()) {
                last = named.get(named.size() - 1).value().slug();
            }
        }
        return new Scan(own, round, null, "en", warnings, statements);
    }

    private List<Statement> sentence(
            CleanText clean, int from, int to, int number, Origin origin, @Nullable String last) {
        String words = clean.text().substring(from, to);
        int year = roundYear(origin.round());
        List<Mark> marks = kinds.marks(words, year);
        List<Part> parts = parts(words, marks, origin, year);
        List<String> regions = named(words, origin, last);
        if (regions.isEmpty() && parts.stream().allMatch(part -> part.targets().isEmpty())) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (Part part : parts) {
            String said = words.substring(part.start(), part.end());
            List<String> about = sectors.find(said).isEmpty() ? sectors.find(words) : sectors.find(said);
            if (part.targets().isEmpty() && about.isEmpty()) {
                continue;
            }
            for (String region : regions.isEmpty() ? Collections.<@Nullable String>singletonList(null) : regions) {
                statements.add(new Statement(
                        origin.file(),
                        region,
                        origin.round(),
                        origin.lang(),
                        part.kind(),
                        "",
                        number,
                        clean.characterOffset(from + part.start()),
                        clean.quote(from + part.start(), from + part.end()),
                        about,
                        modality.of(said),
                        confidence(region, part.targets()),
                        part.targets(),
                        null));
            }
        }
        return statements;
    }

    /** A stretch of a sentence that does one thing. */
    private record Part(int start, int end, Kind kind, List<Target> targets) {}

    /** The sentence, cut where it turns from promising to reporting; all of it where only its words promise. */
    private List<Part> parts(String words, List<Mark> marks, Origin origin, int year) {
        List<Part> parts = new ArrayList<>();
        Due due = due(words, origin.round()).orElse(null);
        int start = 0;
        int counted = 0;
        for (EnglishFigures.Found figure : figures.find(words)) {
            Kind kind = kinds.at(words, marks, figure.start(), year);
            if (kind == Kind.CONTEXT || (figure.few() && !nextTo(words, marks, figure.start()))) {
                continue;
            }
            Target target = figure.target(
                    indicator(figure.metric(), figure.unit())
                            .map(Indicator::slug)
                            .orElse(null),
                    kind == Kind.PLEDGE ? due : null);
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            int from = counted;
            counted = figure.end();
            if (last != null && last.kind() == kind) {
                last.targets().add(target);
                continue;
            }
            if (last != null) {
                start = cut(words, marks, from, figure.start());
                parts.set(parts.size() - 1, new Part(last.start(), start, last.kind(), last.targets()));
            }
            parts.add(new Part(start, words.length(), kind, new ArrayList<>(List.of(target))));
        }
        boolean promised = marks.stream().anyMatch(mark -> mark.kind() == Kind.PLEDGE)
                && (origin.region() == null || PROMISED.matcher(words).find());
        if (parts.isEmpty() && promised) {
            parts.add(new Part(0, words.length(), Kind.PLEDGE, List.of()));
        }
        return parts.stream().map(part -> trimmed(words, part)).toList();
    }

    /** Where the words of the mark before a place begin: at the comma or conjunction before it, after what was cut. */
    private static int cut(String words, List<Mark> marks, int from, int place) {
        int start = Math.max(from, place);
        for (Mark mark : marks) {
            if (mark.start() < place && mark.start() >= from) {
                start = mark.start();
            }
        }
        Matcher join = JOINS.matcher(words).region(Math.min(from, start), start);
        int cut = start;
        while (join.find()) {
            cut = join.end();
        }
        return start - cut < LONGEST_SUBJECT ? cut : start;
    }

    private static Part trimmed(String words, Part part) {
        int start = part.start();
        int end = part.end();
        while (end > start && (Character.isWhitespace(words.charAt(end - 1)) || words.charAt(end - 1) == ',')) {
            end--;
        }
        return new Part(start, end, part.kind(), part.targets());
    }

    /** Whether at most three words stand between a verb and what it counts. */
    private static boolean nextTo(String words, List<Mark> marks, int place) {
        int mark = EnglishKinds.markBefore(marks, place);
        return mark >= 0 && BETWEEN.matcher(words.substring(mark, place)).matches();
    }

    private List<String> named(String words, Origin origin, @Nullable String last) {
        if (origin.region() != null) {
            return List.of(origin.region());
        }
        Set<String> about = new LinkedHashSet<>();
        regions.longest(words).forEach(match -> about.add(match.value().slug()));
        if (about.isEmpty() && last != null && SAME.matcher(words).find()) {
            about.add(last);
        }
        return List.copyOf(about);
    }

    /** How plain a case is; no probability. */
    private static double confidence(@Nullable String region, List<Target> targets) {
        if (region == null) {
            return 0.3;
        }
        if (targets.isEmpty()) {
            return 0.5;
        }
        return targets.stream().allMatch(target -> target.indicator() != null) ? 0.7 : 0.6;
    }

    private int roundYear(@Nullable String round) {
        if (round == null) {
            return 0;
        }
        return round.matches("\\d{4}")
                ? Integer.parseInt(round)
                : codebook.round(round).map(Round::periodFrom).orElse(0);
    }

    /** The region of a speech: the one that nearly all mentions are of, in a text that says "we". */
    private @Nullable String speaker(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (Match<Region> match : regions.longest(text)) {
            counts.merge(match.value().slug(), 1, Integer::sum);
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean speech = WE.matcher(text).results().limit(10).count() == 10;
        return counts.entrySet().stream()
                .filter(entry -> speech && entry.getValue() >= 4 && entry.getValue() * 10 >= all * 6)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Where a sentence turns from one region to another: Shanghai identified …, while Anhui targets …. */
    private int partEnd(String text, int from, int to) {
        String words = text.substring(from, to);
        List<Match<Region>> first = regions.longest(words);
        if (first.isEmpty()) {
            return to;
        }
        Matcher turn = TURN.matcher(words);
        while (turn.find()) {
            String next = words.substring(turn.end(), Math.min(words.length(), turn.end() + LONGEST_NAME));
            List<Match<Region>> named = regions.longest(next);
            if (first.get(0).end() <= turn.start()
                    && !named.isEmpty()
                    && named.get(0).start() <= 1) {
                return from + turn.start();
            }
        }
        return to;
    }

    private Optional<Indicator> indicator(String metric, String unit) {
        return indicators.longest(metric).stream()
                .map(Match::value)
                .filter(known -> known.unit().equals(unit) || known.unit().isEmpty())
                .findFirst();
    }

    private static Optional<Due> due(String words, @Nullable String round) {
        Matcher by = BY_YEAR.matcher(words);
        return by.find() && !by.group(1).equals(round) ? Optional.of(Due.parse(by.group(1))) : Optional.empty();
    }

    /** The first year that a text names near its head, where a date line stands. */
    private static int year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }
}
