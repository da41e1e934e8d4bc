package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.StatementReader;
import io.github.planshift.model.UserError;
import io.github.planshift.reading.ReadDocument;
import io.github.planshift.render.JsonRenderer;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.SentenceText;
import io.github.planshift.scan.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements found by a command of the user's own: a JSON object a sentence in, one a statement out. */
final class Extractor {

    private final World world;
    private final Codebook codebook;
    private final String command;

    Extractor(World world, Codebook codebook, String command) {
        this.world = world;
        this.codebook = codebook;
        this.command = command;
    }

    /**
     * The scan with the command's statements in place of planshift's own.
     *
     * @throws UserError if the command fails, or with everything that is wrong with its answers
     */
    Scan scan(ReportScanner scanner, ReadDocument read, Scan own) {
        List<SentenceText> sentences = scanner.sentences(read.text());
        StringBuilder in = new StringBuilder();
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (SentenceText sentence : sentences) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("file", read.file());
            object.put("region", own.region());
            object.put("round", own.round());
            object.put("lang", own.lang());
            object.put("section", sentence.section());
            object.put("sentence", sentence.number());
            object.put("offset", sentence.offset());
            object.put("text", sentence.text());
            objects.add(object);
        }
        JsonRenderer.lines(objects, in);
        List<Statement> statements = new StatementReader(codebook, read.file(), own, sentences)
                .read("the answer of " + command, run(in.toString()));
        return new Scan(own.region(), own.round(), own.documentType(), own.lang(), own.warnings(), statements);
    }

    private String run(String input) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(world.directory().toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread feeder = new Thread(() -> feed(process, input), "extractor-input");
            feeder.start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            feeder.join();
            if (code != 0) {
                throw UserError.input("--extractor: the command ended with " + code + ": " + command);
            }
            return answer;
        } catch (IOException e) {
            throw UserError.input("--extractor: cannot run the command: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.input("--extractor: interrupted", e);
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedEarly) {
            // a command need not read all of its input; its exit code says whether it failed
        }
    }
}
