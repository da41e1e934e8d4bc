package io.github.planshift.picture;

import java.util.List;
import java.util.stream.Collectors;

/** Colours and type, for light and for dark screens. */
public final class Look {

    /** How many steps the scale of values has. */
    static final int STEPS = 7;

    private record Ink(String rule, String light, String dark) {}

    private static final List<Ink> INKS = List.of(
            new Ink(".paper{fill:", "#ffffff", "#0d1117"),
            new Ink(".ink{fill:", "#1f2328", "#e6edf3"),
            new Ink(".soft{fill:", "#59636e", "#9aa4af"),
            new Ink(".grid,.picture .rim{stroke:", "#d8dee4", "#30363d"),
            new Ink(".axis{stroke:", "#6e7781", "#8b949e"),
            new Ink(".blank{stroke:", "#8c959f", "#6e7681"),
            new Ink(".fill-a{fill:", "#0757ba", "#6cb0ff"),
            new Ink(".line-a{stroke:", "#0757ba", "#6cb0ff"),
            new Ink(".fill-b{fill:", "#a84300", "#f59a52"),
            new Ink(".line-b{stroke:", "#a84300", "#f59a52"),
            new Ink(".hollow{fill:", "#ffffff", "#0d1117"),
            new Ink(".step0{fill:", "#e9f1f9", "#161f2c"),
            new Ink(".step1{fill:", "#d0e1f2", "#17304d"),
            new Ink(".step2{fill:", "#b0d0e8", "#164472"),
            new Ink(".step3{fill:", "#86bbdb", "#195593"),
            new Ink(".step4{fill:", "#539ecd", "#3f8fd6"),
            new Ink(".step5{fill:", "#2b7bba", "#74b4ee"),
            new Ink(".step6{fill:", "#0b559f", "#b5d9fb"),
            new Ink(".on0,.picture .on1,.picture .on2,.picture .on3{fill:", "#1f2328", "#f0f6fc"),
            new Ink(".on4{fill:", "#1f2328", "#0d1117"),
            new Ink(".on5,.picture .on6{fill:", "#ffffff", "#0d1117"));

    private Look() {}

    /** The style sheet of every picture. */
    public static String css() {
        return ".picture text{font-family:\"Noto Sans\",\"Helvetica Neue\",Arial,\"PingFang SC\",\"Hiragino Sans GB\","
                + "\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"WenQuanYi Micro Hei\",sans-serif}"
                + ".picture .bold{font-weight:bold}"
                + ".picture .grid,.picture .axis,.picture .blank,.picture .line-a,.picture .line-b{fill:none}"
                + rules(false)
                + "@media screen and (prefers-color-scheme:dark){"
                + rules(true)
                + "}";
    }

    private static String rules(boolean dark) {
        return INKS.stream()
                .map(ink -> ".picture " + ink.rule() + (dark ? ink.dark() : ink.light()) + "}")
                .collect(Collectors.joining());
    }
}
