package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.LadderStep;
import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.render.YamlRenderer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a codebook as the files that {@link io.github.planshift.codebook.CodebookReader} reads. */
public final class CodebookWriter {

    private CodebookWriter() {}

    /** The text of each file by its name, each file after those it refers to. */
    public static Map<String, String> files(Codebook codebook) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("codebook.yaml", yaml(head(codebook)));
        Map<String, @Nullable Object> regions = new LinkedHashMap<>();
        regions.put("regions", list(codebook.regions(), CodebookWriter::region));
        if (!codebook.groups().isEmpty()) {
            regions.put("groups", list(codebook.groups(), CodebookWriter::group));
        }
        files.put("regions.yaml", yaml(regions));
        files.put("sectors.yaml", yaml(section("sectors", list(codebook.sectors(), CodebookWriter::sector))));
        files.put(
                "indicators.yaml", yaml(section("indicators", list(codebook.indicators(), CodebookWriter::indicator))));
        files.put("rounds.yaml", yaml(section("rounds", list(codebook.rounds(), CodebookWriter::round))));
        Map<String, @Nullable Object> wording = wording(codebook.wording());
        if (!wording.isEmpty()) {
            files.put("wording.yaml", yaml(wording));
        }
        return files;
    }

    private static String yaml(Map<String, @Nullable Object> value) {
        StringBuilder out = new StringBuilder();
        YamlRenderer.render(value, out);
        return out.toString();
    }

    private static Map<String, @Nullable Object> section(String key, List<?> entries) {
        Map<String, @Nullable Object> section = new LinkedHashMap<>();
        section.put(key, entries);
        return section;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            Collection<T> entries, Function<T, Map<String, @Nullable Object>> shape) {
        return entries.stream().map(shape).map(CodebookWriter::filled).toList();
    }

    /** An entry without the keys that say nothing. */
    private static Map<String, @Nullable Object> filled(Map<String, @Nullable Object> shape) {
        shape.values().removeIf(value -> value == null || value.equals(List.of()) || value.equals(false));
        return shape;
    }

    private static Map<String, @Nullable Object> head(Codebook codebook) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", codebook.name());
        shape.put("version", codebook.version());
        shape.put("title", codebook.title());
        shape.put("lang", codebook.lang());
        return shape;
    }

    private static Map<String, @Nullable Object> region(Region one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("slug", one.slug());
        shape.put("kind", one.kind().code());
        shape.put("en", one.en());
        shape.put("en_full", one.enFull());
        shape.put("zh", one.zh());
        shape.put("zh_full", one.zhFull());
        shape.put("pinyin", one.pinyin());
        shape.put("abbreviation", one.abbreviation());
        shape.put("iso", one.iso());
        shape.put("code", one.code());
        shape.put("parent", one.parent());
        shape.put("aliases", one.aliases());
        return shape;
    }

    private static Map<String, @Nullable Object> group(RegionGroup one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("slug", one.slug());
        shape.put("en", one.en());
        shape.put("zh", one.zh());
        shape.put("aliases", one.aliases());
        shape.put("members", one.members());
        return shape;
    }

    private static Map<String, @Nullable Object> sector(Sector one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("slug", one.slug());
        shape.put("parent", one.parent());
        shape.put("en", one.en());
        shape.put("zh", one.zh());
        shape.put("aliases", one.aliases());
        shape.put("not", one.not());
        return shape;
    }

    private static Map<String, @Nullable Object> indicator(Indicator one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("slug", one.slug());
        shape.put("en", one.en());
        shape.put("zh", one.zh());
        shape.put("unit", one.unit());
        shape.put("direction", one.direction().code());
        shape.put("growth", one.growth());
        shape.put("sector", one.sector());
        shape.put("aliases", one.aliases());
        shape.put("not", one.not());
        return shape;
    }

    private static Map<String, @Nullable Object> round(Round one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("slug", one.slug());
        shape.put("kind", one.kind().code());
        shape.put("en", one.en());
        shape.put("zh", one.zh());
        shape.put("from", one.periodFrom());
        shape.put("to", one.periodTo());
        shape.put("order", one.order());
        return shape;
    }

    private static Map<String, @Nullable Object> wording(Wording wording) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("ladder", list(wording.ladder(), CodebookWriter::step));
        Map<String, @Nullable Object> polarity = new LinkedHashMap<>();
        polarity.put("for", wording.polarityFor());
        polarity.put("against", wording.polarityAgainst());
        shape.put("polarity", filled(polarity).isEmpty() ? null : polarity);
        shape.put("boilerplate", wording.boilerplate());
        shape.put("synonyms", wording.synonyms());
        shape.put("contrasts", wording.contrasts());
        return filled(shape);
    }

    private static Map<String, @Nullable Object> step(LadderStep one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("code", one.code());
        shape.put("step", one.step());
        shape.put("words", one.words());
        return shape;
    }
}
