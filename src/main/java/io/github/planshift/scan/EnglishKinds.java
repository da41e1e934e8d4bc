package io.github.planshift.scan;

import io.github.planshift.model.Kind;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of an English sentence do at a place: promise, report, or neither. The verb next to it decides. */
final class EnglishKinds {

    private static final String ADVERB = "(?: (?:\\w+ly|now|also|already|all|just|then|even|once|both))?";
    private static final String DONE =
            "[a-z]{2,}ed|been|built|made|cut|put|brought|seen|grown|won|led|given|kept|met|paid|sent|set|spent|taken"
                    + "|begun|created|held|doubled|tripled|raised|found|got|gotten|hired|said|become|done|had|lost|gone";
    private static final Pattern HAS_DONE = Pattern.compile(
            "\\b(?:have|has|had|\\w+['’]ve)" + ADVERB + " (?:" + DONE + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WAS_DONE =
            Pattern.compile("\\b(?:was|were)" + ADVERB + " (?:" + DONE + ")\\b", Pattern.CASE_INSENSITIVE);
    /** "we expanded", "and closed", and a sentence that begins with what was done. */
    private static final Pattern DID =
            Pattern.compile("(?:\\b(?:we|I|it|and|they|this (?:body|legislature|administration)|together)" + ADVERB
                    + " |^(?:[•–—-] ?)?(?:And )?)(?:[A-Za-z]{3,}[a-z]ed)\\b");

    private static final Pattern WE_ARE_DOING = Pattern.compile(
            "\\b(?:I am|I['’]m|we are|we['’]re|budget is|plan is)" + ADVERB + " [a-z]{2,}ing\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_YEAR = Pattern.compile("\\bby (?:the end of |late |mid-)?(20[2-9]\\d)\\b");
    /** What makes a past form an infinitive or a noun: to cut, will cut, value added. */
    private static final Pattern NO_DEED = Pattern.compile(
            "(?:\\b(?:to|will|must|can|could|would|should|shall|may|not|help|value|let us|let['’]s|\\w+['’]ll|who|he|she)) $",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "\\b(?:[Hh]e|[Ss]he|who|[Hh]is \\w+|[Hh]er \\w+|my (?:mother|father|wife|husband|daughter|son|mom|dad))(?:['’]d)?"
                    + ADVERB + " $");
    /** A sentence that begins in a year tells of it. */
    private static final Pattern THEN = Pattern.compile("^In (?:[A-Z][a-z]+,? (?:of )?)?(1[5-9]\\d\\d|20[0-4]\\d)\\b");

    private static final Pattern LONG_AGO = Pattern.compile("\\b[Ii]n (1[5-9]\\d\\d|20[0-4]\\d)\\b");
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\b(?:Americans|nationally|nationwide|across America|countries)\\b");
    private static final Pattern OURS = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\\b");

    /** Words that say when, not what: a verb behind the figure says more. */
    private static final Pattern TIME =
            Pattern.compile("last year|last session|this past year|since|now", Pattern.CASE_INSENSITIVE);

    private final PhraseMatcher<Kind> words;

    EnglishKinds(Lexicon lexicon) {
        PhraseMatcher.Builder<Kind> builder = new PhraseMatcher.Builder<>();
        lexicon.terms("pledge").all().forEach(term -> builder.add(term, Kind.PLEDGE));
        lexicon.terms("outcome").all().forEach(term -> builder.add(term, Kind.OUTCOME));
        lexicon.terms("neither").all().forEach(term -> builder.add(term, Kind.CONTEXT));
        words = builder.build();
    }

    /** A word or group of words that promises, reports or does neither. */
    record Mark(int start, int end, Kind kind) {}

    /** The marks of a sentence in their order, none within another. */
    List<Mark> marks(String sentence, int round) {
        List<Mark> all = new ArrayList<>();
        for (Match<Kind> match : words.longest(sentence)) {
            add(sentence, match.start(), match.end(), match.value(), all);
        }
        group(HAS_DONE, sentence, Kind.OUTCOME, all);
        group(WAS_DONE, sentence, Kind.OUTCOME, all);
        group(DID, sentence, Kind.OUTCOME, all);
        group(WE_ARE_DOING, sentence, Kind.PLEDGE, all);
        Matcher by = BY_YEAR.matcher(sentence);
        while (by.find()) {
            if (round > 0 && Integer.parseInt(by.group(1)) >= round) {
                all.add(new Mark(by.start(), by.end(), Kind.PLEDGE));
            }
        }
        all.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : all) {
            if (marks.isEmpty() || mark.end() > marks.get(marks.size() - 1).end()) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static void group(Pattern pattern, String sentence, Kind kind, List<Mark> marks) {
        Matcher group = pattern.matcher(sentence);
        while (group.find()) {
            add(sentence, group.start(), group.end(), kind, marks);
        }
    }

    private static void add(String sentence, int start, int end, Kind kind, List<Mark> marks) {
        String head = sentence.substring(0, start);
        if (kind == Kind.OUTCOME && OF_A_PERSON.matcher(head).find()) {
            marks.add(new Mark(start, end, Kind.CONTEXT));
        } else if (kind != Kind.OUTCOME || !NO_DEED.matcher(head).find()) {
            marks.add(new Mark(start, end, kind));
        }
    }

    /** What is done at a place: the last mark before it says so; the first behind it where that is none or a time. */
    Kind at(String sentence, List<Mark> marks, int place, int round) {
        Mark before = null;
        Mark behind = null;
        for (Mark mark : marks) {
            if (mark.start() < place) {
                before = mark;
            } else if (behind == null) {
                behind = mark;
            }
        }
        boolean time = before != null
                && TIME.matcher(sentence.substring(before.start(), before.end()))
                        .matches();
        Mark deciding = before == null || (time && behind != null) ? behind : before;
        Kind kind = deciding == null ? Kind.CONTEXT : deciding.kind();
        if (kind == Kind.PLEDGE && then(sentence, round)) {
            return Kind.CONTEXT;
        }
        return kind == Kind.OUTCOME && (longAgo(sentence, round) || elsewhere(sentence)) ? Kind.CONTEXT : kind;
    }

    /** Where the last mark before a place ends, -1 where there is none. */
    static int markBefore(List<Mark> marks, int place) {
        int end = -1;
        for (Mark mark : marks) {
            if (mark.end() <= place) {
                end = mark.end();
            }
        }
        return end;
    }

    /** Whether the sentence tells of a year long past and does not count from it. */
    private static boolean longAgo(String sentence, int round) {
        Matcher year = LONG_AGO.matcher(sentence);
        return round > 0
                && year.find()
                && Integer.parseInt(year.group(1)) < round - 4
                && !sentence.toLowerCase(Locale.ROOT).contains("since");
    }

    private static boolean then(String sentence, int round) {
        Matcher year = THEN.matcher(sentence);
        return round > 0 && year.find() && Integer.parseInt(year.group(1)) < round;
    }

    private static boolean elsewhere(String sentence) {
        return ELSEWHERE.matcher(sentence).find() && !OURS.matcher(sentence).find();
    }
}
