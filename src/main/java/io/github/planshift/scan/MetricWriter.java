package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the text's own words what each figure of a sentence measures. Heads that several figures share are written
 * out for each: 城镇和农村居民收入分别增长4%、6% has two metrics.
 */
final class MetricWriter {

    private static final Pattern BASE = Pattern.compile(
            "[由从](?:(?:19|20)\\d{2}年底?的?)?[^由从，0-9]{0,12}[0-9][0-9.]*(?:[^0-9，、]{0,6}[、和与][0-9][0-9.]*)*[^0-9，]{0,12}?(?=(?:大幅|进一步|逐步|再)?(?:增|提|上升|升|下降|降|减|扩|压|缩|收窄|调|跃|发展到|回升|拓|延|到|至))");
    private static final Pattern OPENERS = Pattern.compile(
            "^(?:[、，：:—\\-~)）·]|及(?!时)|和(?![谐平美睦])|与(?!会)|（\\d{1,2}）|\\d{1,2}[.、]|[一二三四五六七八九十]+是|以及|并且|并|其中|力争|确保|争取(?=实现|达到)|预计|初步核算|初步统计|据初步统计|同时|努力|要|将|全力|全年|(?:19|20)\\d{2}年)+");
    private static final Pattern LEVEL = Pattern.compile("的?新?(?:大关|关口|台阶|水平)");
    private static final Pattern PREDICATE = Pattern.compile(
            "^(?:占(?!地(?!区|方)|用)|比上年|比年初|比去年|较上年|较年初|(?:高于|高出|快于|好于|低于|领先)(?=[全规省市上平国])|(?:是|为)(?:上年|去年|20\\d\\d年))");
    /** A crop by its area; the yield named after it is of the same crop. */
    private static final Pattern SOWN = Pattern.compile("(.+?)(?:播种|种植)(?:面积)?[^，]{0,5}|(粮食)面积[^，]{0,5}");

    private static final String STRIVEN = "^(?:实现|确保|完成|力争|稳定)*";
    private static final Pattern BARE_YIELD = Pattern.compile(STRIVEN + "((?:总产量?|产量|单产)(?!值).*)");
    /** A place that names no measure of its own: 居民收入增长5%，其中农村增长6%. */
    private static final Pattern PLACE = Pattern.compile("(城镇|农村|城市|乡村)(?:常住)?(?:居民)?");

    private static final Pattern EVERYWHERE = Pattern.compile("^(?:全体|城乡)(?=居民|常住居民)");
    private static final Pattern CLOSERS = Pattern.compile("(?:分别|(?<![年人平户日月地])均|都|要|力争|约为|约|共|了|也|由|从|预计|已|将|还)+$");
    private static final Pattern LED = Pattern.compile("(?<=.)(?:达到|(?<![发到传表抵])达|突破|超过|(?<![行作因以认视称成分])为)+$");
    /** What says that a figure is of each thing named before. */
    private static final Pattern EACH =
            Pattern.compile("(?:分别|(?<![年人平户日月地季])均|各(?=增长|提高|下降))(?!.*(?:分别|(?<![年人平户日月地季])均))");
    /** How a figure was reckoned, between a shared head and 分别. */
    private static final Pattern MANNER = Pattern.compile("(?:年均|平均|同比|比上年|较上年)$");

    private static final int LONGEST = 60;

    private final Terms lead;
    private final Terms change;
    private final Terms nouns;
    private final SharedHeads heads;

    MetricWriter(Lexicon lexicon) {
        lead = lexicon.terms("lead");
        change = lexicon.terms("change");
        nouns = lexicon.terms("change-nouns");
        heads = new SharedHeads(lexicon);
    }

    /**
     * A figure with its metric.
     *
     * @param inherited whether what it measures is named only before an earlier figure
     */
    record Measured(Figure figure, String metric, boolean inherited) {}

