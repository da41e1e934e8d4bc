package io.github.planshift.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a language. In a message <code>{0}</code> stands for the first argument, <code>{0@}</code> for the
 * name of the round whose slug it is, and <code>{0?region:regions}</code> for one of two words by whether it is 1.
 */
final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(@)?(?:\\?([^:}]*):([^}]*))?}");

    private final Properties texts = new Properties();
    private final UnaryOperator<String> rounds;

    /**
     * The messages of a language.
     *
     * @param rounds from slug to name
     */
    Messages(Language language, UnaryOperator<String> rounds) {
        this.rounds = rounds;
        String name = "messages_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys, in order. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A message with its arguments.
     *
     * @throws IllegalArgumentException if the language has no such message
     */
    String say(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no message " + key);
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            Object argument = arguments[Integer.parseInt(place.group(1))];
            String value = place.group(2) == null ? plain(argument) : rounds.apply(plain(argument));
            String chosen = place.group(3) == null ? value : value.equals("1") ? place.group(3) : place.group(4);
            boolean quoted = text.startsWith("“", place.start() - 1) && text.startsWith("”", place.end());
            place.appendReplacement(out, Matcher.quoteReplacement(quoted ? nested(chosen) : chosen));
        }
        return place.appendTail(out).toString();
    }

    /** A text that stands between quotation marks: its own become single ones. */
    private static String nested(String text) {
        return text.replace('“', '‘').replace('”', '’');
    }

    private static String plain(Object argument) {
        return argument instanceof Number number
                ? new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number)
                : argument.toString();
    }
}
