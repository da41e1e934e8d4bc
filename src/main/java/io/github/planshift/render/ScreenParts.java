package io.github.planshift.render;

import io.github.planshift.change.Shift;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profile;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Target;
import io.github.planshift.report.Screen;
import io.github.planshift.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a first screen says, piece by piece, before it is laid out. */
final class ScreenParts {

    private static final int MOST_SECTORS = 6;
    private static final int MOST_NAMES = 3;

    private final Codebook codebook;

    ScreenParts(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * A line or more of the screen.
     *
     * @param label of this part and those after it with the same one
     * @param items most important first; none of them is broken without need
     * @param more how many further items there are that are not in the list
     * @param first how many of the items come before all that others have to say
     * @param turn when it gets more than one line: the lower the sooner
     * @param lines how many lines it asks for
     */
    record Part(String label, String side, Style style, List<String> items, int more, int first, int turn, int lines) {

        Part(String label, String side, Style style, List<String> items, int more, int turn, int lines) {
            this(label, side, style, items, more, 0, turn, lines);
        }
    }

    List<Part> of(Screen screen) {
        List<Part> parts = new ArrayList<>(sectors(screen));
        parts.addAll(head(screen.regions())
                .map(region -> targets(region, screen))
                .orElseGet(() -> targetsOfSeveral(screen)));
        parts.addAll(named(
                "New",
                screen.first(),
                screen.readBefore() ? null : unread(screen.from().slug(), "new")));
        parts.addAll(
                screen.readAfter()
                        ? named("Gone", screen.gone(), null)
                        : screen.gone().isEmpty()
                                ? List.of()
                                : List.of(new Part(
                                        "Gone",
                                        "",
                                        Style.DIM,
                                        List.of(unread(screen.to().slug(), "gone")),
                                        0,
                                        9,
                                        2)));
        return parts;
    }

    private static String unread(String round, String what) {
        return "nothing can be said to be " + what + ": " + round + " was not read in full";
    }

    /** The region that all the others lie in, whose targets are told one by one; a province beside its cities. */
    Optional<String> head(List<String> regions) {
        return regions.stream()
                .filter(one -> regions.stream().allMatch(other -> other.equals(one) || one.equals(parent(other))))
                .findFirst();
    }

    private @Nullable String parent(String region) {
        Region known = codebook.region(region).orElse(null);
        return known == null || known.parent() == null
                ? null
                : codebook.region(known.parent())
                        .filter(parent -> parent.kind() != RegionKind.NATION)
                        .map(Region::slug)
                        .orElse(null);
    }

    private List<Part> sectors(Screen screen) {
        Profile profile = screen.profile();
        if (profile == null) {
            return List.of();
        }
        List<Profile.Row> rows =
                profile.rows().stream().filter(row -> row.change() != null).toList();
        boolean enough = rows.stream().allMatch(row -> row.rank() != null || row.n() == 0)
                && rows.stream().allMatch(row -> row.rankBefore() != null || Objects.equals(row.nBefore(), 0));
        if (rows.isEmpty() || !enough) {
            return List.of(new Part(
                    "Sectors",
                    "",
                    Style.DIM,
                    List.of("too little is coded to compare shares (20 items a round are needed)"),
                    0,
                    9,
                    2));
        }
        List<Part> parts = new ArrayList<>();
        Comparator<Profile.Row> order = Comparator.comparingDouble(ScreenParts::change);
        parts.add(sectors("gained", Style.GOOD, rows, row -> change(row) >= 0.05, order.reversed()));
        parts.add(sectors("lost", Style.BAD, rows, row -> change(row) <= -0.05, order));
        parts.removeIf(part -> part.items().isEmpty());
        return parts;
    }

    private static double change(Profile.Row row) {
        return Objects.requireNonNull(row.change());
    }

    private Part sectors(
            String side,
            Style style,
            List<Profile.Row> rows,
            Predicate<Profile.Row> wanted,
            Comparator<Profile.Row> order) {
        List<Profile.Row> moved = rows.stream()
                .filter(wanted)
                .sorted(order.thenComparing(Profile.Row::sector))
                .toList();
        List<String> items = new ArrayList<>();
        moved.stream().limit(MOST_SECTORS).map(this::sector).forEach(items::add);
        if (moved.stream().limit(MOST_SECTORS).anyMatch(row -> row.moves() != 0)) {
            items.add("* more than chance");
        }
        return new Part("Sectors", side, style, items, 0, 5, 2);
    }

    private String sector(Profile.Row row) {
        return codebook.shareName(row.sector()) + " "
                + String.format(Locale.ROOT, "%+.1f", change(row)).replace('-', '−') + (row.moves() == 0 ? "" : "*")
                + " (" + row.nBefore() + " to " + row.n() + ")";
    }

    private List<Part> targets(String region, Screen screen) {
        List<Part> parts = new ArrayList<>();
        for (Shift.Way way : Shift.Way.values()) {
            List<Shift> shifts = screen.shifts().stream()
                    .filter(shift -> shift.region().equals(region) && shift.way() == way)
                    .toList();
            List<String> items = shifts.stream()
                    .filter(shift -> way != Shift.Way.SAME || shift.indicator() != null)
                    .map(this::shift)
                    .toList();
            if (!items.isEmpty()) {
                int known = (int) shifts.stream()
                        .filter(shift -> shift.indicator() != null)
                        .count();
                parts.add(new Part(
                        "Targets",
                        side(way),
                        style(way),
                        items,
                        shifts.size() - items.size(),
                        way == Shift.Way.SAME ? 0 : known,
                        way == Shift.Way.SAME ? 6 : parts.size(),
                        lines(way, known)));
            }
        }
        return parts;
    }

    /** As many as its known indicators need and one more: measures that the codebook does not know are many. */
    private static int lines(Shift.Way way, int known) {
        return way == Shift.Way.SAME ? 2 : Math.min(4, 1 + known);
    }

    private static String side(Shift.Way way) {
        return switch (way) {
            case STRONGER -> "stronger";
            case WEAKER -> "weaker";
            case MOVED -> "moved";
            case SET -> "new figure";
            case GONE -> "no figure";
            case SAME -> "same";
        };
    }

    private static Style style(Shift.Way way) {
        return switch (way) {
            case STRONGER, SET -> Style.GOOD;
            case WEAKER, GONE -> Style.BAD;
            case MOVED -> Style.WARNING;
            case SAME -> Style.DIM;
        };
    }

    private String shift(Shift shift) {
        Target from = shift.move().comparable() == null
                ? shift.move().from()
                : shift.move().comparable();
        Target to = shift.move().to();
        String figures = from == null || to == null || shift.way() == Shift.Way.SAME
                ? Figures.bound(Objects.requireNonNull(to == null ? from : to))
                : shift.way() == Shift.Way.SET
                        ? Figures.bound(to)
                        : shift.way() == Shift.Way.GONE
                                ? Figures.bound(from)
                                : withoutUnitOf(to, Figures.bound(from)) + " → " + Figures.bound(to);
        Due due = shift.target().due();
        return name(shift) + " " + figures + (shift.ahead() && due != null ? " by " + due : "");
    }

    /** The unit is said once. */
    private static String withoutUnitOf(Target to, String figure) {
        String unit = " " + to.unit();
        return figure.endsWith(unit) ? figure.substring(0, figure.length() - unit.length()) : figure;
    }

    private String name(Shift shift) {
        return shift.indicator() == null
                ? shift.target().metric()
                : codebook.indicator(shift.indicator()).map(Indicator::en).orElse(shift.indicator());
    }

    /** Of several regions, how many went which way. */
    private List<Part> targetsOfSeveral(Screen screen) {
        Map<String, Map<Shift.Way, Integer>> counts = new LinkedHashMap<>();
        for (Shift shift : screen.shifts()) {
            if (shift.indicator() != null) {
                counts.computeIfAbsent(name(shift), key -> new EnumMap<>(Shift.Way.class))
                        .merge(shift.way(), 1, Integer::sum);
            }
        }
        List<String> items = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Map<Shift.Way, Integer>> entry) -> -moved(entry.getValue())))
                .filter(entry -> moved(entry.getValue()) > 0)
                .forEach(entry -> items.add(entry.getKey() + ": "
                        + entry.getValue().entrySet().stream()
                                .map(way -> way.getValue() + " " + side(way.getKey()))
                                .collect(Collectors.joining(", "))));
        return items.isEmpty() ? List.of() : List.of(new Part("Targets", "regions", Style.PLAIN, items, 0, 0, 8));
    }

    private static int moved(Map<Shift.Way, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Shift.Way.SAME)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Names by the sector they stand for: sectors that the other round does not name at all, those that only its text
     * names and no commitment found in it, then other names of sectors that both speak of.
     */
    private List<Part> named(String label, List<Screen.Mention> mentions, @Nullable String caution) {
        List<Part> parts = new ArrayList<>(Stream.of(
                        named(label, "fields", mentions, mention -> mention.unheard() && !mention.inText(), 4, 2),
                        named(label, "but in text", mentions, mention -> mention.unheard() && mention.inText(), 6, 1),
                        named(label, "names", mentions, mention -> !mention.unheard(), 7, 1))
                .flatMap(Optional::stream)
                .toList());
        if (caution != null && !parts.isEmpty()) {
            parts.add(new Part(label, "", Style.DIM, List.of(caution), 0, 9, 2));
        }
        return parts;
    }

    private Optional<Part> named(
            String label,
            String side,
            List<Screen.Mention> mentions,
            Predicate<Screen.Mention> wanted,
            int turn,
            int lines) {
        Map<String, List<Screen.Mention>> bySector = new LinkedHashMap<>();
        mentions.stream()
                .filter(wanted)
                .forEach(mention -> bySector.computeIfAbsent(mention.sector(), key -> new ArrayList<>())
                        .add(mention));
        List<String> items = new ArrayList<>();
        bySector.forEach((sector, names) -> items.add(named(sector, names)));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(label, side, Style.PLAIN, items, 0, turn, lines));
    }

    private String named(String sector, List<Screen.Mention> mentions) {
        String title = codebook.sectorName(sector);
        String names = mentions.stream()
                .limit(MOST_NAMES)
                .filter(mention -> !mention.name().equalsIgnoreCase(title))
                .map(mention -> mention.name() + (mention.regions() > 1 ? " " + mention.regions() + " regions" : ""))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? title : title + " (" + names + ")";
    }
}