    /** The metrics of the kept figures of a sentence, in their order. */
    List<Measured> write(String text, List<Figure> figures) {
        List<Measured> written = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        int index = 0;
        String verb = "";
        while (index < figures.size()) {
            int size = groupSize(text, figures, index);
            Figure first = figures.get(index);
            String before = BASE.matcher(before(text, figures, index)).replaceFirst("");
            if (size > 1 && before.startsWith("分别")) {
                before = listedBefore(text, figures, first, size) + before;
            }
            boolean listed = continuesList(text, figures, index);
            boolean shared = size > 1
                    && (before.contains("分别")
                            || carriesOn(figures.subList(index, index + size), before, subjects)
                            || (SharedHeads.lists(before)
                                    && (sameUnit(figures.subList(index, index + size))
                                            || owners(trimmed(before)) == size)));
            int owners = shared ? size : size == 1 ? ofEach(text, first, before) : 0;
            if (owners > 1) {
                List<Figure> group = shared ? figures.subList(index, index + size) : Collections.nCopies(owners, first);
                String said = shared ? before : EACH.matcher(before).replaceFirst("分别");
                distribute(text, group, said, subjects, written);
                for (int at = written.size() - owners; at < written.size(); at++) {
                    subjects.add(subject(written.get(at).metric()));
                }
                verb = "";
                index += size;
                continue;
            }
            String noun = after(text, figures, index);
            String head = trimmed(before);
            boolean inherited = false;
            String metric;
            if (onlyChange(head)) {
                inherited = true;
                String subject = subjects.isEmpty() ? earlier(text, first) : subjects.get(subjects.size() - 1);
                if (head.isEmpty() && !noun.isEmpty()) {
                    metric = (listed ? verb : "") + noun;
                } else if (!noun.isEmpty() && lead.contains(head)) {
                    metric = head + noun;
                    verb = head;
                } else {
                    metric = subject + head + noun;
                }
            } else {
                int length = lead.lengthAt(head, 0);
                if (PREDICATE.matcher(head).find() && !subjects.isEmpty()) {
                    metric = subjects.get(subjects.size() - 1) + head + noun;
                    inherited = true;
                } else if (length > 0) {
                    verb = head.substring(0, length);
                    metric = head + noun;
                } else if (listed && !verb.isEmpty() && !endsInChange(head)) {
                    metric = verb + head + noun;
                    inherited = true;
                } else {
                    if (!listed) {
                        verb = "";
                    }
                    metric = head + noun;
                }
            }
            metric = before.contains("其中") ? ofPlace(metric, subjects) : metric;
            metric = subjects.isEmpty() ? ofGrain(metric, text, first) : withCrop(metric, subjects);
            if (metric.isBlank()) {
                metric = text.substring(first.start(), first.end());
            }
            written.add(new Measured(first, named(metric), inherited));
            subjects.add(subject(metric));
            index++;
        }
        return written;
    }

    /** 达到3万元、2万元，增长8%、9%: the changes of what was named before, in its order. */
    private boolean carriesOn(List<Figure> group, String before, List<String> subjects) {
        String head = trimmed(before);
        return !head.isEmpty()
                && onlyChange(head)
                && subjects.size() >= group.size()
                && group.stream().allMatch(Figure::relative);
    }

    /** 出口、进口均增长5%: of how many things the one figure is. */
    private int ofEach(String text, Figure figure, String before) {
        Matcher each = EACH.matcher(before);
        if (!each.find() || SharedHeads.opensList(text.substring(figure.end()))) {
            return 0;
        }
        String head = trimmed(before.substring(0, each.start()));
        if (!onlyChange(before.substring(each.end()))) {
            return 0;
        }
        return each.group().equals("分别") ? SharedHeads.count(head) : owners(head);
    }

