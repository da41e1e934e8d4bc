package io.github.planshift.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Parameters and options of one command in a manual page, under the headings of the help. */
final class OptionList {

    private final CommandSpec command;
    private final Roff roff;

    private OptionList(CommandSpec command, Roff roff) {
        this.command = command;
        this.roff = roff;
    }

    /** Writes parameters, then options without a group, then each group with a heading as a subsection. */
    static void write(CommandSpec command, Roff roff) {
        new OptionList(command, roff).write();
    }

    static boolean isEmpty(CommandSpec command) {
        return command.args().stream().allMatch(ArgSpec::hidden);
    }

    private void write() {
        Map<String, List<ArgSpec>> byHeading = new LinkedHashMap<>();
        byHeading.put("", new ArrayList<>());
        Set<ArgSpec> grouped = new HashSet<>();
        command.argGroups().stream()
                .sorted(Comparator.comparingInt(ArgGroupSpec::order))
                .forEach(group -> gather(group, "", byHeading, grouped));
        List<ArgSpec> plain = byHeading.getOrDefault("", new ArrayList<>());
        command.positionalParameters().stream()
                .filter(arg -> !grouped.contains(arg))
                .forEach(plain::add);
        OptionGroups.of(command.options().stream()
                        .filter(arg -> !grouped.contains(arg))
                        .toList())
                .forEach((heading, options) -> byHeading
                        .computeIfAbsent(heading.equals(OptionGroups.OWN) ? "" : heading, key -> new ArrayList<>())
                        .addAll(options));
        byHeading.forEach((heading, args) -> {
            List<ArgSpec> visible =
                    args.stream().filter(arg -> !arg.hidden()).sorted(order()).toList();
            if (!heading.isEmpty() && !visible.isEmpty()) {
                roff.subsection(heading);
            }
            visible.forEach(arg -> roff.item(term(arg), description(arg)));
        });
    }

    private void gather(ArgGroupSpec group, String outer, Map<String, List<ArgSpec>> byHeading, Set<ArgSpec> grouped) {
        String own = group.heading() == null ? "" : heading(group.heading());
        String heading = own.isEmpty() ? outer : own;
        List<ArgSpec> args = byHeading.computeIfAbsent(heading, key -> new ArrayList<>());
        for (ArgSpec arg : group.args()) {
            if (grouped.add(arg)) {
                args.add(arg);
            }
        }
        group.subgroups().stream()
                .sorted(Comparator.comparingInt(ArgGroupSpec::order))
                .forEach(sub -> gather(sub, heading, byHeading, grouped));
    }

    /** A heading of the help without its colon and line ends. */
    static String heading(String heading) {
        String text = String.join(" ", Prose.lines(heading)).replace("`", "").strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private Comparator<ArgSpec> order() {
        Comparator<ArgSpec> parametersFirst = Comparator.comparing(ArgSpec::isOption);
        Comparator<ArgSpec> byPosition = Comparator.comparingInt(arg ->
                arg instanceof PositionalParamSpec parameter ? parameter.index().min() : 0);
        Comparator<ArgSpec> byOrder =
                Comparator.comparingInt(arg -> arg instanceof OptionSpec option ? option.order() : 0);
        Comparator<ArgSpec> inside = parametersFirst.thenComparing(byPosition).thenComparing(byOrder);
        return command.usageMessage().sortOptions() ? inside.thenComparing(OptionList::sortKey) : inside;
    }

    private static String sortKey(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.shortestName().replaceFirst("^-+", "").toLowerCase(Locale.ROOT)
                : "";
    }

    private String term(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option)) {
            return Roff.italic(Values.label(arg)) + (isRepeated(arg) ? "..." : "");
        }
        String names = Arrays.stream(option.names())
                .sorted(Comparator.comparingInt(String::length))
                .map(name -> Roff.bold(withNegative(option, name)))
                .collect(Collectors.joining(", "));
        if (option.arity().max() == 0) {
            return names;
        }
        String separator = Roff.escaped(command.parser().separator());
        String value = separator + Roff.italic(Values.label(option));
        return names + (option.arity().min() == 0 ? "[" + value + "]" : value);
    }

    /** {@code --[no-]colour} for an option that can be turned off. */
    private String withNegative(OptionSpec option, String name) {
        String negative = command.negatedOptionsMap().entrySet().stream()
                .filter(entry -> entry.getValue().equals(option))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (!name.startsWith("--") || negative.isEmpty()) {
            return name;
        }
        String stem = name.startsWith("--no-") ? name.substring(5) : name.substring(2);
        return negative.equals("--no-" + stem) || negative.equals("--" + stem) ? "--[no-]" + stem : name;
    }

    static boolean isRepeated(ArgSpec arg) {
        return arg.arity().isVariable() || (arg.isMultiValue() && arg.arity().max() != 1);
    }

    private List<String> description(ArgSpec arg) {
        List<String> lines = new ArrayList<>(Prose.lines(arg.description()));
        lines.removeIf(String::isBlank);
        String said = String.join(" ", lines);
        Values values = Values.of(arg);
        if (values.source() == Values.Source.WORDS && !values.words().stream().allMatch(said::contains)) {
            lines.add("One of "
                    + values.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")) + ".");
        }
        boolean shown = arg.showDefaultValue() == Visibility.ALWAYS
                || (arg.showDefaultValue() == Visibility.ON_DEMAND
                        && command.usageMessage().showDefaultValues()
                        && arg.defaultValue() != null);
        if (shown && arg.arity().max() > 0 && !"null".equals(arg.defaultValueString())) {
            lines.add("Default: `" + arg.defaultValueString() + "`.");
        }
        return lines;
    }
}
