package io.github.planshift.render;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Alignment;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.SectorFocus;
import io.github.planshift.measure.Subject;
import io.github.planshift.measure.Verdict;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.SetTarget;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Profiles, focuses and alignments as grids. */
public final class MeasureGrids {

    private final Codebook codebook;

    public MeasureGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /** A row a subject, round and sector, with every figure. */
    public Grid profiles(List<Profile> profiles) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "Region"),
                Column.of("round", "Round"),
                Column.of("before", "Against"),
                Column.of("sector", "Sector"),
                Column.number("n", "n"),
                Column.number("items", "Items"),
                Column.number("share", "Share"),
                Column.number("rank", "Rank"),
                Column.number("share_before", "Share before"),
                Column.number("rank_before", "Rank before"),
                Column.number("change", "Change"),
                Column.number("change_z", "z of change"),
                Column.number("lq", "LQ"),
                Column.number("log_odds", "Log-odds"),
                Column.number("z", "z"),
                Column.of("note", "Note"),
                Column.number("pledges", "Pledges"),
                Column.number("unsorted", "Unsorted"),
                Column.number("breadth", "Breadth"),
                Column.prose("withheld", "Withheld"));
        for (Profile profile : profiles) {
            for (Profile.Row row : profile.rows()) {
                grid.row(
                        name(profile.subject()),
                        Cell.of(profile.round().slug()),
                        Cell.of(
                                profile.before() == null
                                        ? null
                                        : profile.before().slug()),
                        Cell.of(sector(profile, row), row.sector()),
                        Cell.of((Number) row.n()),
                        Cell.of((Number) profile.items()),
                        percent(row.share()),
                        Cell.of(row.rank()),
                        percent(row.before()),
                        Cell.of(row.rankBefore()),
                        points(row.change()),
                        figure(row.changeZ(), 1),
                        figure(row.quotient(), 2),
                        figure(row.logOdds(), 2),
                        figure(row.z(), 1),
                        Cell.of(note(row)),
                        Cell.of((Number) profile.pledges()),
                        Cell.of((Number) profile.unsorted()),
                        figure(profile.breadth(), 1),
                        Cell.of(String.join("; ", profile.withheld())));
            }
        }
        return grid.build();
    }

    /** The same for a terminal: what stands out is said in words. */
    public Grid profilesToRead(List<Profile> profiles) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION").in(Style.KEY),
                Column.of("round", "ROUND"),
                Column.prose("sector", "SECTOR").atLeast(20),
                Column.number("n", "N"),
                Column.number("share", "SHARE"),
                Column.number("change", "CHANGE"),
                Column.number("rank", "RANK"),
                Column.number("lq", "LQ"),
                Column.number("z", "Z"),
                Column.prose("note", "NOTE"));
        for (Profile profile : profiles) {
            Cell region = Cell.of(profile.subject().name());
            Cell round = Cell.of(profile.round().slug());
            for (Profile.Row row : profile.rows()) {
                grid.row(
                        region,
                        round,
                        Cell.of(sector(profile, row)),
                        Cell.of((Number) row.n()),
                        percent(row.share()),
                        points(row.change()),
                        Cell.of(row.rank()),
                        figure(row.quotient(), 2),
                        figure(row.z(), 1),
                        Cell.of(note(row)).in(row.moves() < 0 || row.stands() < 0 ? Style.WARNING : Style.GOOD));
                region = Cell.EMPTY;
                round = Cell.EMPTY;
            }
        }
        return grid.build();
    }

    private static String note(Profile.Row row) {
        String moves = row.moves() > 0 ? "rose" : row.moves() < 0 ? "fell" : "";
        String stands = row.stands() > 0 ? "more than others" : row.stands() < 0 ? "less than others" : "";
        return Stream.of(moves, stands).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What stands above the table of a profile: one line each, and what is withheld. */
    public static String heading(Profile profile) {
        StringBuilder line = new StringBuilder(profile.subject().name())
                .append(' ')
                .append(profile.round().slug());
        if (profile.before() != null) {
            line.append(" against ").append(profile.before().slug());
        }
        if (profile.subject().group()) {
            line.append(", ")
                    .append(profile.regions().size())
                    .append(" of ")
                    .append(profile.subject().regions().size())
                    .append(" regions");
        }
        line.append(": ")
                .append(counted(profile.pledges(), "pledge"))
                .append(", ")
                .append(counted(profile.items(), "coded item"))
                .append(", breadth ")
                .append(decimals(profile.breadth(), 1));
        if (profile.unsorted() > 0) {
            line.append("; apart: ")
                    .append(counted(profile.unsorted(), "pledge"))
                    .append(" in no sector");
        }
        profile.withheld().forEach(reason -> line.append("\n  ").append(reason));
        return line.append('\n').toString();
    }

    /** A row a region or group. */
    public Grid focus(SectorFocus focus) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION").in(Style.KEY),
                Column.of("first", "FIRST"),
                Column.of("since", "SINCE"),
                Column.of("record_from", "RECORD FROM").in(Style.DIM),
                Column.of("rounds", "ROUNDS"),
                Column.number("n", "N"),
                Column.number("items", "ITEMS"),
                Column.number("share", "SHARE"),
                Column.number("rank", "RANK"),
                Column.number("lq", "LQ"),
                Column.number("z", "Z"),
                Column.prose("note", "NOTE"));
        for (SectorFocus.Row row : focus.rows()) {
            String note = Stream.of(
                            row.firstMover() ? "first mover" : "",
                            row.first() == null ? "never" : "",
                            row.withheld() == null ? "" : row.withheld())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("; "));
            grid.row(
                    name(row.subject()),
                    Cell.of(row.first() == null ? null : row.first().slug()),
                    Cell.of(row.since() == null ? null : row.since().slug()),
                    Cell.of(row.recordFrom().slug()),
                    Cell.of(row.rounds() + " of " + row.allRounds(), row.rounds()),
                    row.present() ? Cell.of((Number) row.n()) : Cell.EMPTY,
                    row.present() ? Cell.of((Number) row.items()) : Cell.EMPTY,
                    percent(row.share()),
                    Cell.of(row.rank()),
                    figure(row.quotient(), 2),
                    figure(row.z(), 1),
                    Cell.of(note));
        }
        return grid.build();
    }

    /** A row a round. */
    public Grid spread(SectorFocus focus) {
        Grid.Builder grid = Grid.of(
                Column.of("round", "ROUND").in(Style.KEY),
                Column.number("regions", "REGIONS"),
                Column.number("all_regions", "OF"),
                Column.number("n", "N"),
                Column.number("share", "SHARE"),
                Column.prose("joined", "FOR THE FIRST TIME"));
        for (SectorFocus.Spread spread : focus.spread()) {
            grid.row(
                    Cell.of(spread.round().slug()),
                    Cell.of((Number) spread.regions()),
                    Cell.of((Number) spread.allRegions()),
                    Cell.of((Number) spread.n()),
                    percent(spread.share()),
                    Cell.of(
                            spread.joined().stream().map(codebook::regionName).collect(Collectors.joining(", ")),
                            String.join(", ", spread.joined())));
        }
        return grid.build();
    }

    /** A row a point and subject, with every figure. */
    public Grid alignments(List<Alignment> alignments) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "Region"),
                Column.of("aspect", "Aspect"),
                Column.of("point", "Point"),
                Column.number("year", "Year"),
                Column.of("verdict", "Verdict"),
                Column.prose("against_target", "Against"),
                Column.prose("target", "Own"),
                Column.number("gap", "Gap"),
                Column.of("unit", "Unit"),
                Column.number("part_of", "Part of it"),
                Column.number("against_n", "n against"),
                Column.number("against_share", "Share against"),
                Column.number("n", "n"),
                Column.number("share", "Share"),
                Column.number("regions", "Regions"),
                Column.prose("why", "Why"),
                Column.of("against_id", "Id against"),
                Column.of("id", "Id"));
        for (Alignment alignment : alignments) {
            for (Alignment.Goal goal : alignment.goals()) {
                SetTarget own = goal.own();
                grid.row(
                        name(alignment.subject()),
                        Cell.of("target"),
                        Cell.of(indicator(goal), goal.against().indicator()),
                        Cell.of((Number) goal.against().year()),
                        Cell.of(goal.verdict().code()),
                        Cell.of(figure(goal.against())),
                        Cell.of(own == null ? null : figure(own)),
                        Cell.of(goal.gap()),
                        Cell.of(goal.against().target().unit()),
                        percent(goal.partOf()),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of(goal.why()),
                        Cell.of(goal.against().commitment()),
                        Cell.of(own == null ? null : own.commitment()));
            }
            for (Alignment.Field field : alignment.fields()) {
                grid.row(
                        name(alignment.subject()),
                        Cell.of("sector"),
                        Cell.of(codebook.shareName(field.sector()), field.sector()),
                        Cell.EMPTY,
                        Cell.of(field.verdict().code()),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of((Number) field.againstN()),
                        percent(field.againstShare()),
                        Cell.of((Number) field.n()),
                        percent(field.share()),
                        Cell.of((Number) field.regions()),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY);
            }
        }
        return grid.build();
    }

    /**
     * The same for a terminal.
     *
     * @param everything whether sectors that are taken up, most of them, are shown too
     */
    public Grid alignmentsToRead(List<Alignment> alignments, String against, boolean everything) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION").in(Style.KEY),
                Column.of("verdict", "VERDICT"),
                Column.prose("point", "POINT").atLeast(18),
                Column.prose("against", against.toUpperCase(Locale.ROOT)).atLeast(20),
                Column.prose("own", "OWN").atLeast(20),
                Column.prose("gap", "GAP"),
                Column.prose("ids", "IDS").atLeast(20).in(Style.ID));
        for (Alignment alignment : alignments) {
            Cell region = Cell.of(alignment.subject().name());
            List<List<Cell>> rows = new ArrayList<>();
            for (Alignment.Goal goal : alignment.goals()) {
                SetTarget own = goal.own();
                rows.add(List.of(
                        verdict(goal.verdict()),
                        Cell.of(indicator(goal)),
                        Cell.of(figure(goal.against())),
                        Cell.of(own == null ? null : figure(own)),
                        gap(goal),
                        Cell.of(goal.against().commitment() + (own == null ? "" : " " + own.commitment()))));
            }
            for (Alignment.Field field : alignment.fields()) {
                if (everything || field.verdict() != Verdict.TAKES_UP) {
                    rows.add(List.of(
                            verdict(field.verdict()),
                            Cell.of(codebook.shareName(field.sector())),
                            Cell.of(counted(field.againstN(), "pledge") + ", " + shown(field.againstShare())),
                            Cell.of(field.n() == 0 ? null : counted(field.n(), "pledge") + ", " + shown(field.share())),
                            Cell.of(
                                    alignment.subject().group()
                                            ? field.regions() + " of " + counted(alignment.regions(), "region")
                                            : null),
                            Cell.EMPTY));
                }
            }
            for (List<Cell> row : rows) {
                List<Cell> cells = new ArrayList<>(List.of(region));
                cells.addAll(row);
                grid.row(cells);
                region = Cell.EMPTY;
            }
        }
        return grid.build();
    }

    private static Cell verdict(Verdict verdict) {
        return Cell.of(Phrases.words(verdict), verdict.code())
                .in(
                        switch (verdict) {
                            case SHARPENS -> Style.GOOD;
                            case SOFTENS, LEAVES_OUT -> Style.BAD;
                            case NOT_COMPARABLE, NOT_FOUND -> Style.DIM;
                            case TAKES_UP -> Style.PLAIN;
                        });
    }

    /** What stands above the table of an alignment. */
    public static String heading(Alignment alignment, Round round, String against, Round againstRound) {
        long goals = alignment.goals().stream()
                .map(Alignment.Goal::against)
                .distinct()
                .count();
        long named = alignment.fields().stream()
                .filter(field -> field.verdict() == Verdict.TAKES_UP)
                .count();
        String verdicts = Stream.of(Verdict.values())
                .map(verdict -> {
                    long count = alignment.goals().stream()
                            .filter(goal -> goal.verdict() == verdict)
                            .map(Alignment.Goal::against)
                            .distinct()
                            .count();
                    return count == 0 ? "" : Phrases.words(verdict) + " " + count;
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return alignment.subject().name() + " " + round.slug() + " against " + against + " " + againstRound.slug()
                + (alignment.subject().group()
                        ? ", " + alignment.regions() + " of "
                                + alignment.subject().regions().size() + " regions"
                        : "")
                + ": of " + counted(goals, "target") + " " + (verdicts.isEmpty() ? "none" : verdicts) + "; names "
                + named + " of " + counted(alignment.fields().size(), "sector")
                + (alignment.fullyRead() ? "" : "; not read in full, so what is not found may be there all the same")
                + "\n";
    }

    private String indicator(Alignment.Goal goal) {
        return codebook.indicator(goal.against().indicator())
                .map(Indicator::en)
                .orElse(goal.against().indicator());
    }

    private static String figure(SetTarget set) {
        return Phrases.figure(set.target());
    }

    /** The gap, or what is to be said in its place. */
    private static Cell gap(Alignment.Goal goal) {
        BigDecimal gap = goal.gap();
        if (goal.partOf() != null) {
            return Cell.of(shown(goal.partOf()) + " of it", gap);
        }
        if (gap == null) {
            return Cell.of(goal.own() == null && goal.verdicts().isEmpty() ? null : goal.why());
        }
        Target target = goal.against().target();
        String unit = "%".equals(target.unit()) || "个百分点".equals(target.unit()) ? "points" : target.unit();
        String size = (gap.signum() > 0 ? "+" : gap.signum() < 0 ? "−" : "") + Phrases.number(gap.abs(), unit);
        boolean same = gap.signum() == 0 && goal.verdicts().isEmpty();
        String text = same
                ? goal.verdict() == Verdict.TAKES_UP ? "none" : goal.why()
                : goal.verdicts().isEmpty() ? size : "median " + size + ": " + goal.why();
        return Cell.of(text, gap);
    }

    private static Cell name(Subject subject) {
        return Cell.of(subject.name(), subject.slug());
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String sector(Profile profile, Profile.Row row) {
        return profile.level() == SectorLevel.PARENT
                ? codebook.sectorName(row.sector())
                : codebook.shareName(row.sector());
    }

    private static Cell percent(@Nullable Double share) {
        return share == null ? Cell.EMPTY : Cell.of(shown(share), MeasureShapes.rounded(share));
    }

    private static String shown(double share) {
        return decimals(100 * share, 1) + " %";
    }

    private static Cell points(@Nullable Double change) {
        if (change == null) {
            return Cell.EMPTY;
        }
        String text = decimals(Math.abs(change), 1);
        String sign = text.equals("0.0") ? "" : change > 0 ? "+" : "−";
        return Cell.of(sign + text, MeasureShapes.rounded(change));
    }

    private static Cell figure(@Nullable Double figure, int places) {
        if (figure == null) {
            return Cell.EMPTY;
        }
        String text = decimals(Math.abs(figure), places);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return Cell.of((figure < 0 && !zero ? "−" : "") + text, MeasureShapes.rounded(figure));
    }

    private static String decimals(double figure, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", figure);
    }
}
