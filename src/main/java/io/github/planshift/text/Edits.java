package io.github.planshift.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shortest way from one sequence to another (Myers 1986), given up where it is long. */
final class Edits {

    /** Items {@code oldStart} to {@code oldEnd} gave way to {@code newStart} to {@code newEnd}. */
    record Edit(int oldStart, int oldEnd, int newStart, int newEnd) {}

    private final int[] from;
    private final int[] to;
    private final int prefix;
    private final int fromLength;
    private final int toLength;

    private Edits(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        int same = Arrays.mismatch(from, to);
        this.prefix = same < 0 ? from.length : same;
        int suffix = 0;
        while (suffix < Math.min(from.length, to.length) - prefix
                && from[from.length - 1 - suffix] == to[to.length - 1 - suffix]) {
            suffix++;
        }
        this.fromLength = from.length - prefix - suffix;
        this.toLength = to.length - prefix - suffix;
    }

    /** The edits in order, or null where more than {@code most} items were removed or added. */
    static @Nullable List<Edit> between(int[] from, int[] to, int most) {
        Edits edits = new Edits(from, to);
        List<int[]> rounds = edits.search(most);
        return rounds == null ? null : edits.path(rounds);
    }

    /** For each number of edits how far each diagonal gets; null where the end is not reached. */
    private @Nullable List<int[]> search(int most) {
        List<int[]> rounds = new ArrayList<>();
        int[] before = {};
        for (int edits = 0; edits <= most; edits++) {
            // diagonal k is at index k + edits + 1, with a free place on either side
            int[] reached = new int[2 * edits + 3];
            rounds.add(reached);
            for (int k = -edits; k <= edits; k += 2) {
                int x = edits == 0 ? 0 : start(before, edits, k);
                int y = x - k;
                while (x < fromLength && y < toLength && from[prefix + x] == to[prefix + y]) {
                    x++;
                    y++;
                }
                reached[k + edits + 1] = x;
                if (x >= fromLength && y >= toLength) {
                    return rounds;
                }
            }
            before = reached;
        }
        return null;
    }

    private static int start(int[] before, int edits, int k) {
        return isInsertion(before, edits, k) ? before[k + edits + 1] : before[k + edits - 1] + 1;
    }

    /** Whether diagonal k is best entered by an added item; {@code before} is the round with one edit less. */
    private static boolean isInsertion(int[] before, int edits, int k) {
        return k == -edits || (k != edits && before[k + edits - 1] < before[k + edits + 1]);
    }

    private List<Edit> path(List<int[]> rounds) {
        List<Edit> edits = new ArrayList<>();
        int x = fromLength;
        int y = toLength;
        for (int round = rounds.size() - 1; round > 0; round--) {
            int[] before = rounds.get(round - 1);
            int k = x - y;
            boolean insertion = isInsertion(before, round, k);
            int startX = start(before, round, k);
            int startY = startX - k;
            int oldX = insertion ? startX : startX - 1;
            int oldY = insertion ? startY - 1 : startY;
            prepend(edits, new Edit(prefix + oldX, prefix + startX, prefix + oldY, prefix + startY));
            x = oldX;
            y = oldY;
        }
        Collections.reverse(edits);
        return edits;
    }

    private static void prepend(List<Edit> edits, Edit edit) {
        if (!edits.isEmpty()) {
            Edit next = edits.get(edits.size() - 1);
            if (next.oldStart() == edit.oldEnd() && next.newStart() == edit.newEnd()) {
                edits.set(edits.size() - 1, new Edit(edit.oldStart(), next.oldEnd(), edit.newStart(), next.newEnd()));
                return;
            }
        }
        edits.add(edit);
    }
}
