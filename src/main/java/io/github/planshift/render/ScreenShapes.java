package io.github.planshift.render;

import io.github.planshift.change.Shift;
import io.github.planshift.measure.Profile;
import io.github.planshift.report.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A first screen as maps of plain values; nothing is left out for want of room. */
public final class ScreenShapes {

    /** The screen. */
    public Map<String, @Nullable Object> screen(Screen screen) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("regions", screen.regions());
        shape.put("what", screen.what());
        shape.put("before", screen.before());
        shape.put("after", screen.after());
        shape.put("read_before", screen.readBefore());
        shape.put("read_after", screen.readAfter());
        shape.put(
                "sectors",
                screen.profile() == null
                        ? null
                        : screen.profile().rows().stream()
                                .map(ScreenShapes::sector)
                                .toList());
        shape.put(
                "withheld",
                screen.profile() == null ? List.of() : screen.profile().withheld());
        shape.put("targets", screen.shifts().stream().map(ScreenShapes::shift).toList());
        shape.put(
                "new_names", screen.first().stream().map(ScreenShapes::mention).toList());
        shape.put(
                "gone_names", screen.gone().stream().map(ScreenShapes::mention).toList());
        return shape;
    }

    private static Map<String, @Nullable Object> sector(Profile.Row row) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("sector", row.sector());
        shape.put("n_before", row.nBefore());
        shape.put("n", row.n());
        shape.put("change", row.change());
        shape.put("z", row.changeZ());
        return shape;
    }

    private static Map<String, @Nullable Object> shift(Shift shift) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", shift.region());
        shape.put("indicator", shift.indicator());
        shape.put("metric", shift.target().metric());
        shape.put("way", shift.way().code());
        shape.put("change", shift.move().change().code());
        shape.put("difference", shift.move().difference());
        shape.put(
                "from",
                shift.move().from() == null ? null : Shapes.target(shift.move().from()));
        shape.put(
                "to",
                shift.move().to() == null ? null : Shapes.target(shift.move().to()));
        shape.put("from_id", shift.before() == null ? null : shift.before().id());
        shape.put("to_id", shift.after() == null ? null : shift.after().id());
        return shape;
    }

    private static Map<String, @Nullable Object> mention(Screen.Mention mention) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", mention.name());
        shape.put("sector", mention.sector());
        shape.put("count", mention.count());
        shape.put("regions", mention.regions());
        shape.put("other_round_silent", mention.unheard());
        shape.put("other_text_names_sector", mention.inText());
        return shape;
    }
}
