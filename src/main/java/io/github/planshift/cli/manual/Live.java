package io.github.planshift.cli.manual;

/**
 * Marks completion candidates that are read from the user's database while the shell completes.
 *
 * <p>A class given to picocli as {@code completionCandidates} implements {@code Iterable<String>} (an empty one is fine)
 * and this. The scripts then run {@code planshift [--db FILE] complete KIND PREFIX}, which prints a line
 * {@code value<TAB>description} for each value that begins with the prefix, and nothing on any error.
 */
public interface Live {

    /** What is completed, in the word that {@code planshift complete} takes: region, round, sector, id, tag, thread … */
    String kind();
}
