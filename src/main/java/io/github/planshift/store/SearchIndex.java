package io.github.planshift.store;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import java.util.function.Supplier;

/** The full-text index. It keeps no text; what is searched of a commitment is made from the commitment. */
final class SearchIndex {

    private final Db db;
    private final Supplier<Codebook> codebook;

    SearchIndex(Db db, Supplier<Codebook> codebook) {
        this.db = db;
        this.codebook = codebook;
    }

    /** Takes a new commitment in. */
    void add(long seq, Commitment commitment) {
        add(seq, words(commitment));
    }

    /** Takes a commitment in anew if other words are searched of it than before. */
    void replace(long seq, Commitment before, Commitment after) {
        String words = words(after);
        if (!words.equals(words(before))) {
            remove(seq);
            add(seq, words);
        }
    }

    /** Takes in anew whatever an entry of the journal changed by SQL alone; a removal is seen to by a trigger. */
    void update(long entry) {
        new CommitmentLoader(db).load("""
                        SELECT seq FROM commitment
                         WHERE id IN (SELECT row_key FROM journal_change
                                       WHERE entry = ?1 AND table_name = 'commitment'
                                         AND (op = 'add' OR json_type(before, '$.statement') IS NOT NULL
                                              OR json_type(before, '$.quote') IS NOT NULL
                                              OR json_type(before, '$.translation') IS NOT NULL
                                              OR json_type(before, '$.region') IS NOT NULL))
                            OR seq IN (SELECT row_key ->> 0 FROM journal_change
                                        WHERE entry = ?1 AND table_name IN ('commitment_sector', 'target', 'tag'))
                        """, entry).forEach((seq, commitment) -> {
            remove(seq);
            add(seq, commitment);
        });
    }

    private void add(long seq, String words) {
        db.update("INSERT INTO search (rowid, words) VALUES (?, ?)", seq, words);
    }

    private void remove(long seq) {
        db.update("DELETE FROM search WHERE rowid = ?", seq);
    }

    private String words(Commitment commitment) {
        return SearchText.of(commitment, codebook.get());
    }
}
