package io.github.planshift.cli.manual;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What may stand as the value of an option or as a parameter.
 *
 * @param words the values of {@link Source#WORDS}, else empty
 * @param kind the kind of {@link Source#LIVE}, else empty
 * @param list whether several may stand in one word with commas between them
 * @param label how the help calls the value
 */
record Values(Source source, List<String> words, String kind, boolean list, String label) {

    /** Where the shell gets values from. */
    enum Source {
        WORDS,
        LIVE,
        FILES,
        DIRECTORIES,
        ANYTHING
    }

    static Values of(ArgSpec arg) {
        String label = label(arg);
        boolean list = arg.splitRegex().contains(",") || label.endsWith(",…") || label.endsWith(",...");
        Iterable<String> candidates = arg.completionCandidates();
        if (candidates instanceof Live live) {
            return new Values(Source.LIVE, List.of(), live.kind(), list, label);
        }
        List<String> words = candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
        return words.isEmpty()
                ? new Values(fileSource(arg, label), List.of(), "", list, label)
                : new Values(Source.WORDS, words, "", list, label);
    }

    static Values words(List<String> words, String label) {
        return new Values(Source.WORDS, List.copyOf(words), "", false, label);
    }

    /** The label without the angle brackets picocli puts around a name it made up itself. */
    static String label(ArgSpec arg) {
        String label = arg.paramLabel();
        return label.startsWith("<") && label.endsWith(">")
                ? label.substring(1, label.length() - 1).toUpperCase(Locale.ROOT)
                : label;
    }

    private static Source fileSource(ArgSpec arg, String label) {
        boolean path = Arrays.stream(arg.auxiliaryTypes()).anyMatch(type -> type == Path.class || type == File.class)
                || arg.type() == Path.class
                || arg.type() == File.class;
        List<String> nouns = Arrays.asList(label.split("[^A-Z]+"));
        if (nouns.contains("FILE")) {
            return Source.FILES;
        }
        if (nouns.contains("DIR") || nouns.contains("DIRECTORY")) {
            return Source.DIRECTORIES;
        }
        return path ? Source.FILES : Source.ANYTHING;
    }
}
