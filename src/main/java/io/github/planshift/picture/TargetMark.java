package io.github.planshift.picture;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target on a scale: every operator has a form of its own.
 *
 * @param value null where the operator has none
 * @param high the upper end of a range, or what is striven for
 */
public record TargetMark(
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high) {

    private static final double THICK = 2.2;

    void draw(Canvas canvas, Axis axis, double y) {
        if (value == null) {
            return;
        }
        double x = axis.at(value);
        double end = high == null ? x : axis.at(high);
        form(canvas, operator, x, end, y);
    }

    static void form(Canvas canvas, Operator operator, double x, double end, double y) {
        switch (operator) {
            case POINT -> canvas.circle(x, y, 4.5, "fill-a", 0);
            case ABOUT -> {
                canvas.circle(x, y, 4.5, "hollow line-a", THICK);
                canvas.path("M# #q2 -4 4 0t4 0", "line-a", 1.4, "", x - 15, y);
                canvas.path("M# #q2 -4 4 0t4 0", "line-a", 1.4, "", x + 7, y);
            }
            case AT_LEAST -> {
                canvas.line(x, y - 7, x, y + 7, "line-a", THICK, "");
                canvas.path("M# #h16m-5 -4l5 4l-5 4", "line-a", 1.6, "", x, y);
            }
            case AT_MOST -> {
                canvas.line(x, y - 7, x, y + 7, "line-a", THICK, "");
                canvas.path("M# #h-16m5 -4l-5 4l5 4", "line-a", 1.6, "", x, y);
            }
            case RANGE -> {
                canvas.line(x, y, end, y, "line-a", 5, "");
                canvas.line(x, y - 6, x, y + 6, "line-a", THICK, "");
                canvas.line(end, y - 6, end, y + 6, "line-a", THICK, "");
            }
            case FLOOR_AND_STRETCH -> {
                canvas.line(x, y - 7, x, y + 7, "line-a", THICK, "");
                canvas.line(x, y, end, y, "line-a", 1.6, "4 3");
                canvas.path("M# #l5 5l-5 5l-5 -5z", "hollow line-a", 1.6, "", end, y - 5);
            }
            case QUALITATIVE, EXPLICITLY_ABSENT -> {}
        }
    }

    /** What was reported: a square, which no pledge is. */
    static void result(Canvas canvas, double x, double y) {
        canvas.path("M# #h9v9h-9z", "hollow line-b", 2, "", x - 4.5, y - 4.5);
    }
}
