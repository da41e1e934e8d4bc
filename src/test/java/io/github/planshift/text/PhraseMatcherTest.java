package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {

    @Test
    void takesTheLongest() {
        PhraseMatcher<String> matcher = new PhraseMatcher.Builder<String>()
                .add("人工智能", "ai")
                .add("智能", "smart")
                .add("人工智能芯片", "chips")
                .build();
        assertThat(matcher.longest("发展人工智能芯片和智能制造"))
                .extracting(Match::start, Match::end, Match::value)
                .containsExactly(tuple(2, 8, "chips"), tuple(9, 11, "smart"));
    }

    @Test
    void findsWholeWordsOnlyInLatinScript() {
        PhraseMatcher<String> matcher = new PhraseMatcher.Builder<String>()
                .add("AI", "ai")
                .add("5G", "5g")
                .build();
        assertThat(matcher.all("He said AI, not 15G; 推进AI应用和5G网络"))
                .extracting(Match::value)
                .containsExactly("ai", "ai", "5g");
    }

    @Test
    void letsOnePhraseStandForSeveralThings() {
        PhraseMatcher<String> matcher = new PhraseMatcher.Builder<String>()
                .add("氢能", "hydrogen")
                .add("氢能", "energy")
                .build();
        assertThat(matcher.longest("氢能")).extracting(Match::value).containsExactly("hydrogen", "energy");
    }

    @RepeatedTest(50)
    void findsWhatIndexOfFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = word(random, 200);
        List<String> phrases = new ArrayList<>();
        PhraseMatcher.Builder<String> builder = new PhraseMatcher.Builder<>();
        for (int count = 0; count < 30; count++) {
            String phrase = word(random, 1 + random.nextInt(4));
            if (!phrases.contains(phrase)) {
                phrases.add(phrase);
                builder.add(phrase, phrase);
            }
        }
        List<String> expected = new ArrayList<>();
        for (String phrase : phrases) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                expected.add(at + phrase);
            }
        }
        assertThat(builder.build().all(text))
                .extracting(match -> match.start() + match.value())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < length; at++) {
            word.append("甲乙丙".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
