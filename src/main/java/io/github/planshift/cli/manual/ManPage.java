package io.github.planshift.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Manual pages in the man macros.
 *
 * <p>The page of a command is written from its model. Sections written by hand are added from a text
 * {@code <command>.txt} beside this class ({@code planshift.txt} for the program itself); a section DESCRIPTION or SEE
 * ALSO there goes on from what is generated, and any other takes the place of a generated one of the same title. The
 * sections of {@code common.txt} are on the page of every command that has none of its own. What the footer of the help
 * says belongs to DESCRIPTION, and what stands below a heading such as Examples to the section of that name unless the
 * text has one. Subcommands of a command stand on its page.
 */
public final class ManPage {

    /** The conventional order; a title that is not here comes where NOTES would. */
    private static final List<String> ORDER = List.of(
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "COMMANDS",
            "OPTIONS",
            "OUTPUT",
            "EXIT STATUS",
            "ENVIRONMENT",
            "FILES",
            "NOTES",
            "EXAMPLES",
            "SEE ALSO");

    /** A heading within the footer of a help. */
    private static final Pattern HEADING = Pattern.compile("[A-Z][a-z ]*:");

    private static final Map<String, String> EXIT_STATUS = exitStatus();

    private final CommandSpec command;
    private final Function<String, Optional<String>> texts;
    private final Roff roff;
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    private ManPage(CommandSpec command, Function<String, Optional<String>> texts) {
        this.command = command;
        this.texts = texts;
        this.roff = new Roff(name(command), 1);
    }

    /** The page of section 1 of a command or of the program. */
    public static String of(CommandSpec command) {
        return of(command, Resources::find);
    }

    /** A page with the hand-written texts that a function finds by the name of their file. */
    static String of(CommandSpec command, Function<String, Optional<String>> texts) {
        return new ManPage(command, texts).write();
    }

    /**
     * A page that is about a matter rather than a command.
     *
     * @param name such as planshift-data
     * @param section 5 for a format, 7 for anything else
     * @param title what it is about, in one line
     * @param text sections in the markup described in {@code Markup}
     */
    public static String concept(String name, int section, String title, String text) {
        Roff roff = new Roff(name, section);
        roff.section("NAME");
        roff.raw(Roff.escaped(name) + " \\- " + Roff.marked(title));
        for (Markup.Section part : Markup.sections(text)) {
            roff.section(part.title().isEmpty() ? "DESCRIPTION" : part.title());
            Markup.write(part.lines(), roff);
        }
        return roff.toString();
    }

