package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.scan.MetricWriter.Measured;
import io.github.planshift.scan.ReportScanner.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the sentences of one document into statements. */
final class StatementReader {

    private static final Pattern STRIVES =
            Pattern.compile("[0-9%上下右点户人元]，(?:并|且|工作中)?(?:力争|争取|努力)(?:达到|实现|增长|完成|超过|突破|到)?$");

    private final WordTargets wordTargets;
    private final FigureFinder finder;
    private final FigureFilter filter;
    private final MetricWriter metrics;
    private final KindDecider kinds;
    private final DueFinder dues;
    private final HeadingHorizon horizon;
    private final IndicatorFinder indicators;
    private final SectorFinder sectors;
    private final Modality modality;
    private final CleanText clean;
    private final Origin origin;

    StatementReader(
            Lexicon lexicon,
            Modality modality,
            IndicatorFinder indicators,
            SectorFinder sectors,
            CleanText clean,
            Origin origin,
            int year,
            HeadingHorizon horizon) {
        this.finder = new FigureFinder(lexicon);
        this.filter = new FigureFilter(lexicon);
        this.metrics = new MetricWriter(lexicon);
        this.kinds = new KindDecider(lexicon, year);
        this.dues = new DueFinder(year);
        this.horizon = horizon;
        this.indicators = indicators;
        this.wordTargets = new WordTargets(indicators);
        this.sectors = sectors;
        this.modality = modality;
        this.clean = clean;
        this.origin = origin;
    }

    /** A stretch of a sentence with what it states. */
    private static final class Draft {
        final int start;
        int end;
        final Kind kind;
        final List<Target> targets = new ArrayList<>();
        boolean doubtful;

        @Nullable
        Due deadline;

        Draft(int start, int end, Kind kind) {
            this.start = start;
            this.end = end;
            this.kind = kind;
        }
    }

