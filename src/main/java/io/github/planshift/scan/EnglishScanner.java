package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Target;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    private static final int LONGEST_SENTENCE = 2000;
    private static final int LONGEST_NAME = 24;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d$,.-])(20[0-4]\\d)(?![\\d,.]*\\d)");
    /** Words that stand for the region named before. */
    private static final Pattern SAME = Pattern.compile(
            "\\b(?:[Ii]t|[Ii]ts|[Tt]he (?:city|province|municipality|region|state|island|capital)|[Tt]his platform)\\b");

    private static final Pattern WE = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|I)\\b");
    private static final Pattern TURN = Pattern.compile("(?:, while|; |, whereas) ?");
    private static final Pattern BY_YEAR = Pattern.compile("\\bby (?:the end of |late |mid-)?(20[2-6]\\d)\\b");
    private static final Set<String> SHORT = Set.of(
            "mr", "mrs", "ms", "dr", "lt", "gov", "sen", "rep", "st", "u.s", "no", "jr", "sr", "vs", "inc", "co", "gen",
            "prof", "rev", "i.e", "e.g", "d.c", "a.m", "p.m");

    private final Codebook codebook;
    private final SectorFinder sectors;
    private final PhraseMatcher<Region> regions;
    private final PhraseMatcher<Boolean> pledges;
    private final PhraseMatcher<Boolean> outcomes;
    private final Modality modality;
    private final PhraseMatcher<Indicator> indicators;
    private final EnglishFigures figures;

    EnglishScanner(Codebook codebook, SectorFinder sectors, Modality modality) {
        this.modality = modality;
        this.codebook = codebook;
        this.sectors = sectors;
        Lexicon words = Lexicon.read("en/words.txt");
        this.figures = new EnglishFigures(words);
        PhraseMatcher.Builder<Boolean> pledge = new PhraseMatcher.Builder<>();
        words.terms("pledge").all().forEach(term -> pledge.add(term, true));
        this.pledges = pledge.build();
        PhraseMatcher.Builder<Boolean> outcome = new PhraseMatcher.Builder<>();
        words.terms("outcome").all().forEach(term -> outcome.add(term, true));
        this.outcomes = outcome.build();
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
        List<Statement> statements = new ArrayList<>();
        String last = null;
        for (Sentence sentence : split(text)) {
            int to = sentence.start() + sentence.text().length();
            for (int part = sentence.start(); part < to; ) {
                int next = own == null ? partEnd(text, part, to) : to;
                statements.addAll(sentence(clean, part, next, sentence.number(), own, round, hints.file(), last));
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

    /** The sentences of a clean text. */
    static List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = sentenceEnd(text, start);
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                sentences.add(
                        new Sentence(sentences.size() + 1, "", Phase.PLAN, from, text.substring(from, to), false));
            }
            start = end;
        }
        return sentences;
    }

    private List<Statement> sentence(
            CleanText clean,
            int from,
            int to,
            int number,
            @Nullable String own,
            @Nullable String round,
            String file,
            @Nullable String last) {
        String words = clean.text().substring(from, to);
        boolean commits = !pledges.all(words).isEmpty();
        boolean reports = !outcomes.all(words).isEmpty();
        List<EnglishFigures.Found> found = figures.find(words);
        List<String> named = sectors.find(words);
        Kind kind = own == null && commits ? Kind.PLEDGE : kind(words, commits, reports);
        if (kind == Kind.CONTEXT || (found.isEmpty() && (kind != Kind.PLEDGE || named.isEmpty()))) {
            return List.of();
        }
        Due due = due(words, round).orElse(null);
        List<Target> targets = new ArrayList<>();
        for (EnglishFigures.Found figure : found) {
            Optional<Indicator> indicator = indicator(figure.metric(), figure.unit());
            targets.add(figure.target(indicator.map(Indicator::slug).orElse(null), kind == Kind.PLEDGE ? due : null));
        }
        Set<String> about = new LinkedHashSet<>();
        if (own != null) {
            about.add(own);
        } else {
            regions.longest(words).forEach(match -> about.add(match.value().slug()));
            if (about.isEmpty() && last != null && SAME.matcher(words).find()) {
                about.add(last);
            }
        }
        if (about.isEmpty() && found.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (String region : about.isEmpty() ? java.util.Collections.<String>singletonList(null) : about) {
            statements.add(new Statement(
                    file,
                    region,
                    round,
                    "en",
                    kind,
                    "",
                    number,
                    clean.characterOffset(from),
                    clean.quote(from, to),
                    named,
                    modality.of(words),
                    about.isEmpty() ? 0.3 : targets.isEmpty() ? 0.5 : 0.6,
                    targets));
        }
        return statements;
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

    /** A sentence that commits and reports does what it does first. */
    private Kind kind(String words, boolean commits, boolean reports) {
        if (commits && reports) {
            int pledge = pledges.all(words).get(0).start();
            int outcome = outcomes.all(words).get(0).start();
            return pledge <= outcome + 4 ? Kind.PLEDGE : Kind.OUTCOME;
        }
        return commits ? Kind.PLEDGE : reports ? Kind.OUTCOME : Kind.CONTEXT;
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

    private static int sentenceEnd(String text, int start) {
        int furthest = Math.min(text.length(), start + LONGEST_SENTENCE);
        for (int at = start; at < furthest; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at + 1;
            }
            boolean stop = c == '!' || c == '?' || (c == '.' && !abbreviation(text, start, at));
            if (stop) {
                int end = at + 1;
                while (end < text.length() && "\"”’)".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end == text.length() || Character.isWhitespace(text.charAt(end))) {
                    return end;
                }
            }
        }
        return furthest;
    }

    private static boolean abbreviation(String text, int start, int stop) {
        int word = stop;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, stop).toLowerCase(Locale.ROOT);
        return SHORT.contains(before)
                || (before.length() == 1 && Character.isLetter(before.charAt(0)) && !before.equals("i"));
    }
}
