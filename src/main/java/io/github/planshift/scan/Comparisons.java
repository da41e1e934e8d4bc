package io.github.planshift.scan;

import java.util.regex.Pattern;

/** Figures that are there for the sake of another: where a change starts, the aim it is held against, its owners. */
final class Comparisons implements FigureRule {

    private static final Pattern TO = Pattern.compile("[到至为达]");
    private static final Pattern NO_START = Pattern.compile("由于|从事|由此");
    private static final Pattern AIM = Pattern.compile("的?(?:年度|全年|预期|既定|计划|国家|调控)?(?:预期)?(?:目标|任务|计划|要求)");
    private static final Pattern ABOUT = Pattern.compile("(?:聚焦|围绕|依托|按照|根据|紧扣|对照)$");
    private static final Pattern TURNS_ON = Pattern.compile("(?:紧紧|重点|全面|紧密)?(?:围绕|聚焦|瞄准|紧扣)");
    private static final Pattern NATION = Pattern.compile("(?:全国|全球|世界|国内|我国)(?:首批|仅有的?|共有|现有)?$");
    private static final Pattern ONE_OF = Pattern.compile("[^，。；]{0,20}?(?:之一|之列|行列)");
    private static final Pattern JOINS = Pattern.compile("列为|成为|列入|进入|入选|跻身|作为|确定为|是");
    private static final Pattern REACHED = Pattern.compile("(?<!超额)(?:实现|完成|达到)了?");
    private static final Pattern BEYOND = Pattern.compile("超额|好于|高于|快于|低于|超过|接近|距|确定|提出|未|没");
    private static final Pattern ACTS = Pattern.compile("形成|推出|突破");
    private static final int LONGEST_CHANGE = 16;

    private final Terms measures;
    private final Terms lead;
    private final Terms made;

    Comparisons(Lexicon lexicon) {
        measures = lexicon.terms("measures");
        lead = lexicon.terms("lead");
        made = lexicon.terms("made");
    }

    @Override
    public boolean passesOver(Place place) {
        return about(place) || ofTheNation(place) || base(place) || aim(place) || owner(place);
    }

    /** What a pledge turns on: 围绕12条产业链, 聚焦新型显示等12条产业链. */
    private boolean about(Place place) {
        if (place.figure().relative()) {
            return false;
        }
        int number = place.figure().number();
        String words = place.text().substring(Math.max(0, number - 4), number);
        String head = place.clauseHead();
        return ABOUT.matcher(words).find() || (TURNS_ON.matcher(head).lookingAt() && !acts(head.substring(2)));
    }

    private boolean acts(String words) {
        return lead.in(words) || made.in(words) || ACTS.matcher(words).find();
    }

    /** How many there are in the nation, of which the region has one: 列为全国8个试点之一. */
    private static boolean ofTheNation(Place place) {
        String head = place.clauseHead();
        return NATION.matcher(head).find()
                && !place.figure().relative()
                && (place.followedBy(ONE_OF) || JOINS.matcher(head).find());
    }

    /** The figure a change starts from: 由80元提高到120元. */
    private static boolean base(Place place) {
        String head = place.clauseHead();
        int from = Math.max(head.lastIndexOf('从'), head.lastIndexOf('由'));
        if (from < 0
                || TO.matcher(head.substring(from)).find()
                || NO_START.matcher(head).region(from, head.length()).lookingAt()) {
            return false;
        }
        int last = lastListed(place);
        int end = place.figures().get(last).end();
        String tail = place.text().substring(end, Math.max(place.startOf(last + 1), end));
        return tail.indexOf('，') < 0
                && tail.length() <= LONGEST_CHANGE
                && TO.matcher(tail).find();
    }

    /** The index of the last of the figures that stand side by side with this one: 从300元、200元提高到. */
    private static int lastListed(Place place) {
        int last = place.index();
        while (last + 1 < place.figures().size()) {
            int end = place.figures().get(last).end();
            if (!Clauses.lists(place.text().substring(end, Math.max(place.startOf(last + 1), end)))) {
                return last;
            }
            last++;
        }
        return last;
    }

    /** In a review, the aim that a result is held against: 好于6%的预期目标. */
    private static boolean aim(Place place) {
        if (!place.review() || !place.followedBy(AIM)) {
            return false;
        }
        String head = place.clauseHead() + place.figure().before();
        return !REACHED.matcher(head).find() || BEYOND.matcher(head).find();
    }

    /** The figure counts what a share or a change is said of: 12个产业产值增长5%. */
    private boolean owner(Place place) {
        Figure figure = place.figure();
        int following = place.index() + 1;
        if (following >= place.figures().size()
                || !place.figures().get(following).relative()
                || figure.relative()
                || !figure.after().isEmpty()
                || measures.contains(figure.unit())) {
            return false;
        }
        String between = place.text().substring(figure.end(), place.startOf(following));
        return !between.isEmpty()
                && "；和及与".indexOf(between.charAt(0)) < 0
                && between.indexOf('，') < 0
                && between.indexOf('、') < 0
                && between.indexOf('：') < 0;
    }
}
