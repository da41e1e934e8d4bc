package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.Verdict;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggesterTest {

    private static final Commitment ASKED = said("anhui-2022-001", "加快发展氢能产业").build();

    private static CommitmentBuilder said(String id, String quote) {
        return commitment(id).quote("zh", quote).sectors("hydrogen");
    }

    private static List<Suggestion> suggestions(Decisions decisions, List<Commitment> after) {
        return new Suggester(
                        china(),
                        new Profiles(china(), Passage::alone),
                        china().roundNamed("2022"),
                        china().roundNamed("2025"),
                        decisions)
                .open(List.of(ASKED), after, List.of())
                .get(0)
                .suggestions();
    }

    private static List<String> ids(Commitment... after) {
        return suggestions(Decisions.NONE, List.of(after)).stream()
                .map(one -> one.to().id())
                .toList();
    }

    @Test
    void theMostAlikeComesFirstAndNoMoreThanThree() {
        assertThat(ids(
                        said("anhui-2025-001", "加快发展氢能产业链").build(),
                        said("anhui-2025-002", "加快发展氢能产业").build(),
                        said("anhui-2025-003", "大力发展氢能产业").build(),
                        said("anhui-2025-004", "加快氢能产业集聚").build()))
                .hasSize(Suggester.MOST)
                .startsWith("anhui-2025-002");
    }

    @Test
    void neverBetweenLanguagesRegionsOrEnds() {
        assertThat(ids(
                        commitment("anhui-2025-001")
                                .quote("en", "加快发展氢能产业")
                                .sectors("hydrogen")
                                .build(),
                        said("hubei-2025-002", "加快发展氢能产业").build(),
                        said("anhui-2025-003", "严控氢能产业").build()))
                .isEmpty();
    }

    @Test
    void whatWasSetApartIsNotSuggestedAgain() {
        Commitment other = said("anhui-2025-001", "加快发展氢能产业").thread("t").build();
        ThreadLink apart = new ThreadLink(
                "t", ASKED.id(), LinkMethod.MANUAL, null, Verdict.DIFFERENT, "me", "2026-01-01T00:00:00Z", null);

        assertThat(suggestions(Decisions.NONE, List.of(other))).hasSize(1);
        assertThat(suggestions(new Decisions(List.of(apart)), List.of(other))).isEmpty();
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<Commitment> after = new ArrayList<>();
        for (String quote : List.of("氢能产业有序发展", "布局氢能产业链", "推进氢能产业集聚", "加快建设加氢站", "发展氢能汽车", "发展氢能装备")) {
            after.add(said("anhui-2025-" + after.size(), quote).build());
        }
        List<Suggestion> first = suggestions(Decisions.NONE, after);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(after, random);
            assertThat(suggestions(Decisions.NONE, after)).isEqualTo(first);
        }
    }
}
