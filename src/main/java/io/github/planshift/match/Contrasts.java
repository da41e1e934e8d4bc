package io.github.planshift.match;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What tells two measures apart beside the contrasts of the codebook, however alike the rest of them is. */
final class Contrasts {

    /** Words that both measures have or neither: what is true of a part is not true of the whole. */
    private static final List<Pattern> SCOPES = List.of(
            Pattern.compile("综合?保税?区|保税|自贸试验区|自贸区|开发区|高新区|跨境电商"),
            Pattern.compile("制造业(?!.{0,8}技术改造|单项冠军)|工业(?!互联网|产业集群|.{0,8}技术改造)|服务业|高技术|战略性新兴产业|民间|房地产|非金融"),
            Pattern.compile("核心产业"),
            Pattern.compile("亡(?=人)|(?<=死)亡"),
            Pattern.compile("贷款|存款|保费|债券"),
            Pattern.compile("(?:中小|小微|民营|涉农|绿色|普惠)(?=.{0,6}贷款)"),
            Pattern.compile("世界级|国家级|省级|市级|县级"),
            Pattern.compile("最低(?!生活保障|工资)"),
            Pattern.compile("[省市]本级|[省市部]属"),
            Pattern.compile("(?<=财政|预算)总收入"),
            Pattern.compile("规划编制"),
            Pattern.compile("境外|海外|国外"),
            Pattern.compile("(?:支柱|主导|优势|特色)产业"),
            Pattern.compile("企业类|个体"),
            Pattern.compile("国际(?=货|旅客|航空旅客)"),
            Pattern.compile("东部|中部|西部"),
            Pattern.compile("安全防护"),
            Pattern.compile("病害"),
            Pattern.compile("错峰|错时|共享"),
            Pattern.compile("相对贫困|深度贫困|绝对贫困"),
            Pattern.compile("高技能|技能(?=人才)"));

    /** Schools are told by all their kinds where both name some. */
    private static final Pattern SCHOOLS = Pattern.compile("幼儿园|学前教育|中小学|小学|初中|高中|高校|大学|职业|义务教育|基础教育");

    /** What is counted, the last word of the noun. */
    private static final Pattern KIND = Pattern.compile(
            "(?:平台|设计中心|创新中心|服务中心|基地|企业|工厂|车间|实验室|学校|医院|幼儿园|项目|机构|基金|产业链|集群|产业|[聚集]+区|园区|场景|公园|赛事|学科|小区|贫困村|人才|技术人员|收入|产值)$");

    private Contrasts() {}

    /** Whether two nouns cannot be the same measure. */
    static boolean between(String one, String other) {
        return SCOPES.stream().anyMatch(words -> !found(words, one).equals(found(words, other)))
                || otherSchools(found(SCHOOLS, one), found(SCHOOLS, other))
                || otherPlaces(one, other)
                || disjoint(kind(one), kind(other));
    }

    private static boolean otherSchools(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Places at schools are of all kinds of them where none is named. */
    private static boolean otherPlaces(String one, String other) {
        return one.endsWith("学位")
                && other.endsWith("学位")
                && !found(SCHOOLS, one).equals(found(SCHOOLS, other));
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