    private void distribute(
            String text, List<Figure> group, String before, List<String> subjects, List<Measured> written) {
        int respectively = before.lastIndexOf("分别");
        String shared = respectively < 0 ? before : before.substring(0, respectively);
        String predicate = respectively < 0 ? "" : before.substring(respectively + 2);
        Matcher manner = MANNER.matcher(shared);
        if (respectively >= 0 && manner.find()) {
            predicate = manner.group() + predicate;
            shared = shared.substring(0, manner.start());
        }
        shared = trimmed(shared);
        List<String> owners = new ArrayList<>();
        boolean inherited = false;
        if (onlyChange(shared) && subjects.size() >= group.size()) {
            owners.addAll(subjects.subList(subjects.size() - group.size(), subjects.size()));
            predicate = shared + predicate;
            inherited = true;
        } else {
            int verb = changeStart(shared);
            predicate = shared.substring(verb) + predicate;
            shared = shared.substring(0, verb);
            owners.addAll(heads.split(shared, group.size()));
        }
        if (before.contains("其中")) {
            owners.replaceAll(owner -> ofPlace(owner, subjects));
        }
        Figure first = group.get(0);
        Figure last = group.get(group.size() - 1);
        boolean lends = group.stream().limit(group.size() - 1L).allMatch(f -> f.operator() == Operator.POINT);
        String noun = tail(text, last);
        for (int at = 0; at < group.size(); at++) {
            Figure figure = group.get(at);
            if (figure.high() == null && figure.operator() == Operator.POINT) {
                if (lends && !last.after().isEmpty()) {
                    figure = figure.with(figure.unit(), last.operator());
                } else if (!first.before().isEmpty()) {
                    figure = figure.with(figure.unit(), first.operator());
                }
            }
            String owner = withCrop(owners.get(at), owners.subList(0, at));
            String metric = owner + trimmedPredicate(predicate) + noun;
            String said = metric.isBlank() ? text.substring(figure.start(), figure.end()) : metric;
            written.add(new Measured(figure, named(said), inherited));
        }
    }

    /** 茶叶种植面积20万亩、产量3万吨: the yield of what was sown. */
    private static String withCrop(String metric, List<String> earlier) {
        Matcher bare = BARE_YIELD.matcher(metric);
        if (earlier.isEmpty() || !bare.matches()) {
            return metric;
        }
        Matcher sown = SOWN.matcher(earlier.get(earlier.size() - 1));
        if (!sown.matches()) {
            return metric;
        }
        String crop = sown.group(1) == null ? sown.group(2) : sown.group(1);
        return crop.replaceFirst(STRIVEN, "") + bare.group(1);
    }

    /** What was measured before, of a place that is named alone. */
    private String ofPlace(String metric, List<String> earlier) {
        String place = subject(metric);
        Matcher alone = PLACE.matcher(place);
        if (earlier.isEmpty() || !alone.matches()) {
            return metric;
        }
        String whole = EVERYWHERE.matcher(earlier.get(earlier.size() - 1)).replaceFirst("");
        return alone.group(1) + whole + metric.substring(place.length());
    }

    /** 粮食稳产丰收，产量达到555亿斤: of which crop a clause before speaks. */
    private static String ofGrain(String metric, String text, Figure figure) {
        Matcher bare = BARE_YIELD.matcher(metric);
        return bare.matches() && earlier(text, figure).startsWith("粮食") ? "粮食" + bare.group(1) : metric;
    }

    private static String trimmedPredicate(String predicate) {
        return CLOSERS.matcher(predicate).replaceAll("");
    }

    /** How many figures from here stand side by side with nothing but separators between them. */
    private static int groupSize(String text, List<Figure> figures, int index) {
        int size = 1;
        while (index + size < figures.size()) {
            String between = text.substring(
                    figures.get(index + size - 1).end(),
                    figures.get(index + size).start());
            if (!between.equals("、") && !between.equals("和") && !between.equals("与") && !between.equals("及")) {
                break;
            }
            size++;
        }
        return size;
    }

    private int owners(String head) {
        return heads.owners(head.substring(0, changeStart(head)));
    }

    private static boolean sameUnit(List<Figure> group) {
        return group.stream().map(Figure::unit).distinct().count() == 1;
    }

