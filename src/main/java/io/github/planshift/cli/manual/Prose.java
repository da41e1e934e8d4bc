package io.github.planshift.cli.manual;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Descriptions of the command model as plain text. */
final class Prose {

    private static final Pattern STYLED = Pattern.compile("@\\|[a-z,_()]+ (.*?)\\|@", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!e\\.g|i\\.e|cf|etc)[.](?=\\s+\\S)|。");

    private Prose() {}

    /** Lines with picocli's own format codes resolved; styled words come in backquotes, the mark for literal text. */
    static List<String> lines(String... description) {
        String joined = String.join("\n", description);
        String formatted = joined.replace("%%", "\u0000").replace("%n", "\n").replace('\u0000', '%');
        return STYLED.matcher(formatted).replaceAll("`$1`").lines().toList();
    }

    /** What a command is for, in one line without a full stop at its end. */
    static String summary(CommandSpec command) {
        String[] header = command.usageMessage().header();
        return summary(header.length > 0 ? header : command.usageMessage().description());
    }

    /** The first sentence, without a full stop at its end. */
    static String summary(String... description) {
        StringBuilder text = new StringBuilder();
        for (String line : lines(description)) {
            if (line.isBlank() && !text.isEmpty()) {
                break;
            }
            text.append(' ').append(line.strip());
        }
        String sentence = SENTENCE_END.split(text.toString().strip().replace("`", ""), 2)[0];
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
