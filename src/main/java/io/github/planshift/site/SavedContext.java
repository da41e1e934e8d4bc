package io.github.planshift.site;

import io.github.planshift.model.UserError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What templates are rendered with, as it is printed and read back: the context of the one document, or of each file of
 * a directory its template, title and context, or the picture.
 */
public final class SavedContext {

    private static final Pattern FILE = Pattern.compile("([a-z0-9][A-Za-z0-9_-]*/)*[a-z0-9][A-Za-z0-9_-]*\\.(md|svg)");

    private final String source;
    private final Map<?, ?> tree;

    private SavedContext(String source, Map<?, ?> tree) {
        this.source = source;
        this.tree = tree;
    }

    /** The files of a site as plain values. */
    public static Map<String, @Nullable Object> of(List<Page> pages, Map<String, List<Pictures.Drawing>> pictures) {
        Map<String, @Nullable Object> files = new LinkedHashMap<>();
        for (Page page : pages) {
            files.put(
                    page.file(),
                    Level.of("template", page.template() + ".md", "title", page.title(), "context", page.context()));
        }
        Pages.drawn(pages, pictures).forEach(drawing -> files.put(drawing.file(), Level.of("svg", drawing.svg())));
        return files;
    }

    /**
     * Takes in what was printed.
     *
     * @param source how the user named it
     * @param value as plain values
     * @throws UserError if it is not what {@code report --context} prints
     */
    public static SavedContext read(String source, @Nullable Object value) {
        if (value instanceof Map<?, ?> tree && !tree.isEmpty()) {
            return new SavedContext(source, tree);
        }
        throw UserError.input(source + ": is not what planshift report --context prints; write it anew");
    }

    /** Whether it is the files of a directory, and not the one document. */
    public boolean isSite() {
        return tree.values().stream()
                .allMatch(one ->
                        one instanceof Map<?, ?> file && (file.containsKey("template") || file.containsKey("svg")));
    }

    /** The one document. */
    public Page document() {
        return new Page("report.md", "", "document", context(tree));
    }

    /**
     * The files of a directory, rendered.
     *
     * @throws UserError naming the file, if it is no page or picture of a report
     */
    public Map<String, byte[]> files(Templates templates) {
        Map<String, byte[]> files = new TreeMap<>();
        pages().forEach(page -> files.put(page.file(), templates.render(page).getBytes(StandardCharsets.UTF_8)));
        pictures().forEach((file, svg) -> files.put(file, svg.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /**
     * The pages of a directory, in their order.
     *
     * @throws UserError naming the file, if it is no page of a report
     */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        each((file, one) -> {
            if (!(one.get("svg") instanceof String)) {
                pages.add(page(file, one));
            }
        });
        return pages;
    }

    /**
     * The pictures of a directory by file.
     *
     * @throws UserError naming the file, if it is no picture
     */
    public Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        each((file, one) -> {
            if (one.get("svg") instanceof String svg) {
                pictures.put(file, svg);
            }
        });
        return pictures;
    }

    private void each(BiConsumer<String, Map<?, ?>> taker) {
        tree.forEach((name, value) -> {
            String file = String.valueOf(name);
            if (!FILE.matcher(file).matches() || !(value instanceof Map<?, ?> one)) {
                throw UserError.input(source + ": \"" + file + "\" is no file of a report; take it out");
            }
            taker.accept(file, one);
        });
    }

    private Page page(String file, Map<?, ?> one) {
        String template = String.valueOf(one.get("template")).replaceFirst("\\.md$", "");
        if (!Templates.NAMES.contains(template) || !(one.get("context") instanceof Map<?, ?> context)) {
            throw UserError.input(
                    source + ": \"" + file + "\" has no template of a page and no context; write it anew");
        }
        return new Page(file, String.valueOf(one.get("title")), template, context(context));
    }

    private static Map<String, @Nullable Object> context(Map<?, ?> values) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        values.forEach((key, value) -> context.put(String.valueOf(key), value));
        return context;
    }
}
