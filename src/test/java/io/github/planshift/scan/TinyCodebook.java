package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import java.util.Map;

/** A codebook with just enough in it to test reading. */
final class TinyCodebook {

    private TinyCodebook() {}

    static Codebook read() {
        return CodebookReader.read(Map.of("tiny.yaml", """
                name: tiny
                version: "1"
                title: for tests
                lang: zh
                regions:
                - {slug: china, kind: nation, en: China, zh: 中国}
                - {slug: anhui, en: Anhui, zh: 安徽, zh_full: 安徽省}
                - {slug: zhejiang, en: Zhejiang, zh: 浙江, zh_full: 浙江省}
                - {slug: hainan, en: Hainan, zh: 海南, zh_full: 海南省}
                - {slug: hefei, kind: city, en: Hefei, zh: 合肥, zh_full: 合肥市, parent: anhui}
                sectors:
                - {slug: growth, en: Growth, aliases: [经济增长]}
                - {slug: income, en: Income, aliases: [居民收入]}
                - {slug: hydrogen, en: Hydrogen, zh: 氢能, aliases: [hydrogen, 加氢站]}
                - {slug: pilot-platforms, en: Pilot platforms, zh: 中试平台}
                - {slug: semiconductors, en: Semiconductors, zh: 集成电路, not: [集成电路设计大赛]}
                indicators:
                - {slug: gdp_growth, en: GDP growth, zh: 生产总值, unit: "%", growth: true, sector: growth,
                   aliases: [地区生产总值, 经济增长], not: [人均生产总值]}
                - {slug: income_growth, en: Income growth, zh: 居民收入, unit: "%", growth: true, sector: income}
                - {slug: new_urban_jobs, en: New urban jobs, zh: 城镇新增就业, unit: 人, sector: income}
                ladder:
                - {code: explore, words: [探索]}
                - {code: promote, words: [推进, 推动, 发展, 建设, build, plan]}
                """));
    }
}
