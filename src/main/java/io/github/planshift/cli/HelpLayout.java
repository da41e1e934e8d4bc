package io.github.planshift.cli;

import io.github.planshift.cli.manual.OptionGroups;
import io.github.planshift.text.DisplayWidth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How a help is laid out: options under headings, and prose that fills the line. */
final class HelpLayout {

    static final int WIDTH = 80;

    private HelpLayout() {}

    /** Lays out a command and those below it. */
    static void apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH)
                .autoWidth(false)
                .abbreviateSynopsis(true)
                .descriptionHeading("%n")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("")
                .commandListHeading("%nCommands:%n");
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(usage.sectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
        sections.put(
                UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> filled(help.commandSpec().usageMessage().footer()));
        usage.sectionMap(sections);
        command.getSubcommands().values().forEach(HelpLayout::apply);
    }

    private static String options(Help help) {
        CommandSpec command = help.commandSpec();
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, List<OptionSpec>> group :
                OptionGroups.of(command.options()).entrySet()) {
            Help.Layout columns =
                    help.createDefaultLayout(command.options(), command.positionalParameters(), help.colorScheme());
            out.append("\n")
                    .append(group.getKey())
                    .append(":\n")
                    .append(help.optionListExcludingGroups(
                            group.getValue(), columns, help.createDefaultOptionSort(), help.parameterLabelRenderer()));
        }
        return out.toString();
    }

    /** Lines of prose filled up to the width; lines that begin with a blank stay as they are. */
    private static String filled(String... lines) {
        StringBuilder out = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            String text = line.replace("%%", "%");
            if (text.isBlank() || text.startsWith(" ")) {
                fill(words, out);
                out.append(text).append('\n');
            } else {
                words.addAll(List.of(text.split(" ")));
            }
        }
        fill(words, out);
        return out.toString();
    }

    private static void fill(List<String> words, StringBuilder out) {
        if (!words.isEmpty()) {
            DisplayWidth.wrap(String.join(" ", words), WIDTH)
                    .forEach(line -> out.append(line).append('\n'));
            words.clear();
        }
    }
}
