package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.SentenceText;
import io.github.planshift.scan.Statement;
import io.github.planshift.tree.Fields;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Problems;
import io.github.planshift.tree.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads statements that a command other than planshift found, and checks them like any other input. */
public final class StatementReader {

    private final Codebook codebook;
    private final String file;
    private final Scan scan;
    private final Map<Integer, SentenceText> sentences;
    private final Problems problems = new Problems();

    /**
     * A reader for the statements of one document.
     *
     * @param scan what planshift itself knows of the document
     * @param sentences that the command was given
     */
    public StatementReader(Codebook codebook, String file, Scan scan, List<SentenceText> sentences) {
        this.codebook = codebook;
        this.file = file;
        this.scan = scan;
        this.sentences = sentences.stream().collect(Collectors.toMap(SentenceText::number, Function.identity()));
    }

    /**
     * The statements, in the order of the answer.
     *
     * @param source what to call the answer in messages
     * @throws io.github.planshift.model.UserError with everything that is wrong
     */
    public List<Statement> read(String source, String json) {
        List<Statement> statements = new ArrayList<>();
        for (Node node : TreeReader.json(source, json)) {
            Fields fields = Fields.of(node, "statement", problems);
            if (fields != null) {
                Statement statement = statement(fields);
                if (statement != null) {
                    statements.add(statement);
                }
            }
        }
        problems.throwIfAny();
        return statements;
    }

    private @Nullable Statement statement(Fields fields) {
        Integer number = fields.integer("sentence");
        SentenceText sentence = number == null ? null : sentences.get(number);
        if (sentence == null) {
            fields.problem("sentence", "is not the number of a sentence of " + file);
            return null;
        }
        String quote = fields.required("quote");
        int place = sentence.text().indexOf(quote);
        if (place < 0) {
            fields.problem("quote", "is not in sentence " + number + "; a quote is verbatim");
            return null;
        }
        Kind kind = fields.code(Kind.class, "kind");
        if (kind == null && !fields.has("kind")) {
            fields.problem("kind", "is missing");
        }
        Round round = scan.round() == null ? null : codebook.round(scan.round()).orElse(null);
        RecordReader reader = new RecordReader(codebook);
        List<Target> targets = new ArrayList<>();
        for (Fields target : fields.list("targets")) {
            targets.add(reader.target(target, kind == null ? Kind.PLEDGE : kind, round));
        }
        List<String> sectors = fields.texts("sectors").isEmpty() ? List.of() : reader.sectors(fields);
        String region = scan.region() == null ? region(fields) : scan.region();
        Double confidence = fields.parsed("confidence", Double::valueOf);
        List.of("file", "region", "round", "lang", "section", "offset").forEach(fields::has);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            fields.problem("confidence", "is not from 0 to 1");
        }
        String modality = fields.text("modality");
        if (modality != null && codebook.wording().step(modality) == 0) {
            fields.problem("modality", "is no step of the codebook's ladder: " + modality);
        }
        fields.noOthers();
        return new Statement(
                file,
                region,
                scan.round(),
                scan.lang(),
                kind == null ? Kind.PLEDGE : kind,
                sentence.section(),
                sentence.number(),
                sentence.offset() + sentence.text().codePointCount(0, place),
                quote,
                sectors,
                modality,
                confidence == null ? 0.5 : confidence,
                targets,
                null);
    }

    /** In a text about several regions each statement may say whose it is. */
    private @Nullable String region(Fields fields) {
        String name = fields.text("region");
        Region region = name == null ? null : RecordReader.find(fields, "region", name, codebook::regionNamed);
        return region == null ? null : region.slug();
    }
}
