package io.github.planshift.exchange;

import io.github.planshift.tree.Position;
import io.github.planshift.tree.Problems;
import java.util.List;

/** Finds what git leaves in a file where two people changed the same lines. */
final class MergeConflicts {

    private MergeConflicts() {}

    /**
     * Notes each conflict of a text.
     *
     * @param source file name for messages
     * @return whether there is any, so that the text cannot be read
     */
    static boolean note(String source, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        int found = 0;
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<<<<<<< ")) {
                start = i;
            } else if (start >= 0 && line.startsWith(">>>>>>> ")) {
                problems.add(
                        new Position(source, start + 1, 1),
                        "two edits of the same lines, up to line " + (i + 1)
                                + "; keep what holds, take the marks out, then import again");
                start = -1;
                found++;
            }
        }
        return found > 0;
    }
}
