package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void showsWhatATerminalWouldActOn() {
        assertThat(Visible.of("\u001B[31mred\u001B[0m\u0000\u0007\t\u007F")).isEqualTo("␛[31mred␛[0m␀␇␉␡");
        assertThat(Visible.of("\u009B31m")).isEqualTo("<U+009B>31m");
        assertThat(Visible.of("abc\u202Edef\u2066")).isEqualTo("abc<U+202E>def<U+2066>");
        assertThat(Visible.of("\uD83D half")).isEqualTo("\uFFFD half");
    }

    @Test
    void lineEndsAreShownOrKept() {
        assertThat(Visible.of("a\nb\r\nc\rd\u2028e")).isEqualTo("a⏎b⏎c⏎d⏎e");
        assertThat(Visible.lines("a\nb\r\nc\rd\u2028e")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "增长5%，👩‍👩‍👧 e\u0301 \u00A0";
        assertThat(Visible.of(text)).isSameAs(text);
    }
}
