package io.github.planshift.track;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Due;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Round;
import io.github.planshift.period.Passage;
import io.github.planshift.period.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each figure promised in a round the figure that the next report gives for it: of the same thread, the same
 * indicator or the same metric, in the same unit, for the same year and the same part of the region. Likeness of
 * wording decides nothing.
 */
public final class Tracker {

    private final Function<Commitment, Passage> passages;
    private final Map<String, Rating> ratings;
    private final FigureReader reader;

    /**
     * A tracker over one database.
     *
     * @param passages where a commitment stands in its text
     * @param ratings all assessments, oldest first
     */
    public Tracker(Codebook codebook, Function<Commitment, Passage> passages, Collection<Rating> ratings) {
        this.passages = passages;
        this.ratings = new HashMap<>();
        ratings.forEach(rating -> this.ratings.put(rating.commitment(), rating));
        this.reader = new FigureReader(codebook, passages);
    }

    /** What the next report of a region gives. */
    private record Reported(List<Figure> figures, boolean looksBack) {}

    private static final Reported NOTHING = new Reported(List.of(), false);

    /**
     * What became of the figures of a round, in the order of the pledges.
     *
     * @param next the round that reports on it, or null where the codebook has none
     * @param coverage of the next round, for a pledge
     * @param outcomes of the next round
     */
    public List<Tracked> track(
            Round round,
            @Nullable Round next,
            List<Commitment> pledges,
            List<Commitment> outcomes,
            Function<Commitment, CoverageState> coverage) {
        Timing timing = new Timing(passages, round);
        Map<String, List<Figure>> figures = new HashMap<>();
        for (Figure figure : reader.figures(outcomes)) {
            figures.computeIfAbsent(figure.record().region(), region -> new ArrayList<>())
                    .add(figure);
        }
        Map<String, Reported> reported = new HashMap<>();
        figures.forEach((region, of) -> reported.put(region, new Reported(of, timing.looksBack(of))));
        Map<String, List<Figure>> promised = new HashMap<>();
        for (Figure figure : reader.figures(pledges)) {
            promised.computeIfAbsent(figure.record().id(), id -> new ArrayList<>())
                    .add(figure);
        }
        List<Tracked> tracked = new ArrayList<>();
        for (Commitment pledge : pledges) {
            for (Figure promise : promised.getOrDefault(pledge.id(), List.of())) {
                Tracked one = answer(
                        new Question(round, next, coverage.apply(pledge), promise),
                        timing,
                        reported.getOrDefault(pledge.region(), NOTHING));
                Rating rating = ratings.get(pledge.id());
                tracked.add(
                        rating == null || rating.assessment() == Assessment.NOT_YET_RATED
                                ? one
                                : one.decidedBy(rating));
            }
        }
        return tracked;
    }

    private record Question(Round round, @Nullable Round next, CoverageState coverage, Figure promise) {

        Tracked unanswered(Fulfilment verdict, String rule) {
            return new Tracked(
                    next == null ? null : next.slug(),
                    coverage,
                    promise.record(),
                    promise.target(),
                    null,
                    null,
                    verdict,
                    verdict,
                    null,
                    rule,
                    null,
                    null);
        }

        Tracked answered(Figure result, Judge.Judged judged) {
            OutletType type = result.record().preferredSource().outletType();
            return new Tracked(
                    next == null ? null : next.slug(),
                    coverage,
                    promise.record(),
                    promise.target(),
                    result.record(),
                    result.target(),
                    judged.verdict(),
                    judged.verdict(),
                    judged.difference(),
                    judged.rule(),
                    type == OutletType.PRIMARY || type == OutletType.OFFICIAL_MEDIA,
                    null);
        }
    }

    private static Tracked answer(Question question, Timing timing, Reported reported) {
        Round next = question.next();
        Figure promise = question.promise();
        if (next == null) {
            return question.unanswered(Fulfilment.UNCLEAR, "the codebook has no round after this one");
        }
        Due due = promise.target().due() == null
                ? promise.record().deadline()
                : promise.target().due();
        if (due != null && due.end().getYear() > question.round().periodTo()) {
            return question.unanswered(
                    Fulfilment.UNCLEAR, "due " + due + ", after what " + next.slug() + " reports on");
        }
        Period asked = timing.period(promise);
        if (!asked.ofTheYear()) {
            return question.unanswered(
                    Fulfilment.UNCLEAR,
                    "promised for several years or another year, not for "
                            + question.round().slug());
        }
        List<Figure> same = reported.figures().stream()
                .filter(figure -> SameMeasure.of(promise, figure))
                .toList();
        Optional<Figure> best = timing.best(promise, same, reported.looksBack());
        if (best.isPresent()) {
            return promise.target().value() == null
                    ? pace(question, timing, best.get(), reported)
                    : question.answered(best.get(), Comparison.judged(promise, best.get()));
        }
        return question.unanswered(
                question.coverage() == CoverageState.COMPLETE ? Fulfilment.NOT_REPORTED : Fulfilment.UNCLEAR,
                silence(question, next, same));
    }

    /** A target in step with the economy, against the growth that the same report gives. */
    private static Tracked pace(Question question, Timing timing, Figure result, Reported reported) {
        List<Figure> growth = reported.figures().stream()
                .filter(figure -> figure.indicator() != null
                        && figure.indicator().slug().equals(FigureReader.GROWTH)
                        && figure.beyond().isEmpty()
                        && figure.area().isEmpty()
                        && figure.target().value() != null)
                .toList();
        return timing.best(question.promise(), growth, reported.looksBack())
                .map(economy -> question.answered(result, Comparison.pace(question.promise(), result, economy)))
                .orElseGet(() -> question.unanswered(
                        Fulfilment.UNCLEAR,
                        "promised to keep pace with growth, for which the next report gives no figure"));
    }

    private static String silence(Question question, Round next, List<Figure> same) {
        if (question.coverage() != CoverageState.COMPLETE) {
            return "nothing was coded; coverage of " + next.slug() + " is "
                    + question.coverage().code().replace('_', ' ') + ", so this says nothing about the text itself";
        }
        if (!same.isEmpty()) {
            return next.slug() + ", read in full, gives a figure only for several years or another year ("
                    + same.get(0).record().id() + ")";
        }
        return next.slug() + " was read in full and gives no figure under its name";
    }
}
