package io.github.planshift.match;

import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Target;
import io.github.planshift.text.PhraseMatcher;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, in a form in which the same measure has the same core: width and case folded, synonyms of the
 * codebook made one, and numbers, units, boilerplate and the verbs that only carry the figure taken out.
 *
 * @param core the noun that is measured; empty where the wording leaves it out
 * @param deeds what is done to it
 * @param contrasting the words of each contrast of the codebook that the core has, by its place there
 * @param form what of it is measured
 * @param unit as named
 * @param value the figure, or null
 */
record Measure(
        String core,
        Set<Deed> deeds,
        Map<Integer, Set<String>> contrasting,
        Form form,
        @Nullable String unit,
        @Nullable BigDecimal value) {

    private static final Set<String> RATES = Set.of("%", "‰", "个百分点", "倍");

    /** Nouns without a content of their own. */
    private static final Pattern GENERAL = Pattern.compile("(?:重大|优质|建设|产业|投资|相关|主要|新)+(?:项目|资金|企业|工程|平台|活动)");

    /** Money without what it is for. */
    private static final Pattern MONEY =
            Pattern.compile("(?:省级|市级|县级|各级|中央|本级|财政|专项|各类|拟|安排|投入|筹集|筹措|下达|落实|拨付|资金|经费|补助|投资|年度|总|省|市|县)+");

    /** Short nouns that any longer one may end in. */
    private static final Set<String> ANYTHING = Set.of("项目", "工程", "任务", "活动", "资金");

    /** Rates without what they are of. */
    private static final Pattern RATE_OF_ANY = Pattern.compile("(?:配备|覆盖|普及|达标|合格|处理|入学|参保|通达|完成|满意|收集|检测|签约)率");

    /** What a leading verb says is done. Buildings begun are not buildings finished, and none is a building closed. */
    enum Deed {
        MAKE,
        RENEW,
        BEGIN,
        FINISH,
        /** Said of what is built to its end, and of what is done as a whole: only against what is begun. */
        COMPLETE,
        REMOVE
    }

    /** What of a noun a figure measures. */
    enum Form {
        /** So many, said of what is done. */
        COUNT,
        /** So many more. */
        ADDED,
        /** So many in all. */
        LEVEL,
        /** A rate of growth or an increase. */
        RISE,
        /** A rate of decline or a reduction. */
        FALL
    }

    /**
     * Whether two figures measure the same, so that one can be the other issued again. What has no name but a general one
     * (investment, major projects) is never told by that alone.
     */
    boolean same(Measure other) {
        return named()
                && core.equals(other.core)
                && core.length() > 2
                && !GENERAL.matcher(core).matches()
                && !otherStage(other)
                && !otherEnd(other)
                && Units.compatible(unit, other.unit)
                && sameForm(other)
                && !runningTotal(other)
                && sameDeeds(other);
    }

    /** Whether the one is begun or finished, the other not. */
    boolean otherStage(Measure other) {
        return deeds.contains(Deed.BEGIN) != other.deeds.contains(Deed.BEGIN)
                || deeds.contains(Deed.FINISH) != other.deeds.contains(Deed.FINISH);
    }

    /** Whether the one is begun, the other brought to its end. */
    private boolean otherEnd(Measure other) {
        return (begun() && other.ended()) || (ended() && other.begun());
    }

    private boolean begun() {
        return deeds.contains(Deed.BEGIN) && !ended();
    }

    private boolean ended() {
        return deeds.contains(Deed.FINISH) || deeds.contains(Deed.COMPLETE);
    }

    /** Whether the wording says what is measured. */
    private boolean named() {
        return !core.isEmpty() && !MONEY.matcher(core).matches();
    }

    private boolean ofOneSize(Measure other) {
        return value != null && other.value != null && proportion(value, other.value) >= 0.5;
    }

    /** Whether the two can measure the same, however they are worded. */
    boolean comparable(Measure other) {
        return named()
                && other.named()
                && (unit == null) == (other.unit == null)
                && rate() == other.rate()
                && Units.compatible(unit, other.unit)
                && sameForm(other)
                && deeds.contains(Deed.REMOVE) == other.deeds.contains(Deed.REMOVE)
                && !otherEnd(other)
                && !runningTotal(other)
                && !vague(other)
                && !contrasts(other)
                && !Contrasts.between(core, other.core);
    }

    /** Whether the one is named by a word that fits the other and many more, and nothing else tells that it is the same. */
    private boolean vague(Measure other) {
        String shorter = core.length() < other.core.length() ? core : other.core;
        return !core.equals(other.core)
                && (shorter.length() <= 2
                        ? rate() || !ofOneSize(other) || ANYTHING.contains(shorter)
                        : RATE_OF_ANY.matcher(shorter).matches());
    }

    /** Whether the one counts all so far, the other what is made in the year. */
    private boolean runningTotal(Measure other) {
        return value != null
                && other.value != null
                && ((form == Form.LEVEL && other.made()) || (other.form == Form.LEVEL && made()));
    }

    private boolean made() {
        return form == Form.COUNT && (deeds.contains(Deed.MAKE) || deeds.contains(Deed.RENEW));
    }

    /** Whether the figure is a rate or a share. */
    boolean rate() {
        return unit != null && RATES.contains(unit);
    }

    /** Whether the figure is counted over a time, or how much something changed in it, and does not stand at its end. */
    boolean flow() {
        return form != Form.LEVEL && !(rate() && form == Form.COUNT);
    }

    /** Whether a contrast of the codebook has another word here than there: the exports are not the imports. */
    private boolean contrasts(Measure other) {
        return contrasting.entrySet().stream().anyMatch(entry -> {
            Set<String> words = other.contrasting.get(entry.getKey());
            return words != null && Collections.disjoint(entry.getValue(), words);
        });
    }

    /** Whether both have a figure, and this one is the smaller. */
    boolean lessThan(Measure other) {
        return value != null && other.value != null && value.compareTo(other.value) < 0;
    }

    /** How many times the smaller of two amounts goes into the larger; 1 where that cannot be said, as of rates. */
    double timesOf(Measure other) {
        if (rate() || value == null || other.value == null || value.signum() <= 0 || other.value.signum() <= 0) {
            return 1;
        }
        return 1 / proportion(value, other.value);
    }

    private static double proportion(BigDecimal one, BigDecimal other) {
        double larger = Math.max(one.doubleValue(), other.doubleValue());
        return larger <= 0 ? 0 : Math.min(one.doubleValue(), other.doubleValue()) / larger;
    }

    private boolean sameForm(Measure other) {
        if (value == null || other.value == null || form == other.form) {
            return true;
        }
        boolean rate = form == Form.RISE || form == Form.FALL || other.form == Form.RISE || other.form == Form.FALL;
        boolean stock =
                (form == Form.LEVEL) != (other.form == Form.LEVEL) && (form == Form.ADDED || other.form == Form.ADDED);
        return !rate && !stock;
    }

    private boolean sameDeeds(Measure other) {
        if (deeds.contains(Deed.REMOVE) != other.deeds.contains(Deed.REMOVE)) {
            return false;
        }
        Set<Deed> mine = kinds();
        Set<Deed> its = other.kinds();
        return mine.isEmpty() || its.isEmpty() || mine.stream().anyMatch(its::contains);
    }

    /** What is done, however far it got. */
    private Set<Deed> kinds() {
        return deeds.stream().filter(deed -> deed != Deed.COMPLETE).collect(Collectors.toSet());
    }

    /** Reads measures with the wording of one codebook. */
    static final class Reader {

        private record Word(String text, Set<Deed> deeds) {}

        private record Noun(String core, Set<Deed> deeds, Map<Integer, Set<String>> contrasting) {}

        private record Synonym(String word, String first) {}

        private static final Pattern DONE = Pattern.compile("(?:竣工|投产|通车|完工|投运|投用)$");
        private static final Pattern BEGUN = Pattern.compile("(?<=..)(?:新?开工(?:建设)?)$");
        private static final Pattern BOTH = Pattern.compile("新[（(]([改扩]+)[）)]建");
        private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[）)]");
        private static final Pattern NUMBERS =
                Pattern.compile("(?:(?:19|20)?[0-9]{2}[—-])?(?:19|20)[0-9]{2}年(?:底|末|内)?|[0-9][0-9.,]*(?:[万亿千百]+)?");
        private static final Pattern AS_REQUIRED = Pattern.compile("^(?:按照?|对标).{2,14}?(?:标准|要求|原则)(?=.{3})");
        private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]+");
        private static final Pattern SPACES = Pattern.compile("(?<=[^\\p{ASCII}]) +| +(?=[^\\p{ASCII}])");
        /** Examples before what they are examples of: A、B等项目, A等关键技术. */
        private static final Pattern EXAMPLES =
                Pattern.compile("^.*?[、,].*?(?<![高中初同平优])等(?=..)|^.{3,}?(?<![高中初同平优])等(?!级|额|于)(?=.{4})");
        /** A share of output is told by what it is a share in; any other by both. */
        private static final Pattern SHARE =
                Pattern.compile("(?:(?:占|相当于)(?:地区|国内)?生产总值的?)?(?:占比|比重|比例)$|占(?:地区|国内)?生产总值$");

        private static final Pattern WHOLE = Pattern.compile(
                "全省|全市|全区|全县|全国|我省|我市|我区|我国|本市|本省|自治区|各地|[比较](?:上年|去年)(?:同期)?|今年[底末]?|去年[底末]?|全年|年内|年度|年底|当年|年末|每年|年均|新一批|第一批|第二批|首批|一批|各类|各级|重点(?!实验)|以上|左右|约(?!束|谈)|预期目标|预期|总体|进行|再(?!生|制造|就业|贷款)|又|(?<![人户日月平生])均(?!衡)|分别|同比|(?:按照?)?[可同](?:比)?口径|预计");
        private static final Pattern TAIL = Pattern.compile(
                "(?:每人|每户|每千人|达到|达|超过|突破|提高到|提高至|提升到|提升至|增加到|增加至|扩大到|下降到|下降至|降低到|降至|降到|减少到|压缩到|稳定在|保持在|维持在|控制在|高于|低于|不低于|不少于|为|是|至|到|的|力争|争取|确保|实现|完成|总量|总数|总规模|规模|数量|增量|工作|任务|工程|行动|项目建设|建设|比例|覆盖|按照|幅度|提升|改造|更新改造|治理|整治|修复|新增|净增|累计|保持|面积|草案|(?<!亡)人数|(?<=排放)量|(?<=[^点增扩])增)+$");
        private static final Pattern LEVEL = Pattern.compile("达到|达$|总量|总数|总规模|累计|保有量|余额|存量|到$|至$|稳定在|保持在|控制在");
        private static final Pattern REACHED =
                Pattern.compile("(?:提高|提升|增加|增长|增|扩大|扩|下降|降低|降|减少|减|压缩|压减|回升|上升|上调|发展)[到至]");
        /** What leads from a noun to how much of it there is. */
        private static final Pattern TO = Pattern.compile("(?:分别|均|已|共)*(?:达到|达(?!标)|突破|稳定在|保持在)");

        /** An increase that is kept at a level is an increase all the same. */
        private static final Pattern INCREASE = Pattern.compile("增量");

        private static final Pattern ADDED =
                Pattern.compile("新增|净增|新建(?!成)|增加(?!值|到|至)|各?新(?=培育|认定|入选|引进|遴选|创建|登记|推出)");
        private static final Pattern FALL = Pattern.compile("下降(?!到|至)|降低(?!到|至)|降幅|减少(?!到|至)|削减率?|压减|压缩幅度|再降|缩减");
        private static final Pattern RISE =
                Pattern.compile("增长(?!点|极)率?|增速|增幅|递增|上涨|涨幅|提高(?!到|至)|(?<!改造|更新|优化|治理)提升(?!到|至)|扩大$|增加$");
        private static final Pattern RATE = Pattern.compile(
                "(?:实际)?(?:增长率|增长速度|增长|增速|增幅|递增|上涨幅度|上涨|涨幅|年均|提高|(?<!改造|更新|优化|治理)提升|增加|下降|降低|降幅|减少|削减率?|压减|压缩幅度|压缩|缩减)+(?:率|幅度)?(?:在|为|到|至)?$");

        /** Words that only begin like a verb. */
        private static final Pattern WORDS = Pattern.compile(
                "高标准(?:基本)?农田|再(?:生|制造|就业|贷款)|研究(?:与|生|院|中心|所|型|成果)|新(?:型|兴|能源|材料|一代|质|媒体|农合|农村|生|药|品种|区|城|业态|技术|产品|动能)|建(?:制|档|筑|材)|改革|对(?:外|口)|使用|向(?:上|心)|年(?:度|均|货|轻)|办(?:学|公|事)|为民|净(?:利|化|资|水)|抓手|将军");

        private final List<Word> verbs = new ArrayList<>();
        private final Map<Character, List<Word>> verbsByFirst = new HashMap<>();
        private final Map<String, Noun> read = new HashMap<>();
        private final List<Synonym> synonyms = new ArrayList<>();
        private final List<String> boilerplate;
        private final PhraseMatcher<Integer> contrasts;

        Reader(Wording wording) {
            wording.ladder().forEach(step -> step.words().forEach(word -> verb(word)));
            verb(
                    "新增 净增 增加 增设 新建 新设 建设 建成 建好 建立 建 打造 新改建 新改扩建 改扩建 新扩建 创建 争创 设立 组建 布局 筹建 筹集 培育 培养 引进 引育 招引 修建 铺设 敷设 开通 新开通 新开",
                    Deed.MAKE);
            verb("建成 建好 基本建成", Deed.MAKE, Deed.COMPLETE);
            verb("完成 全面完成 基本完成", Deed.COMPLETE);
            verb("改造 更新 提升 改建 扩建 改 扩 修复 维修 养护 整治 治理 综合整治 综合治理 修缮 升级 改善 优化 提档 提质 整修", Deed.RENEW);
            verb("开工建设 新开工建设 新开工 开工 启动实施 启动建设 启动", Deed.BEGIN);
            verb("竣工 投产 新投产 投运 投用 通车 完工", Deed.FINISH);
            verb("淘汰 关停 关闭 退出 清退 取缔 压减 压缩 取消 疏解 腾退 拆除 化解 削减 禁止 清理", Deed.REMOVE);
            verb(
                    "新 再 净 实施 开展 组织 举办 办好 办理 认真办理 办 提出 共 推动 推进 推广 推出 做强 做大 做优 做实 扶持 抓好 抓 落实 安排 争取 提供 发放 持续 精准 扎实 着力 积极 稳步 有序 高质量 高标准 聚焦 实现 力争 确保 解决 帮扶 帮助 带动 吸引 扩大 承接 兜底 兜牢 滚动 规划 加大 强化 深化 统筹 突出 累计 多渠道 全面 顺利 同步 认定 评选 遴选 新签 签约 投放 支持 引导 鼓励 促进 保持 稳定 围绕 针对 免费 为 对 向 将 把 使 让 拟 力促 加快 计划 年 度");
            verbs.sort(Comparator.comparingInt((Word word) -> -word.text().length())
                    .thenComparing(Word::text));
            verbs.forEach(verb -> verbsByFirst
                    .computeIfAbsent(verb.text().charAt(0), first -> new ArrayList<>())
                    .add(verb));
            wording.synonyms().forEach(this::synonyms);
            synonyms.sort(Comparator.comparingInt((Synonym one) -> -one.word().length())
                    .thenComparing(Synonym::word));
            PhraseMatcher.Builder<Integer> words = new PhraseMatcher.Builder<>();
            for (int i = 0; i < wording.contrasts().size(); i++) {
                int number = i;
                wording.contrasts().get(i).forEach(word -> words.add(word, number));
            }
            contrasts = words.build();
            boilerplate = wording.boilerplate().stream()
                    .map(Reader::folded)
                    .sorted(Comparator.comparingInt((String one) -> -one.length())
                            .thenComparing(one -> one))
                    .toList();
        }

        private void verb(String words, Deed... deeds) {
            Set<Deed> done = deeds.length == 0 ? Set.of() : EnumSet.copyOf(List.of(deeds));
            for (String word : words.split(" ", -1)) {
                verbs.removeIf(known -> known.text().equals(word));
                verbs.add(new Word(word, done));
            }
        }

        private void synonyms(List<String> list) {
            String first = folded(list.get(0));
            for (String word : list.subList(1, list.size())) {
                String folded = folded(word);
                if (!first.contains(folded)) {
                    synonyms.add(new Synonym(folded, first));
                }
            }
        }

        /** The measure of a target, by its metric and by the words of the commitment between that and the figure. */
        Measure of(Target target, String words) {
            String worded = folded(target.metric());
            String unit = target.unit();
            Noun noun = read.computeIfAbsent(worded, this::noun);
            Form form = form(worded, unit);
            return new Measure(
                    noun.core(),
                    noun.deeds(),
                    noun.contrasting(),
                    form == Form.COUNT && reached(target.metric(), words) ? Form.LEVEL : form,
                    unit,
                    target.value());
        }

        private static boolean reached(String metric, String words) {
            int at = words.indexOf(metric);
            return at >= 0
                    && TO.matcher(words)
                            .region(at + metric.length(), words.length())
                            .lookingAt();
        }

        private Noun noun(String worded) {
            Set<Deed> deeds = EnumSet.noneOf(Deed.class);
            String core = core(worded, deeds);
            return new Noun(core.length() < 2 ? "" : core, deeds, contrasting(core));
        }

        private Map<Integer, Set<String>> contrasting(String core) {
            Map<Integer, Set<String>> found = new HashMap<>();
            contrasts
                    .longest(core)
                    .forEach(match -> found.computeIfAbsent(match.value(), key -> new HashSet<>())
                            .add(core.substring(match.start(), match.end())));
            return found;
        }

        private static Form form(String worded, @Nullable String unit) {
            if (REACHED.matcher(worded).find()) {
                return Form.LEVEL;
            }
            boolean rate = unit != null && RATES.contains(unit);
            if (rate
                    ? FALL.matcher(worded).find()
                    : RATE.matcher(worded).find() && FALL.matcher(worded).find()) {
                return Form.FALL;
            }
            if (rate ? RISE.matcher(worded).find() : RATE.matcher(worded).find()) {
                return Form.RISE;
            }
            if (INCREASE.matcher(worded).find()) {
                return Form.ADDED;
            }
            if (LEVEL.matcher(worded).find()) {
                return Form.LEVEL;
            }
            return ADDED.matcher(worded).find() ? Form.ADDED : Form.COUNT;
        }

        private String core(String worded, Set<Deed> deeds) {
            String text = worded;
            for (String phrase : boilerplate) {
                text = text.replace(phrase, "");
            }
            text = BOTH.matcher(text).replaceAll("新$1建");
            text = BRACKETS.matcher(text).replaceAll("");
            for (Synonym one : synonyms) {
                if (!text.contains(one.first())) {
                    text = text.replace(one.word(), one.first());
                }
            }
            text = NUMBERS.matcher(text).replaceAll("");
            text = AS_REQUIRED.matcher(text).replaceFirst("");
            text = EXAMPLES.matcher(withoutVerbs(text, deeds)).replaceFirst("");
            text = WHOLE.matcher(text).replaceAll("");
            text = SPACES.matcher(MARKS.matcher(text).replaceAll(" "))
                    .replaceAll("")
                    .strip();
            text = withoutVerbs(text, deeds);
            if (DONE.matcher(text).find()) {
                deeds.add(Deed.FINISH);
            }
            Matcher begun = BEGUN.matcher(text);
            if (begun.find()) {
                deeds.add(Deed.BEGIN);
                text = text.substring(0, begun.start());
            }
            Matcher rate = RATE.matcher(text);
            if (rate.find() && rate.start() > 1) {
                if (rate.group().contains("压")) {
                    deeds.add(Deed.REMOVE);
                }
                text = text.substring(0, rate.start());
            }
            text = TAIL.matcher(text).replaceAll("");
            text = TAIL.matcher(SHARE.matcher(text).replaceFirst("")).replaceAll("");
            return withoutVerbs(text, deeds);
        }

        private String withoutVerbs(String text, Set<Deed> deeds) {
            String left = text;
            boolean found = true;
            while (found) {
                found = false;
                for (Word verb :
                        left.isEmpty() ? List.<Word>of() : verbsByFirst.getOrDefault(left.charAt(0), List.of())) {
                    if (leads(verb.text(), left)) {
                        left = left.substring(verb.text().length()).strip();
                        deeds.addAll(verb.deeds());
                        found = true;
                        break;
                    }
                }
                if (left.length() > 2 && (left.startsWith("和") || left.startsWith("及") || left.startsWith("或"))) {
                    left = left.substring(1);
                    found = true;
                }
            }
            return left;
        }

        private static boolean leads(String verb, String text) {
            int end = verb.length();
            return text.length() > end + 1
                    && text.startsWith(verb)
                    && !WORDS.matcher(text).lookingAt()
                    && (verb.charAt(end - 1) > 127 || text.charAt(end) == ' ');
        }

        private static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        }
    }
}
