package io.datadriven.drawing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a picture looks, on light and on dark screens. Each class begins with {@code dd-}, since a picture may stand within a page
 * that has classes of its own.
 */
final class Stylesheet {

    private static final String FORMS = """
            .dd-text{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
            .dd-heading{font-size:16px;font-weight:600}
            .dd-title{font-size:14px;font-weight:600}
            .dd-small{font-size:12px}
            .dd-box{stroke-width:1.5}
            .dd-line,.dd-curve{fill:none;stroke-width:1.5;stroke-linejoin:round}
            .dd-curve{stroke-width:2}
            .dd-line-warning{stroke-dasharray:7 4}
            .dd-line-bad{stroke-width:2.5}
            .dd-event .dd-line{stroke-width:1.5}
            .dd-limit{stroke-dasharray:2 4}
            .dd-curve-2{stroke-dasharray:8 3}
            .dd-curve-3{stroke-dasharray:2 3}
            .dd-curve-4{stroke-dasharray:10 3 2 3}
            .dd-grid{stroke-width:1}
            .dd-sign{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
            """;

    private Stylesheet() {}

    static String css() {
        return FORMS + colours(Scheme.LIGHT) + "@media (prefers-color-scheme:dark){\n" + colours(Scheme.DARK) + "}\n";
    }

    /** What a heat map needs besides. */
    static String heatCss() {
        return heat(Scheme.LIGHT) + "@media (prefers-color-scheme:dark){\n" + heat(Scheme.DARK) + "}\n";
    }

    private static String heat(Scheme scheme) {
        return Stream.iterate(0, it -> it < scheme.heat().size(), it -> it + 1)
                .map(it -> rule("heat-" + it, "fill:" + scheme.heat().get(it)))
                .collect(Collectors.joining());
    }

    private static String colours(Scheme scheme) {
        var rules = Stream.of(
                rule("paper", "fill:" + scheme.paper()),
                rule("ink", "fill:" + scheme.ink()),
                rule("limit", "stroke:" + scheme.ink()),
                rule("grid", "stroke:" + scheme.quiet()),
                rule("sign", "stroke:" + scheme.paper()));
        var tones = Stream.of(Tone.values()).map(it -> tone(it, scheme.shade(it)));
        var curves = Stream.iterate(1, it -> it <= scheme.curves().size(), it -> it + 1)
                .map(it -> rule("curve-" + it, "stroke:" + scheme.curves().get(it - 1)));
        return Stream.of(rules, tones, curves).flatMap(it -> it).collect(Collectors.joining());
    }

    private static String tone(Tone tone, Scheme.Shade shade) {
        return rule("box-" + tone.word(), "fill:" + shade.fill() + ";stroke:" + shade.line())
                + rule("line-" + tone.word(), "stroke:" + shade.line())
                + rule("solid-" + tone.word(), "fill:" + shade.line());
    }

    private static String rule(String name, String declarations) {
        return ".dd-" + name + "{" + declarations + "}\n";
    }
}
