package io.github.planshift.match;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words by which two measures are told apart, however alike the rest of them is. */
final class Contrasts {

    /** Words of which a measure can have one only: the exports are not the imports. */
    private static final List<Pattern> ONE_OF = List.of(
            Pattern.compile("进出口|出口|进口"),
            Pattern.compile("国家级|省级|市级|县级|世界级"),
            Pattern.compile("公办|民办|普惠"),
            Pattern.compile("基础研究|科技|工业|服务业|农业|旅游|文化|高技术产业|制造业"),
            Pattern.compile("高速|普通|国省|农村"),
            Pattern.compile("前期|在建|续建|储备|竣工|投产|开工"),
            Pattern.compile("万亿|千亿|百亿|十亿"),
            Pattern.compile("最低|平均"),
            Pattern.compile("拥有量|授权量|申请量"),
            Pattern.compile("投资|增加值|产值|营业收入|利润|税收"),
            Pattern.compile("龙头|领军|瞪羚|独角兽|小巨人|单项冠军|中小"));

    /** Words that both measures have or neither: what is true of a part is not true of the whole. */
    private static final List<Pattern> SCOPES = List.of(
            Pattern.compile("综合?保税?区|保税|自贸试验区|自贸区|开发区|高新区|跨境电商"),
            Pattern.compile("制造业(?!.{0,8}技术改造|单项冠军)|工业(?!互联网|.{0,8}技术改造)|服务业|高技术|战略性新兴产业|民间|房地产|非金融"),
            Pattern.compile("核心产业"),
            Pattern.compile("亡(?=人)|(?<=死)亡"),
            Pattern.compile("高技能|技能"));

    /** Schools are told by all their kinds where both name some. */
    private static final Pattern SCHOOLS = Pattern.compile("幼儿园|学前教育|中小学|小学|初中|高中|高校|大学|职业|义务教育|基础教育");

    /** What is counted, the last word of the noun. */
    private static final Pattern KIND = Pattern.compile("(?:平台|设计中心|创新中心|服务中心|基地|企业|工厂|车间|实验室|学校|医院|幼儿园|项目)$");

    private Contrasts() {}

    /** Whether two nouns cannot be the same measure. */
    static boolean between(String one, String other) {
        return ONE_OF.stream().anyMatch(words -> disjoint(found(words, one), found(words, other)))
                || SCOPES.stream().anyMatch(words -> !found(words, one).equals(found(words, other)))
                || otherSchools(found(SCHOOLS, one), found(SCHOOLS, other))
                || disjoint(kind(one), kind(other));
    }

    private static boolean otherSchools(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Set<String> kind(String noun) {
        Matcher kind = KIND.matcher(noun);
        return kind.find() ? Set.of(kind.group()) : Set.of();
    }

    private static Set<String> found(Pattern words, String text) {
        return words.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