    /** The name of a command's page: planshift-list. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String write() {
        CommandSpec root = command.root();
        String file = command.parent() == null
                ? "planshift"
                : name(command).substring(root.name().length() + 1);
        texts.apply(file + ".txt").map(Markup::sections).orElse(List.of()).forEach(section -> {
            String title = section.title().isEmpty() ? "DESCRIPTION" : section.title();
            written.merge(title.toUpperCase(Locale.ROOT), section.lines(), (first, second) -> {
                throw new IllegalStateException(file + ".txt has two sections " + title);
            });
        });
        footer();
        if (command.parent() != null) {
            texts.apply("common.txt")
                    .map(Markup::sections)
                    .orElse(List.of())
                    .forEach(section -> written.putIfAbsent(section.title(), section.lines()));
        }
        List<String> titles = new ArrayList<>(List.of("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "SEE ALSO"));
        if (!CommandModel.visibleSubcommands(command).isEmpty()) {
            titles.add("COMMANDS");
        }
        if (!OptionList.isEmpty(command)) {
            titles.add("OPTIONS");
        }
        written.keySet().stream().filter(title -> !titles.contains(title)).forEach(titles::add);
        titles.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        titles.forEach(this::section);
        return roff.toString();
    }

    private static int rank(String title) {
        int rank = ORDER.indexOf(title);
        return rank < 0 ? ORDER.indexOf("NOTES") : rank;
    }

    private void section(String title) {
        roff.section(title);
        List<String> byHand = written.getOrDefault(title, List.of());
        switch (title) {
            case "NAME" ->
                roff.raw(Roff.escaped(name(command)) + " \\- " + Roff.marked(lowerFirst(Prose.summary(command))));
            case "SYNOPSIS" -> synopsis(command);
            case "DESCRIPTION" -> {
                Markup.write(Prose.lines(command.usageMessage().description()), roff);
                Markup.write(said, roff);
                Markup.write(byHand, roff);
            }
            case "SEE ALSO" -> seeAlso(byHand);
            default -> {
                if (byHand.isEmpty()) {
                    generated(title);
                } else {
                    Markup.write(byHand, roff);
                }
            }
        }
    }

    private void generated(String title) {
        switch (title) {
            case "COMMANDS" -> commands();
            case "OPTIONS" -> OptionList.write(command, roff);
            default -> exitCodes();
        }
    }

    /** Sorts the footer of the help into sections; a help has its examples two blanks in, here four mean verbatim. */
    private void footer() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = OptionList.heading(command.usageMessage().footerHeading());
        List<String> lines = heading.isEmpty()
                ? said
                : sections.computeIfAbsent(heading.toUpperCase(Locale.ROOT), key -> new ArrayList<>());
        for (String line : Prose.lines(command.usageMessage().footer())) {
            if (HEADING.matcher(line).matches()) {
                String title = line.substring(0, line.length() - 1).toUpperCase(Locale.ROOT);
                lines = sections.computeIfAbsent(title, key -> new ArrayList<>());
            } else {
                lines.add(line.startsWith("  ") ? "  " + line : line);
            }
        }
        sections.forEach(written::putIfAbsent);
    }

    private void synopsis(CommandSpec spec) {
        String[] custom = spec.usageMessage().customSynopsis();
        if (custom.length > 0) {
            String name = spec.qualifiedName();
            for (String line : Prose.lines(custom)) {
                String text = line.strip();
                roff.raw(
                        text.startsWith(name)
                                ? Roff.bold(name) + Roff.marked(text.substring(name.length()))
                                : Roff.marked(text));
            }
            return;
        }
        StringBuilder line = new StringBuilder(Roff.bold(spec.qualifiedName()));
        spec.options().stream()
                .filter(option -> option.required() && !option.hidden() && option.group() == null)
                .forEach(option -> line.append(' ')
                        .append(Roff.bold(option.longestName()))
                        .append(Roff.escaped(spec.parser().separator()))
                        .append(Roff.italic(Values.label(option))));
        if (spec.options().stream().anyMatch(option -> !option.hidden() && !option.required())) {
            line.append(" [").append(Roff.italic("OPTION")).append("]...");
        }
        if (!CommandModel.visibleSubcommands(spec).isEmpty()) {
            line.append(' ').append(Roff.italic("COMMAND"));
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.hidden()) {
                line.append(' ').append(synopsis(parameter));
            }
        }
        roff.raw(line.toString());
    }

    private static String synopsis(ArgSpec parameter) {
        String label = Roff.italic(Values.label(parameter)) + (OptionList.isRepeated(parameter) ? "..." : "");
        return parameter.arity().min() > 0 ? label : "[" + label + "]";
    }

    /** The commands of the program have pages of their own; those of a command are described here. */
    private void commands() {
        boolean program = command.parent() == null;
        for (CommandSpec sub : CommandModel.visibleSubcommands(command)) {
            if (program) {
                roff.item(
                        Roff.bold(name(sub)) + "(1)",
                        List.of(Prose.summary(sub) + (sub.aliases().length > 0 ? aliases(sub) : "")));
            } else {
                roff.subsection(sub.qualifiedName());
                synopsis(sub);
                Markup.write(Prose.lines(sub.usageMessage().description()), roff);
                OptionList.write(sub, roff);
            }
        }
    }

    private static String aliases(CommandSpec spec) {
        return " (also "
                + Arrays.stream(spec.aliases()).map(alias -> "`" + alias + "`").collect(Collectors.joining(", ")) + ")";
    }

    private void exitCodes() {
        Map<String, String> codes = command.usageMessage().exitCodeList();
        if (codes.isEmpty()) {
            codes = command.root().usageMessage().exitCodeList();
        }
        (codes.isEmpty() ? EXIT_STATUS : codes)
                .forEach((code, meaning) -> roff.item(Roff.bold(code.strip()), Prose.lines(meaning)));
    }

    private void seeAlso(List<String> byHand) {
        List<String> pages = new ArrayList<>();
        if (command.parent() == null) {
            CommandModel.visibleSubcommands(command).forEach(sub -> pages.add(name(sub) + "(1)"));
        } else {
            pages.add(command.root().name() + "(1)");
        }
        byHand.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(page -> !page.isEmpty() && !page.equals(name(command) + "(1)"))
                .forEach(pages::add);
        roff.paragraph(List.of(pages.stream().distinct().collect(Collectors.joining(", "))));
    }

    /** A summary begins like a sentence; the line NAME does not, but a proper noun or an acronym keeps its capital. */
    private static String lowerFirst(String summary) {
        boolean ordinary = summary.length() > 1 && Character.isLowerCase(summary.charAt(1));
        return ordinary ? summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1) : summary;
    }

    private static Map<String, String> exitStatus() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "Done.");
        codes.put("1", "A difference or finding was asked about and is there.");
        codes.put("2", "Bad usage or bad input; nothing was changed.");
        codes.put("3", "The database cannot be used: it is missing, locked, corrupt or of a newer planshift.");
        return codes;
    }
}
