package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province, municipality, autonomous region, SAR, city, state or nation.
 *
 * @param slug the fixed name in lower case with hyphens
 * @param en short English name
 * @param enFull full English name
 * @param zh short name in the original language, or null where that is English
 * @param zhFull full name in the original language, or null
 * @param pinyin romanised name without tones, or null
 * @param abbreviation one-character abbreviation (粤) or postal code, or null
 * @param iso ISO 3166-2 code, or null
 * @param code national code (GB/T 2260 with six digits, FIPS), or null
 * @param parent slug of the region it lies in, or null for a nation
 * @param aliases further names in any language
 */
public record Region(
        String slug,
        RegionKind kind,
        String en,
        String enFull,
        @Nullable String zh,
        @Nullable String zhFull,
        @Nullable String pinyin,
        @Nullable String abbreviation,
        @Nullable String iso,
        @Nullable String code,
        @Nullable String parent,
        List<String> aliases) {

    public Region {
        aliases = List.copyOf(aliases);
    }
}
