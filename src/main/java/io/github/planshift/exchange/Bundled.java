package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import io.github.planshift.model.UserError;
import io.github.planshift.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The codebooks and commitments that come with planshift. */
public final class Bundled {

    /** Names of the codebooks; the first is the one to use where none is named. */
    public static final List<String> CODEBOOKS = List.of("china", "us-states");

    /** The files of commitments, which go with the first codebook. */
    public static final List<String> COMMITMENTS = List.of("2022.yaml", "2025.yaml", "15fyp-proposal.yaml");

    private Bundled() {}

    /**
     * A bundled codebook.
     *
     * @throws UserError with the nearest name, if there is none of this name
     */
    public static Codebook codebook(String name) {
        if (!CODEBOOKS.contains(name)) {
            throw UserError.input("there is no bundled codebook \"" + name + "\"" + Nearest.didYouMean(name, CODEBOOKS)
                    + "; there are " + String.join(", ", CODEBOOKS) + ", or name a folder");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : CodebookReader.FILES) {
            texts.put(file, resource("codebook/" + name + "/" + file));
        }
        return CodebookReader.read(texts);
    }

    /** The bundled commitments, with their documents, coverage and threads. */
    public static Bundle commitments(Codebook codebook) {
        BundleReader reader = new BundleReader(codebook);
        COMMITMENTS.forEach(file -> reader.read(file, resource("commitments/" + file), ExchangeFormat.YAML));
        return reader.bundle();
    }

    private static String resource(String path) {
        String name = "/io/github/planshift/data/" + path;
        try (InputStream in = Objects.requireNonNull(Bundled.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
