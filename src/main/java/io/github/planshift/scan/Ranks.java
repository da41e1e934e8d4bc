package io.github.planshift.scan;

import java.util.regex.Pattern;

/** Places in a ranking: 居全国第7位, 500强, 上升2个位次, 排名前1%. */
final class Ranks implements FigureRule {

    private static final int REACH = 12;
    private static final Pattern RANKED = Pattern.compile("(?:第|前|排名|位次|列|居|升|移|跃|(?<![引推新改])进)[^，；、0-9]{0,8}$");
    private static final Pattern TOP = Pattern.compile("(?<![提目以当年之此空])前$");
    private static final Pattern LISTS = Pattern.compile("强|佳|位次");

    @Override
    public boolean passesOver(Place place) {
        Figure figure = place.figure();
        String head = place.text().substring(Math.max(0, figure.start() - REACH), figure.start());
        return (place.counts("位", "名") && RANKED.matcher(head).find())
                || (figure.relative() && TOP.matcher(head).find())
                || place.followedBy(LISTS)
                || place.text().startsWith("个位次", figure.number() + 1);
    }
}
