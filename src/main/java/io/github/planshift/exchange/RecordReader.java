package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.LadderStep;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.Target;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.TranslationState;
import io.github.planshift.model.UserError;
import io.github.planshift.model.Verdict;
import io.github.planshift.text.Nearest;
import io.github.planshift.tree.Fields;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads records from fields and checks them against the codebook. Problems go to the fields' own list. */
final class RecordReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_TEXT = 20_000;

    private final Codebook codebook;

    RecordReader(Codebook codebook) {
        this.codebook = codebook;
    }

    /** A commitment; the id is empty where the record has none yet. */
    Commitment commitment(Fields fields) {
        String id = id(fields, "id");
        Region region = named(fields, "region", codebook::regionNamed);
        Round round = named(fields, "round", codebook::roundNamed);
        Kind kind = fields.code(Kind.class, "kind", Kind.PLEDGE);
        List<String> sectors = sectors(fields);
        String statement = requiredProse(fields, "statement");
        String quoteLang = fields.text("quote_lang");
        Due deadline = fields.due("deadline");
        if (kind == Kind.PLEDGE) {
            notBefore(fields, "deadline", deadline, round);
        }
        List<Target> targets = new ArrayList<>();
        for (Fields target : fields.list("targets")) {
            targets.add(target(target, kind, round));
        }
        String modality = fields.text("modality");
        if (modality != null && codebook.wording().step(modality) == 0) {
            fields.problem(
                    "modality",
                    "\"" + modality + "\" is none of "
                            + codebook.wording().ladder().stream()
                                    .map(LadderStep::code)
                                    .collect(Collectors.joining(", ")));
        }
        List<Source> sources = sources(fields);
        String document = documentId(fields, sources);
        Integer offset = fields.integer("offset");
        if (offset != null && offset < 0) {
            fields.problem("offset", "must not be below 0");
        }
        Commitment commitment = new Commitment(
                id,
                region == null ? "" : region.slug(),
                round == null ? "" : round.slug(),
                sectors,
                kind,
                statement,
                prose(fields, "quote"),
                quoteLang,
                prose(fields, "translation"),
                fields.code(TranslationState.class, "translation_state"),
                fields.text("locator"),
                fields.code(Specificity.class, "specificity"),
                modality,
                fields.code(Binding.class, "binding"),
                deadline,
                targets,
                fields.code(State.class, "state", State.ACCEPTED),
                idOrNull(fields, "thread"),
                document,
                sources,
                fields.texts("tags").stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList(),
                fraction(fields, "confidence"),
                offset);
        fields.has("region_name");
        fields.has("decisions");
        fields.has("status");
        fields.has("document_title");
        fields.noOthers();
        return commitment;
    }

    /** The document that a commitment's own fields describe, for a commitment that comes without a stored one. */
    Document impliedDocument(Fields fields, Commitment commitment) {
        Source source = commitment.preferredSource();
        String title = fields.text("document_title");
        String url = source.url();
        OutletType type = source.outletType();
        LocalDate published = source.published();
        Fields inner = fields.inner("document");
        if (inner != null) {
            inner.has("id");
            title = prose(inner, "title");
            url = inner.has("url") ? url(inner) : url;
            type = inner.code(OutletType.class, "type", type);
            published = inner.has("published") ? inner.date("published") : published;
            inner.noOthers();
        }
        return document(commitment, source, commitment.document(), title, url, type, published);
    }

    /** The document that a source of a commitment describes. */
    Document impliedDocument(Commitment commitment, Source source) {
        return document(
                commitment,
                source,
                String.valueOf(source.document()),
                null,
                source.url(),
                source.outletType(),
                source.published());
    }

    private Document document(
            Commitment commitment,
            Source source,
            String id,
            @Nullable String title,
            @Nullable String url,
            OutletType type,
            @Nullable LocalDate published) {
        return new Document(
                id,
                type == OutletType.PRIMARY ? commitment.region() : null,
                commitment.round(),
                title == null ? (url == null ? source.publisher() : url) : title,
                source.publisher(),
                type,
                commitment.quoteLang() == null ? codebook.lang() : commitment.quoteLang(),
                url,
                published,
                null,
                null,
                null,
                null);
    }

    private String documentId(Fields fields, List<Source> sources) {
        Fields inner = fields.inner("document");
        String id = inner == null ? idOrNull(fields, "document") : idOrNull(inner, "id");
        if (id != null) {
            return id;
        }
        Source preferred =
                sources.stream().filter(Source::preferred).findFirst().orElse(null);
        if (preferred == null) {
            return "";
        }
        return preferred.document() != null ? preferred.document() : DocumentIds.of(preferred);
    }

    /** The sectors of a record, of which there must be one. */
    List<String> sectors(Fields fields) {
        List<String> sectors = new ArrayList<>();
        List<String> names = fields.has("sectors") ? fields.texts("sectors") : fields.texts("sector");
        for (String name : names) {
            for (String one : name.split(",", -1)) {
                Sector sector = find(fields, "sectors", one.strip(), codebook::sectorNamed);
                if (sector != null && !sectors.contains(sector.slug())) {
                    sectors.add(sector.slug());
                }
            }
        }
        if (fields.isEmpty("sectors") && fields.isEmpty("sector")) {
            fields.problem("sectors", "is missing; name at least one sector");
        }
        return sectors;
    }

    private List<Source> sources(Fields fields) {
        List<Source> sources = new ArrayList<>();
        for (Fields one : fields.list("sources")) {
            sources.add(source(one));
        }
        if (fields.isEmpty("sources")) {
            fields.problem("sources", "is missing; a commitment needs a source");
        }
        if (sources.isEmpty()) {
            return sources;
        }
        long preferred = sources.stream().filter(Source::preferred).count();
        if (preferred > 1) {
            fields.problem("sources", preferred + " sources are preferred; prefer one");
        }
        if (preferred == 0) {
            Source first = sources.get(0);
            sources.set(
                    0,
                    new Source(
                            first.document(),
                            first.url(),
                            first.publisher(),
                            first.outletType(),
                            first.published(),
                            first.says(),
                            true,
                            first.locator()));
        }
        return sources;
    }

    /** A source. */
    Source source(Fields fields) {
        String url = url(fields);
        String publisher = fields.text("publisher");
        if (publisher == null) {
            publisher = url == null ? null : host(url);
        }
        if (publisher == null && !fields.has("url")) {
            fields.problem("publisher", "is missing; a source needs a publisher or a URL");
        }
        Source source = new Source(
                idOrNull(fields, "document"),
                url,
                publisher == null ? "" : publisher,
                fields.code(OutletType.class, "outlet_type", OutletType.PRESS),
                fields.date("published"),
                prose(fields, "says"),
                fields.flag("preferred"),
                fields.text("locator"));
        fields.noOthers();
        return source;
    }

    private static @Nullable String url(Fields fields) {
        return fields.parsed("url", text -> {
            if (host(text) == null) {
                throw new IllegalArgumentException("\"" + text + "\" is no web address; write https://…");
            }
            return text;
        });
    }

    private static @Nullable String host(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A target of a commitment of this kind and round. */
    Target target(Fields fields, Kind kind, @Nullable Round round) {
        Target target = new Target(
                fields.parsed(
                        "indicator",
                        slug -> codebook.indicator(slug)
                                .orElseThrow(() -> new IllegalArgumentException("unknown indicator \"" + slug + "\""
                                        + Nearest.didYouMean(
                                                slug,
                                                codebook.indicators().stream()
                                                        .map(indicator -> indicator.slug())
                                                        .toList())))
                                .slug()),
                Optional.ofNullable(prose(fields, "metric"))
                        .or(() -> Optional.ofNullable(fields.text("indicator"))
                                .flatMap(codebook::indicator)
                                .map(indicator -> indicator.en()))
                        .orElse(""),
                fields.code(Operator.class, "operator", Operator.POINT),
                fields.decimal("value"),
                fields.decimal("high"),
                fields.decimal("stretch"),
                fields.has("value") ? Optional.ofNullable(fields.text("unit")).orElse("") : fields.text("unit"),
                fields.text("base"),
                fields.due("due"));
        if (target.metric().isEmpty() && !fields.has("indicator")) {
            fields.problem("metric", "is missing; say what is measured");
        }
        if (kind == Kind.PLEDGE) {
            notBefore(fields, "due", target.due(), round);
        }
        TargetCheck.check(target, codebook, fields);
        fields.noOthers();
        return target;
    }

    private void notBefore(Fields fields, String key, @Nullable Due due, @Nullable Round round) {
        if (due != null && round != null && due.end().getYear() < round.periodFrom()) {
            fields.problem(key, due + " lies before the round " + round.slug());
        }
    }

    /** A document. */
    Document document(Fields fields) {
        Region region = fields.has("region") ? named(fields, "region", codebook::regionNamed) : null;
        Round round = named(fields, "round", codebook::roundNamed);
        Document document = new Document(
                required(fields, "id"),
                region == null ? null : region.slug(),
                round == null ? "" : round.slug(),
                requiredProse(fields, "title"),
                fields.required("issuer"),
                fields.code(OutletType.class, "type", OutletType.PRESS),
                Optional.ofNullable(fields.text("lang")).orElse(codebook.lang()),
                url(fields),
                fields.date("published"),
                fields.date("retrieved"),
                fields.parsed("sha256", RecordReader::sha256),
                idOrNull(fields, "supersedes"),
                prose(fields, "note"));
        fields.noOthers();
        return document;
    }

    /** Coverage. */
    Coverage coverage(Fields fields) {
        Region region = named(fields, "region", codebook::regionNamed);
        Round round = named(fields, "round", codebook::roundNamed);
        Sector sector = fields.has("sector") ? named(fields, "sector", codebook::sectorNamed) : null;
        CoverageState state = fields.code(CoverageState.class, "state");
        if (state == null && !fields.has("state")) {
            fields.problem("state", "is missing");
        }
        Coverage coverage = new Coverage(
                region == null ? "" : region.slug(),
                round == null ? "" : round.slug(),
                sector == null ? null : sector.slug(),
                state == null ? CoverageState.NOT_CODED : state,
                prose(fields, "note"));
        fields.noOthers();
        return coverage;
    }

    /** A fact of a round. */
    RoundFact fact(Fields fields) {
        Round round = named(fields, "round", codebook::roundNamed);
        RoundFact fact = new RoundFact(
                required(fields, "id"),
                round == null ? "" : round.slug(),
                requiredProse(fields, "statement"),
                fields.decimal("value"),
                idOrNull(fields, "document"),
                fields.text("locator"));
        fields.noOthers();
        return fact;
    }

    /** A thread. */
    PolicyThread thread(Fields fields) {
        PolicyThread thread =
                new PolicyThread(required(fields, "id"), requiredProse(fields, "title"), prose(fields, "note"));
        fields.noOthers();
        return thread;
    }

    /** A decision on a link. */
    ThreadLink link(Fields fields) {
        ThreadLink link = new ThreadLink(
                required(fields, "thread"),
                required(fields, "commitment"),
                fields.code(LinkMethod.class, "method", LinkMethod.MANUAL),
                fraction(fields, "score"),
                fields.code(Verdict.class, "verdict", Verdict.SAME),
                fields.required("decided_by"),
                Objects.requireNonNullElse(
                        fields.parsed("decided_at", RecordReader::time), fields.required("decided_at")),
                prose(fields, "reason"));
        fields.noOthers();
        return link;
    }

    /** An assessment. */
    Rating rating(Fields fields) {
        LocalDate asOf = fields.date("as_of");
        if (asOf == null && !fields.has("as_of")) {
            fields.problem("as_of", "is missing");
        }
        Assessment assessment = fields.code(Assessment.class, "assessment");
        if (assessment == null && !fields.has("assessment")) {
            fields.problem("assessment", "is missing");
        }
        Rating rating = new Rating(
                required(fields, "commitment"),
                asOf == null ? LocalDate.EPOCH : asOf,
                assessment == null ? Assessment.NOT_YET_RATED : assessment,
                fields.flag("self_declared"),
                idOrNull(fields, "document"),
                url(fields),
                prose(fields, "note"));
        fields.noOthers();
        return rating;
    }

    private static String required(Fields fields, String key) {
        fields.required(key);
        return id(fields, key);
    }

    private static String id(Fields fields, String key) {
        return Objects.requireNonNullElse(idOrNull(fields, key), "");
    }

    private static @Nullable String idOrNull(Fields fields, String key) {
        return fields.parsed(key, id -> {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("\"" + id + "\" is no id; use lower case, digits and hyphens");
            }
            return id;
        });
    }

    private static @Nullable Double fraction(Fields fields, String key) {
        return fields.parsed(key, text -> {
            BigDecimal value = Fields.decimalOf(text);
            if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("must be from 0 to 1");
            }
            return value.doubleValue();
        });
    }

    private static String sha256(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(lower).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no SHA-256; write 64 hex digits");
        }
        return lower;
    }

    private static String time(String text) {
        try {
            Instant.parse(text);
            return text;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time; write 2025-01-31T08:00:00Z", e);
        }
    }

    private static String requiredProse(Fields fields, String key) {
        String text = fields.required(key);
        if (!text.isEmpty() && text.isBlank()) {
            fields.problem(key, "is blank");
        }
        return checked(fields, key, text);
    }

    private static @Nullable String prose(Fields fields, String key) {
        String text = fields.text(key);
        return text == null || text.isBlank() ? null : checked(fields, key, text);
    }

    private static String checked(Fields fields, String key, String text) {
        if (text.length() > LONGEST_TEXT) {
            fields.problem(
                    key, String.format(Locale.ROOT, "has %,d characters; at most %,d", text.length(), LONGEST_TEXT));
        }
        return text.strip();
    }

    private static <T> @Nullable T named(Fields fields, String key, Function<String, T> find) {
        String name = fields.required(key);
        return name.isEmpty() ? null : find(fields, key, name, find);
    }

    static <T> @Nullable T find(Fields fields, String key, String name, Function<String, T> find) {
        try {
            return find.apply(name);
        } catch (UserError e) {
            fields.problem(key, e.messages().get(0));
            return null;
        }
    }
}
