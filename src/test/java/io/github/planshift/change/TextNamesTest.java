package io.github.planshift.change;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sectors stored texts name. */
class TextNamesTest {

    private static TextNames names(String text) {
        return new TextNames.Builder(china()).add("anhui", "2025", text).build();
    }

    @Test
    void aSectorIsNamedByAnAliasAnywhereInTheTextAndWithItTheOneAbove() {
        TextNames names = names("一、2024年工作回顾\n氢能重卡试产。\n名词解释：绿色石化");

        assertThat(names.names("anhui", "2025", "hydrogen")).isTrue();
        assertThat(names.names("anhui", "2025", "energy")).isTrue();
        assertThat(names.names("anhui", "2025", "petrochemicals")).isTrue();
        assertThat(names.names("anhui", "2025", "wind-power")).isFalse();
        assertThat(names.names("anhui", "2024", "hydrogen")).isFalse();
        assertThat(names.uses("anhui", "2025", "绿色石化")).isTrue();
        assertThat(names.uses("anhui", "2025", "石化产业")).isFalse();
    }

    @Test
    void frontMatterAndSignsOfLayoutAreNoText() {
        TextNames names = names("---\ntitle: 量子科技\n---\n发展**氢　能**、５Ｇ＋工业互联网。AI and quantum technology");

        assertThat(names.names("anhui", "2025", "hydrogen")).isTrue();
        assertThat(names.names("anhui", "2025", "industrial-internet")).isTrue();
        assertThat(names.names("anhui", "2025", "artificial-intelligence")).isTrue();
        assertThat(names.names("anhui", "2025", "quantum")).isTrue();
        assertThat(names.uses("anhui", "2025", "量子科技")).isFalse();
        assertThat(names.uses("anhui", "2025", "5g+")).isTrue();
    }

    @Test
    void whatIsNotStoredIsNotKnown() {
        assertThat(names("氢能").known("anhui", "2025")).isTrue();
        assertThat(names("氢能").known("anhui", "2024")).isFalse();
        assertThat(TextNames.NONE.known("anhui", "2025")).isFalse();
    }
}
