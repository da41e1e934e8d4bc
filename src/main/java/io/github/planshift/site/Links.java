package io.github.planshift.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the pages are, seen from one of them. Within one document there are none to link to. */
final class Links {

    private static final int LONGEST = 60;

    private final Set<String> regions;
    private final Set<String> sectors;
    private final Words words;
    private final boolean site;
    private final String up;

    /** Links of a page that lies so many directories below the top. */
    Links(Shelves shelves, Words words, boolean site, int depth) {
        this.regions = Set.copyOf(shelves.regions());
        this.sectors = Set.copyOf(shelves.sectors());
        this.words = words;
        this.site = site;
        this.up = "../".repeat(depth);
    }

    /** The file name for a slug: the slug itself where it is a plain one, else one that cannot lead elsewhere. */
    static String fileName(String slug) {
        if (slug.length() <= LONGEST && slug.matches("[a-z0-9][a-z0-9-]*")) {
            return slug + ".md";
        }
        String plain = slug.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(LONGEST, plain.length())) + "-" + hash(slug) + ".md";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String regionFile(String slug) {
        return "regions/" + fileName(slug);
    }

    static String sectorFile(String slug) {
        return "sectors/" + fileName(slug);
    }

    static String targetFile(String indicator) {
        return "targets/" + fileName(indicator.replace('_', '-'));
    }

    /** The page of everything on record of what has a page. */
    static String recordFile(String file) {
        return "records/" + file;
    }

    /** An indicator's page. */
    Map<String, @Nullable Object> target(String indicator) {
        return link(words.indicator(indicator), targetFile(indicator));
    }

    Map<String, @Nullable Object> region(String slug) {
        return link(words.region(slug), regions.contains(slug) ? regionFile(slug) : null);
    }

    /** A sector where items are divided among sectors: there one with parts has only what names it as a whole. */
    Map<String, @Nullable Object> share(String slug) {
        return link(words.share(slug), sectors.contains(slug) ? sectorFile(slug) : null);
    }

    Map<String, @Nullable Object> sector(String slug) {
        return link(words.sector(slug), sectors.contains(slug) ? sectorFile(slug) : null);
    }

    /** A name and the page it leads to, null for none. */
    Map<String, @Nullable Object> link(String name, @Nullable String file) {
        return Level.of("name", name, "file", file == null ? null : file(file));
    }

    /** A page's path from here; null within one document. */
    @Nullable
    String file(String path) {
        return site ? up + path : null;
    }
}
