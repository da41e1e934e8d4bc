package io.github.planshift.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads that several figures share, written out for each: 城镇和农村居民收入 is 城镇居民收入 and 农村居民收入. */
final class SharedHeads {

    private static final Pattern SEPARATOR =
            Pattern.compile("、|以及|(?<![普涉危推顾提以])及(?![时其格早])|和(?![谐平睦美解])|(?<![参赋])与(?!会)");
    private static final String TOWN_AND_COUNTRY = "城乡";
    private static final String THREE_SECTORS = "三次产业";
    private static final int SHORT_OWNER = 4;
    private static final int LONGEST_BARE_OWNER = 12;

    private final Terms nouns;
    private final Terms tails;

    SharedHeads(Lexicon lexicon) {
        nouns = lexicon.terms("heads");
        tails = lexicon.terms("tails");
    }

    /** Whether the words name several things. */
    static boolean lists(String words) {
        return count(words) > 1;
    }

    /** How many things the words name. */
    static int count(String words) {
        return parts(words).size();
    }

    /** Whether the words begin with a separator. */
    static boolean opensList(String words) {
        return SEPARATOR.matcher(words).lookingAt();
    }

    /** Where the words between two figures part: before it they belong to the first, from it on to the second. */
    static int cut(String between) {
        int last = between.length();
        Matcher separator = SEPARATOR.matcher(between);
        while (separator.find()) {
            if (separator.start() == 0) {
                return 0;
            }
            if (!bracketed(between, separator.start())) {
                last = separator.start();
            }
        }
        return last;
    }

    /** How many things a shared head names, where it ends in a noun they share; else 0. */
    int owners(String head) {
        return nouns.lengthBefore(head, head.length()) > 0 ? parts(head).size() : 0;
    }

    /** As many owners as there are figures, the short ones completed. */
    List<String> split(String head, int count) {
        if (count == 2 && head.startsWith(TOWN_AND_COUNTRY)) {
            String rest = head.substring(TOWN_AND_COUNTRY.length());
            return List.of("城镇" + rest, "农村" + rest);
        }
        if (count == 3 && head.startsWith(THREE_SECTORS)) {
            String rest = head.substring(THREE_SECTORS.length());
            return List.of("第一产业" + rest, "第二产业" + rest, "第三产业" + rest);
        }
        List<String> parts = parts(head);
        while (parts.size() > count) {
            parts.set(1, parts.get(0) + "、" + parts.get(1));
            parts.remove(0);
        }
        String last = parts.isEmpty() ? head : parts.get(parts.size() - 1);
        while (parts.size() < count) {
            parts.add(0, head);
        }
        return parts.stream().map(part -> completed(part, last)).toList();
    }

    /** A part with what it shares with the last: the words behind as short an owner, or the noun alone. */
    private String completed(String part, String last) {
        int noun = nouns.lengthBefore(last, last.length());
        if (noun == 0
                || part.equals(last)
                || nouns.lengthBefore(part, part.length()) > 0
                || part.length() > LONGEST_BARE_OWNER) {
            return part;
        }
        int nounStart = last.length() - noun;
        return part + last.substring(part.length() > SHORT_OWNER ? nounStart : tailStart(part, last, nounStart));
    }

    /** Where what both share begins: behind an owner as long as the part, else at the first word that may. */
    private int tailStart(String part, String last, int nounStart) {
        if (part.length() <= nounStart && tails.lengthAt(last, part.length()) > 0) {
            return part.length();
        }
        for (int at = 1; at < nounStart; at++) {
            if (tails.lengthAt(last, at) > 0) {
                return at;
            }
        }
        return last.length() - nounStart > 1 ? nounStart : Math.min(part.length(), nounStart);
    }

    private static List<String> parts(String head) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher separator = SEPARATOR.matcher(head);
        while (separator.find()) {
            if (!bracketed(head, separator.start())) {
                add(parts, head.substring(start, separator.start()));
                start = separator.end();
            }
        }
        add(parts, head.substring(start));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }

    /** Whether a place is inside brackets: 县（市、区）. */
    private static boolean bracketed(String words, int at) {
        int open = words.lastIndexOf('（', at);
        return open >= 0 && words.lastIndexOf('）', at) < open && words.indexOf('）', at) > at;
    }
}
