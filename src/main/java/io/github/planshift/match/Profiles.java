package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import io.github.planshift.text.PhraseMatcher;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what commitments measure, each once however often it is compared. */
public final class Profiles {

    private final Function<Commitment, Passage> passages;
    private final Measure.Reader reader;
    private final Pieces.Dictionary dictionary = new Pieces.Dictionary();
    private final Map<String, Profile> read = new HashMap<>();
    private final PhraseMatcher<String> places;

    /**
     * With the synonyms and verbs of a codebook.
     *
     * @param passages where a commitment stands in its text, which says what time its figures speak of
     */
    public Profiles(Codebook codebook, Function<Commitment, Passage> passages) {
        this.passages = passages;
        this.reader = new Measure.Reader(codebook.wording());
        PhraseMatcher.Builder<String> names = new PhraseMatcher.Builder<>();
        for (Region region : codebook.regions()) {
            if (region.kind() != RegionKind.NATION && region.zh() != null) {
                names.add(region.zh(), region.slug());
            }
        }
        this.places = names.build();
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
                        .map(target -> aim(commitment, target, words, round))
                        .toList(),
                dictionary.of(words));
        read.put(commitment.id(), profile);
        return profile;
    }

    /** What a piece of a text is, by its number. */
    String piece(int number) {
        return dictionary.text(number);
    }

    private Profile.Aim aim(Commitment commitment, Target target, String words, Round round) {
        Measure measure = reader.of(target, words);
        return new Profile.Aim(
                target,
                measure,
                dictionary.of(measure.core()),
                places(measure.core(), commitment.region()),
                horizon(commitment, target, measure, round));
    }

    /** The regions that a noun names beside the one whose it is. */
    private Set<String> places(String noun, String region) {
        return places.longest(noun).stream()
                .map(PhraseMatcher.Match::value)
                .filter(place -> !place.equals(region))
                .collect(Collectors.toSet());
    }

    private Horizon horizon(Commitment commitment, Target target, Measure measure, Round round) {
        return commitment.kind() == Kind.OUTCOME
                ? Horizon.reached(passages.apply(commitment), target, measure.flow(), round)
                : Horizon.promised(commitment, target, round);
    }
}
