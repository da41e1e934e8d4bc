package io.github.planshift.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.planshift.model.UserError;
import io.github.planshift.render.MarkdownText;
import io.github.planshift.report.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates pages are rendered with: the bundled ones, or a user's in their place. Values are escaped for Markdown
 * wherever they stand; three braces leave that out, for what the context says is Markdown already.
 */
public final class Templates {

    /** Every template there is; those after {@code document} are parts of others. */
    public static final List<String> NAMES = List.of(
            "index",
            "changes",
            "region",
            "sector",
            "record",
            "targets",
            "target",
            "results",
            "method",
            "sources",
            "document",
            "head",
            "foot",
            "link",
            "note",
            "more",
            "command",
            "lead",
            "caveats",
            "pictures",
            "change-table",
            "promise-table",
            "details",
            "records",
            "index-body",
            "changes-body",
            "region-body",
            "sector-body",
            "record-body",
            "targets-body",
            "target-body",
            "results-body",
            "method-body",
            "sources-body");

    private static final int GROUPED = 10_000;
    private static final Pattern LINE = Pattern.compile(" (?:@|on line) (?:line )?(\\d+)");

    /** A template's text and the name of its file in messages. */
    private record Source(String file, String text) {}

    private final Map<String, Source> sources;
    private final Map<String, Template> compiled = new HashMap<>();
    private final Mustache.Compiler plain;
    private final Mustache.Compiler english;

    private Templates(Map<String, Source> sources) {
        this.sources = sources;
        this.plain = Mustache.compiler()
                .withEscaper(MarkdownText::anywhere)
                .withLoader(name -> new StringReader(source(name).text()))
                .nullValue("")
                .emptyStringIsFalse(true)
                .strictSections(true);
        this.english = plain.withFormatter(Templates::grouped);
    }

    /** A value as English prints it, a count of five digits or more with commas. */
    private static String grouped(Object value) {
        return value instanceof Number number && Math.abs(number.doubleValue()) >= GROUPED
                ? Phrases.plain(new BigDecimal(number.toString()))
                : String.valueOf(value);
    }

    /** The bundled templates. */
    public static Templates bundled() {
        Map<String, Source> sources = new TreeMap<>();
        NAMES.forEach(name -> sources.put(name, new Source(name + ".md", text(name))));
        return new Templates(sources);
    }

    /**
     * A user's templates: a directory of files named as the bundled ones, which stand in for those that are not there,
     * or one file for the whole document.
     *
     * @param shown how the user named it
     * @throws UserError naming file and line, if one cannot be read or is no template
     */
    public static Templates of(Path place, String shown) {
        Map<String, Source> sources = new TreeMap<>(bundled().sources);
        if (Files.isDirectory(place)) {
            boolean any = false;
            for (String name : NAMES) {
                Path file = place.resolve(name + ".md");
                if (Files.exists(file)) {
                    sources.put(name, new Source(shown + "/" + name + ".md", read(file, shown + "/" + name + ".md")));
                    any = true;
                }
            }
            if (!any) {
                throw UserError.input(shown + ": has none of the templates; planshift report --dump-template " + shown
                        + " writes them");
            }
        } else {
            sources.put("document", new Source(shown, read(place, shown)));
        }
        Templates templates = new Templates(sources);
        sources.keySet().forEach(name -> templates.compile(name, false));
        return templates;
    }

    private static String read(Path file, String shown) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw UserError.input(shown + ": cannot be read; name a template, or a directory of templates", e);
        }
    }

    /** The text of a bundled template. */
    public static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Templates.class.getResourceAsStream("templates/" + name + ".md"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page in Markdown, without blank lines at its ends or more than one in a row.
     *
     * @throws UserError naming file and line, if the template asks for what is not there
     */
    public String render(Page page) {
        Template template = compile(
                page.template(), Language.EN.code().equals(page.context().get("lang")));
        try {
            return tidy(template.execute(page.context()));
        } catch (MustacheException.Context e) {
            throw UserError.input(place(page.template(), e.key, e.lineNo) + ": there is no value " + e.key
                    + " here; planshift report --context shows what there is");
        } catch (MustacheException e) {
            throw failure(page.template(), e);
        } catch (StackOverflowError e) {
            throw UserError.input(
                    source(page.template()).file() + ": a template that takes itself in has no end; take that out", e);
        }
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n") + "\n";
    }

    private Template compile(String name, boolean inEnglish) {
        Mustache.Compiler compiler = inEnglish ? english : plain;
        String key = inEnglish + " " + name;
        Template known = compiled.get(key);
        if (known == null) {
            try {
                known = compiler.compile(source(name).text());
            } catch (MustacheException e) {
                throw failure(name, e);
            }
            compiled.put(key, known);
        }
        return known;
    }

    private Source source(String name) {
        Source source = sources.get(name);
        if (source == null) {
            throw new MustacheException("there is no template " + name);
        }
        return source;
    }

    private UserError failure(String name, MustacheException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        boolean known = line.find();
        String file = source(name).file();
        String where = known ? file + ":" + line.group(1) : file;
        if (message.startsWith("there is no template ")
                || String.valueOf(e.getCause()).contains("no template")) {
            String missing = message.substring(message.lastIndexOf(' ') + 1);
            return UserError.input(
                    place(name, missing, 0) + ": there is no template " + missing + "; there are "
                            + String.join(", ", NAMES),
                    e);
        }
        return UserError.input(
                where + ": " + (known ? message.substring(0, line.start()) : message) + "; see docs/report.md", e);
    }

    /** File and line of a tag: that of the page's template, or of the part of it that has the tag on that line. */
    private String place(String name, String key, int line) {
        List<String> places = new ArrayList<>();
        List<Source> order = new ArrayList<>();
        order.add(source(name));
        sources.values().stream().filter(other -> !order.contains(other)).forEach(order::add);
        for (Source source : order) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if ((line == 0 || line == i + 1) && hasTag(lines.get(i), key)) {
                    places.add(source.file() + ":" + (i + 1));
                }
            }
        }
        return places.isEmpty() ? source(name).file() + ":" + line : places.get(0);
    }

    private static boolean hasTag(String line, @Nullable String key) {
        return Pattern.compile("\\{\\{[{#^>/&]?\\s*" + Pattern.quote(String.valueOf(key)) + "\\s*}}")
                .matcher(line)
                .find();
    }
}