    /** The statements of a sentence, none for a heading. */
    List<Statement> read(Sentence sentence) {
        Due byHeading = horizon.of(sentence);
        if (sentence.heading() || sentence.phase() == Phase.PROBLEMS) {
            return List.of();
        }
        String text = sentence.text();
        boolean review = sentence.phase() != Phase.PLAN;
        List<Measured> measured = metrics.write(text, filter.keep(text, finder.find(text), review));
        List<Draft> drafts = new ArrayList<>();
        int next = 0;
        int start = 0;
        while (start < text.length()) {
            int end = clauseEnd(text, start);
            List<Measured> here = new ArrayList<>();
            while (next < measured.size() && measured.get(next).figure().number() < end) {
                here.add(measured.get(next));
                next++;
            }
            clause(sentence, byHeading, start, end, here, drafts);
            start = end;
        }
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            statement(sentence, draft).ifPresent(statements::add);
        }
        return statements;
    }

    private void clause(
            Sentence sentence, @Nullable Due byHeading, int start, int end, List<Measured> here, List<Draft> drafts) {
        String text = sentence.text();
        String words = text.substring(start, end);
        Kind kind = kinds.decide(sentence.phase(), text.substring(0, start), words);
        Due due = kind == Kind.PLEDGE ? dues.find(text.substring(0, end)).orElse(null) : null;
        Optional<Target> inWords =
                here.isEmpty() && kind == Kind.PLEDGE ? wordTargets.find(words, due) : Optional.empty();
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean joins = last != null
                && last.kind == kind
                && inWords.isEmpty()
                && ((here.isEmpty() && last.targets.isEmpty())
                        || (!here.isEmpty() && here.get(0).inherited() && !last.targets.isEmpty()));
        Draft draft = last != null && joins ? last : new Draft(start, end, kind);
        draft.end = end;
        if (!joins) {
            drafts.add(draft);
            draft.deadline = kind == Kind.PLEDGE ? byHeading : null;
        }
        if (due != null || horizon.ownYear(text.substring(0, end))) {
            draft.deadline = null;
        }
        inWords.ifPresent(draft.targets::add);
        for (Measured one : here) {
            if (stretches(text, one, draft.targets)) {
                int floor = draft.targets.size() - 1;
                draft.targets.set(floor, stretched(draft.targets.get(floor), one.figure()));
                continue;
            }
            draft.targets.add(target(one, due));
            draft.doubtful |= one.inherited()
                    || one.figure().unit().isEmpty()
                    || one.figure().chinese();
        }
    }

    /** Whether a figure only says what is striven for beyond the one before: 7%以上，力争8%. */
    private static boolean stretches(String text, Measured one, List<Target> targets) {
        if (targets.isEmpty() || one.figure().high() != null) {
            return false;
        }
        Target last = targets.get(targets.size() - 1);
        int from = Math.max(0, one.figure().start() - 12);
        return last.value() != null
                && last.stretch() == null
                && last.high() == null
                && unit(one.figure().unit()).equals(last.unit())
                && STRIVES.matcher(text.substring(from, one.figure().start())).find()
                && (last.operator() == Operator.AT_MOST
                        ? one.figure().value().compareTo(last.value()) < 0
                        : one.figure().value().compareTo(last.value()) > 0);
    }

    private static Target stretched(Target floor, Figure beyond) {
        return new Target(
                floor.indicator(),
                floor.metric(),
                Operator.FLOOR_AND_STRETCH,
                floor.value(),
                null,
                plain(beyond.value()),
                floor.unit(),
                floor.base(),
                floor.due());
    }

    private Target target(Measured measured, @Nullable Due due) {
        Figure figure = measured.figure();
        String indicator = indicators
                .find(measured.metric(), figure.unit())
                .map(Indicator::slug)
                .orElse(null);
        BigDecimal value = figure.value();
        return new Target(
                indicator,
                measured.metric(),
                figure.operator(),
                plain(value),
                figure.high() == null ? null : plain(figure.high()),
                null,
                unit(figure.unit()),
                null,
                due);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "百分点" -> "个百分点";
            case "元人民币", "人民币" -> "元";
            default -> unit;
        };
    }

    private Optional<Statement> statement(Sentence sentence, Draft draft) {
        int start = draft.start;
        int end = draft.end;
        String text = sentence.text();
        while (start < end && "，；：。、！？ ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "，；：。、！？ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start == end || draft.kind == Kind.CONTEXT) {
            return Optional.empty();
        }
        String words = text.substring(start, end);
        List<String> named = sectors.find(words);
        if (named.isEmpty() && !draft.targets.isEmpty()) {
            // a bare figure is about what its sentence is about, or else its section
            List<String> around = sectors.find(text);
            named = around.isEmpty() ? sectors.find(sentence.section()) : around;
        }
        String step = modality.of(words);
        named = withIndicators(named, draft.targets);
        boolean bare = draft.targets.isEmpty();
        if (bare && (draft.kind != Kind.PLEDGE || named.isEmpty() || (step == null && KindDecider.describes(words)))) {
            return Optional.empty();
        }
        double confidence = bare ? (step == null ? 0.5 : 0.6) : draft.doubtful ? 0.8 : 0.95;
        return Optional.of(new Statement(
                origin.file(),
                origin.region(),
                origin.round(),
                origin.lang(),
                draft.kind,
                sentence.section(),
                sentence.number(),
                clean.characterOffset(sentence.start() + start),
                clean.quote(sentence.start() + start, sentence.start() + end),
                named,
                step,
                confidence,
                draft.targets,
                draft.deadline));
    }

    /** The sectors of the indicators come first: what is measured is surer than what is named beside it. */
    private List<String> withIndicators(List<String> named, List<Target> targets) {
        Set<String> all = new LinkedHashSet<>();
        for (Target target : targets) {
            if (target.indicator() != null) {
                indicators.sector(target.indicator()).ifPresent(all::add);
            }
        }
        all.addAll(named);
        return List.copyOf(all);
    }

    private static int clauseEnd(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            if ("，；：。！？;".indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
