package io.github.planshift.site;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.report.Phrases;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a report speaks: sentences, names, labels and figures in its language. */
final class Words {

    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

    private final Language language;
    private final Messages messages;
    private final Codebook codebook;

    Words(Language language, Codebook codebook) {
        this.language = language;
        this.messages = new Messages(language);
        this.codebook = codebook;
    }

    Language language() {
        return language;
    }

    /** A message with its arguments. */
    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** A code in words. */
    String label(Coded coded) {
        return say(key(coded));
    }

    /** What a code means. */
    String meaning(Coded coded) {
        return say(key(coded) + ".is");
    }

    private static String key(Coded coded) {
        Class<?> type = ((Enum<?>) coded).getDeclaringClass();
        return type.getSimpleName().toLowerCase(Locale.ROOT) + "." + coded.code();
    }

    /** The fixed texts that templates name, by key without dots. */
    Map<String, @Nullable Object> fixed() {
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        messages.keys().stream()
                .filter(key -> key.startsWith("t."))
                .forEach(key -> fixed.put(key.substring(2), say(key)));
        return fixed;
    }

    String region(String slug) {
        return codebook.region(slug)
                .map(region -> own(region.en(), region.zh()))
                .orElse(slug);
    }

    /** A region's name with that in the other language beside it. */
    String regionInFull(String slug) {
        return codebook.region(slug)
                .map(region -> region.zh() == null || region.zh().equals(region.en())
                        ? region.en()
                        : own(region.en() + " " + region.zh(), region.zh() + " " + region.en()))
                .orElse(slug);
    }

    String sector(String slug) {
        return codebook.sector(slug)
                .map(sector -> own(sector.en(), sector.zh()))
                .orElse(slug);
    }

    String indicator(String slug) {
        return codebook.indicator(slug)
                .map(indicator -> own(indicator.en(), indicator.zh()))
                .orElse(slug);
    }

    /** What a target is about: the indicator's name where it has one, else as worded. */
    String metric(Target target) {
        return target.indicator() == null ? target.metric() : indicator(target.indicator());
    }

    private String own(String en, @Nullable String zh) {
        return language == Language.ZH && zh != null ? zh : en;
    }

    /** A name within a sentence: a word that is capitalised only as the first one is not. */
    String within(String name) {
        boolean word =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** Names one after the other. */
    String list(Collection<String> names) {
        return String.join(say("list.mark"), names);
    }

    /** The first names and how many more there are. */
    String list(List<String> names, int most) {
        return names.size() <= most ? list(names) : say("list.more", list(names.subList(0, most)), names.size() - most);
    }

    /** A target without what it is about: {@code about 5 %, by 2025}. */
    String figure(Target target) {
        if (language == Language.EN) {
            return Phrases.figure(target);
        }
        BigDecimal value = target.value();
        String figure;
        if (value == null) {
            figure = say(target.operator() == Operator.EXPLICITLY_ABSENT ? "figure.absent" : "figure.words");
        } else {
            String number = number(value, target.unit());
            figure = switch (target.operator()) {
                case ABOUT -> say("figure.about", number);
                case AT_LEAST -> say("figure.at_least", number);
                case AT_MOST -> say("figure.at_most", number);
                case RANGE -> say("figure.range", number, number(orZero(target.high()), target.unit()));
                case FLOOR_AND_STRETCH ->
                    say("figure.stretch", number, number(orZero(target.stretch()), target.unit()));
                default -> number;
            };
        }
        return target.due() == null ? figure : say("figure.due", figure, target.due());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A number with its unit. */
    String number(BigDecimal value, @Nullable String unit) {
        if (language == Language.EN) {
            return Phrases.number(value, unit);
        }
        String named = unit == null ? "" : unit;
        BigDecimal size = value.abs();
        if (!named.startsWith("%") && size.compareTo(HUNDRED_MILLION) >= 0) {
            return Phrases.plain(value.divide(HUNDRED_MILLION)) + "亿" + named;
        }
        if (!named.startsWith("%") && size.compareTo(TEN_THOUSAND) >= 0) {
            return Phrases.plain(value.divide(TEN_THOUSAND)) + "万" + named;
        }
        return Phrases.plain(value) + named;
    }

    /** A figure's difference with its sign. */
    String difference(@Nullable BigDecimal difference, @Nullable String unit) {
        if (difference == null) {
            return "";
        }
        String points = "%".equals(unit) ? "个百分点" : unit;
        String number = number(difference.abs(), points);
        return difference.signum() == 0 ? number : (difference.signum() > 0 ? "+" : "−") + number;
    }
}
