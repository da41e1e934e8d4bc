package io.github.planshift;

import io.github.planshift.model.Binding;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.Target;
import io.github.planshift.model.TranslationState;
import java.util.List;

/** A commitment with everything filled in but what a test speaks of. */
public final class CommitmentBuilder {

    private final String id;
    private String region;
    private String round;
    private List<String> sectors = List.of("growth");
    private Kind kind = Kind.PLEDGE;
    private String statement = "Grow";
    private String quote;
    private String quoteLang;
    private String translation;
    private TranslationState translationState;
    private String locator;
    private Specificity specificity;
    private String modality;
    private Binding binding;
    private Due deadline;
    private List<Target> targets = List.of();
    private State state = State.ACCEPTED;
    private String thread;
    private String document;
    private List<Source> sources;
    private List<String> tags = List.of();
    private Double confidence;
    private Integer offset;

    CommitmentBuilder(String id, String region, String round) {
        this.id = id;
        this.region = region;
        this.round = round;
        this.document = Records.documentOf(round);
        this.sources = List.of(new Source(
                document, "https://example.org/" + round, "Xinhua", OutletType.OFFICIAL_MEDIA, null, null, true, null));
    }

    public CommitmentBuilder region(String slug) {
        region = slug;
        return this;
    }

    public CommitmentBuilder round(String slug) {
        round = slug;
        return this;
    }

    public CommitmentBuilder sectors(String... slugs) {
        sectors = List.of(slugs);
        return this;
    }

    public CommitmentBuilder kind(Kind value) {
        kind = value;
        return this;
    }

    public CommitmentBuilder statement(String text) {
        statement = text;
        return this;
    }

    public CommitmentBuilder quote(String lang, String text) {
        quoteLang = lang;
        quote = text;
        return this;
    }

    public CommitmentBuilder translation(TranslationState by, String text) {
        translationState = by;
        translation = text;
        return this;
    }

    public CommitmentBuilder locator(String text) {
        locator = text;
        return this;
    }

    public CommitmentBuilder specificity(Specificity value) {
        specificity = value;
        return this;
    }

    public CommitmentBuilder modality(String code) {
        modality = code;
        return this;
    }

    public CommitmentBuilder binding(Binding value) {
        binding = value;
        return this;
    }

    public CommitmentBuilder deadline(String text) {
        deadline = text == null ? null : Due.parse(text);
        return this;
    }

    public CommitmentBuilder targets(Target... values) {
        targets = List.of(values);
        return this;
    }

    public CommitmentBuilder state(State value) {
        state = value;
        return this;
    }

    public CommitmentBuilder thread(String slug) {
        thread = slug;
        return this;
    }

    public CommitmentBuilder document(String slug) {
        document = slug;
        return this;
    }

    public CommitmentBuilder sources(Source... values) {
        sources = List.of(values);
        return this;
    }

    public CommitmentBuilder tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public CommitmentBuilder confidence(double value) {
        confidence = value;
        return this;
    }

    public CommitmentBuilder offset(int value) {
        offset = value;
        return this;
    }

    public Commitment build() {
        return new Commitment(
                id,
                region,
                round,
                sectors,
                kind,
                statement,
                quote,
                quoteLang,
                translation,
                translationState,
                locator,
                specificity,
                modality,
                binding,
                deadline,
                targets,
                state,
                thread,
                document,
                sources,
                tags,
                confidence,
                offset);
    }
}
