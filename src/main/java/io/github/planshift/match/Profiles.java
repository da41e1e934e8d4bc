package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads what commitments measure, each once however often it is compared. */
public final class Profiles {

    private final Measure.Reader reader;
    private final Pieces.Dictionary dictionary = new Pieces.Dictionary();
    private final Map<String, Profile> read = new HashMap<>();

    /** With the synonyms and verbs of a codebook. */
    public Profiles(Codebook codebook) {
        this.reader = new Measure.Reader(codebook.wording());
    }

    /** A commitment of a round with what it measures. */
    Profile of(Commitment commitment, Round round) {
        Profile known = read.get(commitment.id());
        if (known != null && known.commitment().equals(commitment)) {
            return known;
        }
        String words = Objects.requireNonNullElse(commitment.quote(), commitment.statement());
        Profile profile = new Profile(
                commitment,
                commitment.targets().stream()
                        .map(target -> aim(commitment, target, round))
                        .toList(),
                dictionary.of(words));
        read.put(commitment.id(), profile);
        return profile;
    }

    private Profile.Aim aim(Commitment commitment, Target target, Round round) {
        Measure measure = reader.of(target);
        return new Profile.Aim(target, measure, dictionary.of(measure.core()), Horizon.of(commitment, target, round));
    }
}
