package io.github.planshift.render;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Alignment;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.SectorFocus;
import io.github.planshift.measure.Subject;
import io.github.planshift.measure.Verdict;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.SetTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Profiles, focuses and alignments as maps of plain values. Every key is always there. */
public final class MeasureShapes {

    private static final int PLACES = 6;

    private final Codebook codebook;

    public MeasureShapes(Codebook codebook) {
        this.codebook = codebook;
    }

    /** A figure with six decimals at most. */
    static @Nullable BigDecimal rounded(@Nullable Double figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal decimal = BigDecimal.valueOf(figure)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private static Map<String, @Nullable Object> subject(Subject subject) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", subject.slug());
        shape.put("region_name", subject.name());
        shape.put("group", subject.group());
        return shape;
    }

    private static @Nullable String slug(@Nullable Round round) {
        return round == null ? null : round.slug();
    }

    /** A profile with its sectors. */
    public Map<String, @Nullable Object> profile(Profile profile) {
        Map<String, @Nullable Object> shape = subject(profile.subject());
        shape.put("round", profile.round().slug());
        shape.put("before", slug(profile.before()));
        shape.put("level", profile.level().code());
        shape.put("regions", profile.regions().stream().sorted().toList());
        shape.put("pledges", profile.pledges());
        shape.put("items", profile.items());
        shape.put("unsorted", profile.unsorted());
        shape.put("breadth", rounded(profile.breadth()));
        shape.put("withheld", profile.withheld());
        shape.put(
                "sectors", profile.rows().stream().map(row -> row(profile, row)).toList());
        return shape;
    }

    private Map<String, @Nullable Object> row(Profile profile, Profile.Row row) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("sector", row.sector());
        shape.put(
                "sector_name",
                profile.level() == SectorLevel.PARENT
                        ? codebook.sectorName(row.sector())
                        : codebook.shareName(row.sector()));
        shape.put("n", row.n());
        shape.put("share", rounded(row.share()));
        shape.put("rank", row.rank());
        shape.put("n_before", row.nBefore());
        shape.put("share_before", rounded(row.before()));
        shape.put("rank_before", row.rankBefore());
        shape.put("change", rounded(row.change()));
        shape.put("change_z", rounded(row.changeZ()));
        shape.put("lq", rounded(row.quotient()));
        shape.put("log_odds", rounded(row.logOdds()));
        shape.put("z", rounded(row.z()));
        shape.put("distinctive", row.z() == null ? null : row.stands() != 0);
        shape.put("shifted", row.changeZ() == null ? null : row.moves() != 0);
        return shape;
    }

    /** A sector with its regions and rounds. */
    public Map<String, @Nullable Object> focus(SectorFocus focus) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("sector", focus.sector());
        shape.put("sector_name", codebook.sectorName(focus.sector()));
        shape.put("round", focus.round().slug());
        shape.put("take_off", slug(focus.takeOff()));
        shape.put(
                "first_movers",
                focus.rows().stream()
                        .filter(SectorFocus.Row::firstMover)
                        .map(row -> row.subject().slug())
                        .toList());
        shape.put("regions", focus.rows().stream().map(MeasureShapes::row).toList());
        shape.put("spread", focus.spread().stream().map(MeasureShapes::spread).toList());
        return shape;
    }

    private static Map<String, @Nullable Object> row(SectorFocus.Row row) {
        Map<String, @Nullable Object> shape = subject(row.subject());
        shape.put("first", slug(row.first()));
        shape.put("since", slug(row.since()));
        shape.put("record_from", row.recordFrom().slug());
        shape.put("rounds", row.rounds());
        shape.put("all_rounds", row.allRounds());
        shape.put("first_mover", row.firstMover());
        shape.put("n", row.present() ? row.n() : null);
        shape.put("items", row.present() ? row.items() : null);
        shape.put("share", rounded(row.share()));
        shape.put("rank", row.rank());
        shape.put("lq", rounded(row.quotient()));
        shape.put("z", rounded(row.z()));
        shape.put("withheld", row.withheld());
        return shape;
    }

    private static Map<String, @Nullable Object> spread(SectorFocus.Spread spread) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("round", spread.round().slug());
        shape.put("regions", spread.regions());
        shape.put("all_regions", spread.allRegions());
        shape.put("n", spread.n());
        shape.put("share", rounded(spread.share()));
        shape.put("joined", spread.joined());
        return shape;
    }

    /** A region or group beside the text it is held against. */
    public Map<String, @Nullable Object> alignment(
            Alignment alignment, Round round, String against, Round againstRound) {
        Map<String, @Nullable Object> shape = subject(alignment.subject());
        shape.put("round", round.slug());
        shape.put("against", against);
        shape.put("against_round", againstRound.slug());
        shape.put("regions", alignment.regions());
        shape.put("items", alignment.items());
        shape.put("fully_read", alignment.fullyRead());
        shape.put("summary", summary(alignment));
        shape.put("targets", alignment.goals().stream().map(MeasureShapes::goal).toList());
        shape.put("sectors", alignment.fields().stream().map(this::field).toList());
        return shape;
    }

    private static Map<String, @Nullable Object> summary(Alignment alignment) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("targets", counts(alignment.goals().stream().map(Alignment.Goal::verdict)));
        shape.put("sectors", counts(alignment.fields().stream().map(Alignment.Field::verdict)));
        return shape;
    }

    private static Map<String, @Nullable Object> counts(Stream<Verdict> verdicts) {
        List<Verdict> all = verdicts.toList();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            long count = all.stream().filter(one -> one == verdict).count();
            if (count > 0) {
                counts.put(verdict.code(), count);
            }
        }
        return counts;
    }

    private static Map<String, @Nullable Object> goal(Alignment.Goal goal) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("indicator", goal.against().indicator());
        shape.put("year", goal.against().year());
        shape.put("verdict", goal.verdict().code());
        shape.put("gap", goal.gap());
        shape.put("unit", goal.against().target().unit());
        shape.put("part_of", rounded(goal.partOf()));
        shape.put("why", goal.why());
        shape.put("against_id", goal.against().commitment());
        shape.put("against_target", Shapes.target(goal.against().target()));
        SetTarget own = goal.own();
        shape.put("id", own == null ? null : own.commitment());
        shape.put("target", own == null ? null : Shapes.target(own.target()));
        return shape;
    }

    private Map<String, @Nullable Object> field(Alignment.Field field) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("sector", field.sector());
        shape.put("sector_name", codebook.shareName(field.sector()));
        shape.put("verdict", field.verdict().code());
        shape.put("against_n", field.againstN());
        shape.put("against_share", rounded(field.againstShare()));
        shape.put("n", field.n());
        shape.put("share", rounded(field.share()));
        shape.put("regions", field.regions());
        return shape;
    }
}
