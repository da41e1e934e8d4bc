package io.github.planshift.report;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.SectorNames;
import io.github.planshift.model.Commitment;
import io.github.planshift.text.PhraseMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Which names of the codebook's sectors commitments use. */
final class Mentions {

    private final SectorNames names;

    Mentions(Codebook codebook) {
        names = new SectorNames(codebook);
    }

    private static final class Use {
        final String name;
        final String sector;
        final Set<String> commitments = new HashSet<>();
        final Set<String> regions = new TreeSet<>();

        Use(String name, String sector) {
            this.name = name;
            this.sector = sector;
        }
    }

    /** What the texts of one round have beyond what commitments quote, of the regions compared. */
    interface Texts {

        /** Where no text is stored. */
        Texts NONE = (name, sector) -> Where.NOWHERE;

        Where find(String name, String sector);
    }

    /** Where the texts of a round name a sector. */
    enum Where {
        /** In no text that is stored. */
        NOWHERE,
        /** In other words than those asked about. */
        OTHERWISE,
        /** In the same words. */
        SO
    }

    /**
     * The names that one set of commitments uses and the other does not. A name of a sector that both speak of is left
     * out where the other round's texts have it all the same.
     *
     * @param texts of the other round
     * @param weight of a sector: how telling it is that it is named
     */
    List<Screen.Mention> only(
            Collection<Commitment> here, Collection<Commitment> there, Texts texts, ToDoubleFunction<String> weight) {
        Map<String, Use> used = uses(here);
        Map<String, Use> others = uses(there);
        Set<String> heard = new HashSet<>();
        there.forEach(one -> heard.addAll(one.sectors()));
        others.values().forEach(use -> heard.add(use.sector));
        List<Screen.Mention> only = new ArrayList<>();
        used.forEach((name, use) -> {
            if (!others.containsKey(name) && !variant(name, use.sector, others)) {
                boolean unheard = !heard.contains(use.sector);
                Where where = texts.find(name, use.sector);
                if (unheard || where != Where.SO) {
                    only.add(new Screen.Mention(
                            use.name,
                            use.sector,
                            use.commitments.size(),
                            use.regions.size(),
                            unheard,
                            where != Where.NOWHERE));
                }
            }
        });
        only.sort(Comparator.comparingDouble((Screen.Mention mention) -> -weight.applyAsDouble(mention.sector())
                        * mention.regions()
                        * Math.sqrt(mention.count())
                        * (mention.unheard() ? 3 : 1))
                .thenComparing(Screen.Mention::name));
        return only;
    }

    /** Whether the other side uses a longer or shorter form of a name: 氢能产业 is nothing new beside 氢能. */
    private static boolean variant(String name, String sector, Map<String, Use> others) {
        return others.entrySet().stream()
                .anyMatch(other -> other.getValue().sector.equals(sector)
                        && (other.getKey().contains(name) || name.contains(other.getKey())));
    }

    private Map<String, Use> uses(Collection<Commitment> commitments) {
        Map<String, Use> uses = new TreeMap<>();
        for (Commitment one : commitments) {
            String text = Objects.requireNonNullElse(one.quote(), one.statement());
            for (PhraseMatcher.Match<String> match : names.in(text)) {
                String name = text.substring(match.start(), match.end());
                Use use = uses.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Use(name, match.value()));
                use.commitments.add(one.id());
                use.regions.add(one.region());
            }
        }
        return uses;
    }
}
