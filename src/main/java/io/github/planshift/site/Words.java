package io.github.planshift.site;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.report.Phrases;
import io.github.planshift.text.Units;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a report speaks: sentences, names, labels and figures in its language. */
final class Words {

    private static final Pattern LED = Pattern.compile(
            "(?:(?:提高|提升|增加|扩大|上升|增长|增|升|下降|降低|减少|降|压减|收窄|达|发展)[到至]|(?<![发到传表抵])达|超过|突破|(?:稳定|保持|维持|控制)在)$");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern SENTENCE = Pattern.compile("(.*), sentence ([0-9]+)");
    private static final Pattern PARAGRAPH = Pattern.compile("para ([0-9]+)");
    private static final Pattern TITLE = Pattern.compile("(.*), report of ([0-9]{4})");
    private static final Pattern GOVERNMENT = Pattern.compile("Government of (.*)");
    private static final Map<String, BigDecimal> ENGLISH = steps(" trillion", 12, " billion", 9, " million", 6);
    private static final Map<String, BigDecimal> CHINESE = steps("亿", 8, "万", 4);

    private final Language language;
    private final Messages messages;
    private final Codebook codebook;

    Words(Language language, Codebook codebook) {
        this.language = language;
        this.messages = new Messages(language, this::round);
        this.codebook = codebook;
    }

    private static Map<String, BigDecimal> steps(Object... namesAndZeros) {
        Map<String, BigDecimal> steps = new LinkedHashMap<>();
        for (int i = 0; i < namesAndZeros.length; i += 2) {
            steps.put((String) namesAndZeros[i], BigDecimal.TEN.pow((Integer) namesAndZeros[i + 1]));
        }
        return Collections.unmodifiableMap(steps);
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

    /** A round: a year, or its name. */
    String round(String slug) {
        return YEAR.matcher(slug).matches()
                ? say("round.year", slug)
                : codebook.round(slug).map(round -> own(round.en(), round.zh())).orElse(slug);
    }

    /** The place in a text, what a program says of it in the language of the report. */
    @Nullable
    String locator(@Nullable String locator) {
        if (locator == null) {
            return null;
        }
        Matcher sentence = SENTENCE.matcher(locator);
        Matcher paragraph = PARAGRAPH.matcher(locator);
        return sentence.matches()
                ? say("locator.sentence", sentence.group(1), sentence.group(2))
                : paragraph.matches() ? say("locator.paragraph", paragraph.group(1)) : locator;
    }

    /** Who published a text, a government in the language of the report. */
    String publisher(String publisher) {
        Matcher government = GOVERNMENT.matcher(publisher);
        return language == Language.EN || !government.matches()
                ? publisher
                : codebook.regions().stream()
                        .filter(region -> region.en().equals(government.group(1)))
                        .findFirst()
                        .map(region -> say(
                                "publisher.government",
                                own(region.en(), region.zhFull() == null ? region.zh() : region.zhFull())))
                        .orElse(publisher);
    }

    /** A document's title, one that a program made in the language of the report. */
    String title(String title) {
        Matcher made = TITLE.matcher(title);
        return language == Language.EN || !made.matches()
                ? title
                : codebook.regions().stream()
                        .filter(region -> region.en().equals(made.group(1)))
                        .findFirst()
                        .map(region -> say("title.report", own(region.en(), region.zh()), round(made.group(2))))
                        .orElse(title);
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

    /** A sector where items are divided among sectors. */
    String share(String slug) {
        return codebook.hasParts(slug) ? say("sector.general", sector(slug)) : sector(slug);
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
        return target.indicator() == null ? named(target.metric()) : indicator(target.indicator());
    }

    /** What is measured, without the verb that led to the figure: 产量 of 产量达. */
    static String named(String metric) {
        Matcher verb = LED.matcher(metric);
        return verb.find() && verb.start() > 1 ? metric.substring(0, verb.start()) : metric;
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
                case RANGE ->
                    say("figure.range", bare(value, target.unit()), number(orZero(target.high()), target.unit()));
                case FLOOR_AND_STRETCH ->
                    say("figure.stretch", number, number(orZero(target.stretch()), target.unit()));
                default -> number;
            };
        }
        return target.due() == null ? figure : say("figure.due", figure, target.due());
    }

    private String bare(BigDecimal value, @Nullable String unit) {
        boolean said = language == Language.EN && ("%".equals(unit) || "个百分点".equals(unit));
        return said ? Phrases.plain(value) : number(value, unit);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A number with its unit, large ones counted in the thousands or ten thousands of the language. */
    String number(BigDecimal value, @Nullable String unit) {
        BigDecimal size = value.abs();
        boolean one = size.compareTo(BigDecimal.ONE) == 0;
        String named =
                unit == null ? "" : language == Language.ZH ? unit : one ? Units.englishOne(unit) : Units.english(unit);
        if (!named.startsWith("%")) {
            for (Map.Entry<String, BigDecimal> step : steps().entrySet()) {
                if (size.compareTo(step.getValue()) >= 0) {
                    return joined(Phrases.plain(value.divide(step.getValue())) + step.getKey(), named);
                }
            }
        }
        return joined(Phrases.plain(value), named);
    }

    private Map<String, BigDecimal> steps() {
        return language == Language.EN ? ENGLISH : CHINESE;
    }

    private String joined(String number, String unit) {
        return language == Language.EN && !unit.isEmpty() ? number + " " + unit : number + unit;
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
