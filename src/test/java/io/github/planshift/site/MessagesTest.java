package io.github.planshift.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages english = new Messages(Language.EN, slug -> slug);
    private final Messages chinese = new Messages(Language.ZH, slug -> slug);

    @Test
    void languagesHaveTheSameMessages() {
        assertThat(chinese.keys()).isEqualTo(english.keys());
    }

    @Test
    void chineseMessagesAreChinese() {
        assertThat(chinese.keys().stream()
                        .map(key -> chinese.say(key, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                        .filter(text ->
                                Pattern.compile("[A-Za-z]{3,}").matcher(text).find()))
                .isEmpty();
    }

    @Test
    void templatesNameOnlyTextsThatAreThere() {
        Set<String> named = new TreeSet<>();
        for (String name : Templates.NAMES) {
            named.addAll(Pattern.compile("\\{\\{\\{?t\\.(\\w+)")
                    .matcher(Templates.text(name))
                    .results()
                    .map((MatchResult tag) -> "t." + tag.group(1))
                    .collect(Collectors.toSet()));
        }
        assertThat(english.keys()).containsAll(named);
    }

    @Test
    void slugsNeverLeadOutOfTheDirectory() {
        for (String slug :
                new String[] {"../../x", "/etc/passwd", "..", ".", "", "a/b", "C:\\x", "x\0y", "中", "a".repeat(500)}) {
            assertThat(Links.regionFile(slug)).matches("regions/[a-z0-9-]{1,80}\\.md");
        }
        assertThat(Links.regionFile("../x")).isNotEqualTo(Links.regionFile("..-x"));
    }

    @Test
    void aQuoteWithinAQuoteHasSingleMarks() {
        assertThat(english.say("finding.new", "2025", "2024", "“十五五”开局")).endsWith("“‘十五五’开局”");
    }

    @Test
    void countsOfFiveDigitsHaveCommasInEnglishOnly() {
        assertThat(counted("en", 12345)).isEqualTo("12,345\n");
        assertThat(counted("en", 2025)).isEqualTo("2025\n");
        assertThat(counted("zh", 12345)).isEqualTo("12345\n");
    }

    private static String counted(String lang, int count) {
        Map<String, Object> context =
                Level.of("lang", lang, "more", Level.of("text", count, "command", null, "page", null));
        return Templates.bundled().render(new Page("x.md", "x", "more", context));
    }
}
