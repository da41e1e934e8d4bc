package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Made-up pages in the shape of government sites. */
final class Pages {

    static final String REPORT = "2031年，全省地区生产总值增长5.5%左右，粮食产量稳定在1000万吨以上。";
    static final String FUSION = "加快建设示范装置，支持低空经济发展，新增城镇就业30万人。";

    private Pages() {}

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    static String paragraphs(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            html.append("<p>　　")
                    .append(i)
                    .append("．")
                    .append(REPORT)
                    .append(FUSION)
                    .append("</p>\n");
        }
        return html.toString();
    }

    /** With menus, path, tools, related links and footer around an article in a known place. */
    static String government(String charset, String articleAttribute) {
        return """
                <!DOCTYPE html>
                <html lang="zh"><head>
                <meta http-equiv="Content-Type" content="text/html; charset=%s">
                <meta name="SiteName" content="东海省人民政府">
                <meta name="ArticleTitle" content="2031年政府工作报告">
                <meta name="PubDate" content="2031-01-25 09:30">
                <link rel="canonical" href="http://www.donghai.example/art/2031/1/25/art_1.html">
                <title>2031年政府工作报告_东海省人民政府</title>
                <style>.x{color:red}</style><script>var a = "<p>脚本</p>";</script>
                </head><body>
                <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li>
                <li><a href="/fw">政务服务</a></li></ul><form action="/s"><input name="q">站内搜索</form></div>
                <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政府工作报告</a></div>
                <div class="wrapper header-fixed"><h1>2031年政府工作报告</h1>
                <div class="share">分享到：<a href="#">微信</a></div>
                <div %s>
                <p style="text-align:center">（2031年1月20日在东海省第十五届人民代表大会第一次会议上）</p>
                %s
                <p>全力推进改革
                   开放，R&amp;D 投入强度达到<b>3%%</b>。</p>
                <table><tr><th>指标</th><th>目标</th></tr><tr><td><p>地区生产总值</p></td><td>5.5%%左右</td></tr></table>
                第一行<br>第二行
                <div style="display: none">不可见</div>
                </div>
                <ul><li><a href="/1">相关文章之一的标题比较长</a></li><li><a href="/2">相关文章之二的标题</a></li>
                <li><a href="/3">相关文章之三的标题</a></li></ul>
                </div>
                <footer>主办：东海省人民政府办公厅 备案号00001</footer>
                </body></html>
                """.formatted(charset, articleAttribute, paragraphs(6));
    }
}
