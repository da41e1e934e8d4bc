package io.github.planshift.site;

import io.github.planshift.change.TargetChange;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One indicator: what each region set before and after, and what became of it. */
final class TargetPage {

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final Aims aims;
    private final Indicator indicator;
    private final @Nullable Moves moves;

    TargetPage(Sheet sheet, Indicator indicator) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.aims = sheet.shelves().aims();
        this.indicator = indicator;
        this.moves = aims.moves().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }

    Map<String, @Nullable Object> context() {
        Round from = aims.from();
        Round to = aims.to();
        List<Map<String, @Nullable Object>> lead = lead();
        return Level.of(
                "name", words.indicator(indicator.slug()),
                "slug", indicator.slug(),
                "with_region", true,
                "direction", words.say("direction." + indicator.direction().code()),
                "from", from == null ? null : words.round(from.slug()),
                "to", to == null ? "" : words.round(to.slug()),
                "lead", lead,
                "caveats", new Caveats(sheet).of(setting(), List.of()),
                "figures", Level.block(figures(), null),
                "promises", Level.block(promises(), null));
    }

    /** The regions that set a target for it. */
    private List<String> setting() {
        return sheet.shelves().regions().stream()
                .filter(region -> aims.of(indicator.slug(), aims.from(), region) != null
                        || aims.of(indicator.slug(), aims.to(), region) != null)
                .toList();
    }

    private List<Map<String, @Nullable Object>> lead() {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        Round to = aims.to();
        if (moves != null) {
            lead.add(sheet.sentence(new Findings(sheet).counts(moves)));
            for (boolean up : new boolean[] {false, true}) {
                moves.widest(up)
                        .ifPresent(moved ->
                                lead.add(sheet.sentence(new ChangeRows(sheet).sentence(moved), moved.cited())));
            }
        }
        List<Headlines.Headline> set = setting().stream()
                .filter(region -> !nation(region))
                .map(region -> aims.of(indicator.slug(), to, region))
                .filter(Objects::nonNull)
                .filter(Headlines.Headline::figure)
                .toList();
        List<String> units = set.stream()
                .map(aim -> String.valueOf(aim.target().unit()))
                .distinct()
                .toList();
        if (to != null && set.size() > 1 && units.size() == 1) {
            Headlines.Headline lowest = Collections.min(set, byValue());
            Headlines.Headline highest = Collections.max(set, byValue());
            if (byValue().compare(lowest, highest) != 0) {
                lead.add(sheet.sentence(
                        words.say(
                                "target.span",
                                to.slug(),
                                words.figure(lowest.target()),
                                words.region(lowest.record().region()),
                                words.figure(highest.target()),
                                words.region(highest.record().region()),
                                set.size()),
                        List.of(lowest.record(), highest.record())));
            }
        }
        setting().stream()
                .filter(this::nation)
                .map(region -> aims.of(indicator.slug(), to, region))
                .filter(Objects::nonNull)
                .filter(Headlines.Headline::figure)
                .forEach(aim -> lead.add(sheet.sentence(
                        words.say("target.nation", words.region(aim.record().region()), words.figure(aim.target())),
                        List.of(aim.record()))));
        if (lead.isEmpty()) {
            lead.add(sheet.sentence(words.say("target.alone", setting().size())));
        }
        return lead;
    }

    private boolean nation(String region) {
        return sheet.codebook()
                .region(region)
                .filter(one -> one.kind() == RegionKind.NATION)
                .isPresent();
    }

    private static Comparator<Headlines.Headline> byValue() {
        return Comparator.comparing(aim -> Objects.requireNonNull(aim.target().value()));
    }

    private List<Map<String, @Nullable Object>> figures() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String region : setting()) {
            Moves.Moved moved = moves == null ? null : moves.byRegion().get(region);
            boolean same = moved == null || moved.move().change() == TargetChange.SAME;
            if (!report.changesOnly() || !same) {
                rows.add(row(region, moved));
            }
        }
        return rows;
    }

    private Map<String, @Nullable Object> row(String region, Moves.@Nullable Moved moved) {
        Headlines.Headline before = aims.of(indicator.slug(), aims.from(), region);
        Headlines.Headline after = aims.of(indicator.slug(), aims.to(), region);
        TargetMove move = moved == null ? null : moved.move();
        return Level.of(
                "region",
                sheet.links().region(region),
                "before",
                figure(before),
                "before_notes",
                notes(before),
                "after",
                figure(after),
                "after_notes",
                notes(after),
                "change",
                move == null ? "" : words.label(move.change()),
                "ambition",
                move == null || move.strength() == 0 ? "" : words.say(move.strength() > 0 ? "stronger" : "weaker"));
    }

    private String figure(Headlines.@Nullable Headline aim) {
        return aim == null ? words.say("none") : words.figure(aim.target());
    }

    private List<Map<String, @Nullable Object>> notes(Headlines.@Nullable Headline aim) {
        return aim == null ? List.of() : sheet.notes().of(aim.record());
    }

    /** What became of the promises of this indicator, in the order of regions. */
    private List<Map<String, @Nullable Object>> promises() {
        Report.Promises promises = report.promises();
        if (promises == null) {
            return List.of();
        }
        List<Tracked> own = promises.tracked().stream()
                .filter(one -> indicator.slug().equals(one.promised().indicator()))
                .toList();
        List<String> order = sheet.shelves().regions();
        PromiseRows rows = new PromiseRows(sheet);
        return PromiseRows.answered(own).stream()
                .sorted(Comparator.comparingInt(
                        one -> order.indexOf(one.pledge().region())))
                .map(rows::row)
                .toList();
    }
}
