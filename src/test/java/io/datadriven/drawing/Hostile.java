package io.datadriven.drawing;

import java.util.List;

/** Texts that would like to be more than text. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "</text><script>alert(1)</script>",
            "]]></style><svg onload=\"alert(1)\">&lt;&#x0;",
            "\"]--> n1; click n1 \"javascript:alert(1)\"",
            "a|\"| n2 --- n3\nstyle n1 fill:#000",
            "%%{init: {'securityLevel': 'loose'}}%%",
            "#quot;]; #lt;img src=x#gt; #35;",
            "`**bold** [link](https://example.org)` www.example.org a@example.org",
            "1. first\n- second\n# third",
            "end subgraph direction TB",
            "%s %d %n %1$s",
            "x".repeat(500),
            "👩‍👩‍👧‍👦 😀".repeat(40),
            "e" + "\u0301".repeat(500),
            "שלום עולם مرحبا",
            "\u202Ereversed\u2066 \u0000\u0007\uFFFE\uD800 control");

    private Hostile() {}
}