    /** The words between the figure and what comes before it in its clause. */
    private static String before(String text, List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        int clause = Clauses.start(text, figure.number());
        if (index > 0 && figures.get(index - 1).end() > clause) {
            Figure previous = figures.get(index - 1);
            String between = text.substring(previous.end(), figure.start());
            return between.substring(SharedHeads.cut(between));
        }
        return text.substring(Math.min(clause, figure.start()), figure.start());
    }

    /** The words behind the figure that say what it counts. */
    private static String after(String text, List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        if (index + 1 < figures.size() && figures.get(index + 1).start() < clauseEnd(text, figure.end())) {
            String between = text.substring(figure.end(), figures.get(index + 1).start());
            return noun(between.substring(0, SharedHeads.cut(between)));
        }
        return tail(text, figure);
    }

    private static String tail(String text, Figure figure) {
        return noun(text.substring(figure.end(), clauseEnd(text, figure.end())));
    }

    private static String noun(String words) {
        if (words.isEmpty() || SharedHeads.opensList(words) || "”）)（".indexOf(words.charAt(0)) >= 0) {
            return "";
        }
        return LEVEL.matcher(words).lookingAt() ? "" : words.startsWith("的") ? words.substring(1) : words;
    }

    private static boolean continuesList(String text, List<Figure> figures, int index) {
        if (index == 0) {
            return false;
        }
        Figure figure = figures.get(index);
        return Clauses.start(text, figure.number()) < figures.get(index - 1).end();
    }

    private static int clauseEnd(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if ("，；：。！？,;".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    /** Without connectives in front and bounding words behind. */
    static String trimmed(String words) {
        String opened = BASE.matcher(OPENERS.matcher(words).replaceFirst("")).replaceFirst("");
        return CLOSERS.matcher(opened).replaceFirst("");
    }

    /** Whether the words are only verbs of change, such as 同比增长 or 达到. */
    private boolean onlyChange(String words) {
        int end = words.length();
        int length = Math.max(change.lengthBefore(words, end), nouns.lengthBefore(words, end));
        while (length > 0) {
            end -= length;
            length = Math.max(change.lengthBefore(words, end), nouns.lengthBefore(words, end));
        }
        return end == 0 && words.length() < 14;
    }

    /** Where the verbs of change at the end of the words begin. */
    private int changeStart(String words) {
        int end = words.length();
        int length = change.lengthBefore(words, end);
        while (length > 0) {
            end -= length;
            length = change.lengthBefore(words, end);
        }
        return end;
    }

    private boolean endsInChange(String words) {
        return changeStart(words) < words.length();
    }

    private String subject(String metric) {
        return metric.substring(0, changeStart(metric));
    }

    /** What the clause before names, where no earlier figure does. */
    private static String earlier(String text, Figure figure) {
        String words = clauseBefore(text, Clauses.start(text, figure.number()));
        return words.length() > 24 ? words.substring(words.length() - 24) : words;
    }

    /** 城镇、农村低保标准，分别提高到500元、400元: the clause before where it names as many things and gives no figure. */
    private static String listedBefore(String text, List<Figure> figures, Figure first, int size) {
        int clause = Clauses.start(text, first.number());
        if (clause == 0 || text.charAt(clause - 1) != '，') {
            return "";
        }
        String before = clauseBefore(text, clause);
        int start = clause - 1 - before.length();
        String words = trimmed(before);
        boolean figured = figures.stream().anyMatch(one -> one.end() > start && one.start() < clause);
        return figured || SharedHeads.count(words) != size ? "" : words;
    }

    /** The clause that ends where one starts, without its sign; empty where there is none. */
    private static String clauseBefore(String text, int clause) {
        return clause == 0 ? "" : text.substring(Clauses.start(text, clause - 1), clause - 1);
    }

    /** Without the verb that leads to the figure, and no longer than a name. */
    private static String named(String metric) {
        String named = LED.matcher(metric).replaceFirst("");
        return named.length() > LONGEST ? named.substring(named.length() - LONGEST) : named;
    }
}
