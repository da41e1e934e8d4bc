package io.github.planshift.cli.manual;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options by the heading they stand under. */
public final class OptionGroups {

    /** What options of a command itself stand under. */
    public static final String OWN = "Options";

    /** Groups in their order; others come after those of the command itself. */
    private static final List<String> LAST = List.of("Filters", "Output", "General");

    private OptionGroups() {}

    /** The options that are not hidden, by heading, in the order in which headings are shown; no group is empty. */
    public static Map<String, List<OptionSpec>> of(Collection<OptionSpec> options) {
        Map<String, List<OptionSpec>> found = new LinkedHashMap<>();
        found.put(OWN, new ArrayList<>());
        options.stream()
                .filter(option -> !option.hidden())
                .forEach(option -> found.computeIfAbsent(heading(option), key -> new ArrayList<>())
                        .add(option));
        Map<String, List<OptionSpec>> ordered = new LinkedHashMap<>();
        found.keySet().stream().filter(key -> !LAST.contains(key)).forEach(key -> ordered.put(key, found.get(key)));
        LAST.stream().filter(found::containsKey).forEach(key -> ordered.put(key, found.get(key)));
        ordered.values().removeIf(List::isEmpty);
        return ordered;
    }

    /** The heading of the option's field, else of the class it is declared in. */
    public static String heading(ArgSpec option) {
        if (option.userObject() instanceof Field field) {
            Heading own = field.getAnnotation(Heading.class);
            Heading shared = field.getDeclaringClass().getAnnotation(Heading.class);
            if (own != null) {
                return own.value();
            }
            if (shared != null) {
                return shared.value();
            }
        }
        return OWN;
    }
}
