package io.datadriven.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A section as a page of HTML. Raw HTML in the Markdown is shown as text, and a link's scheme is one that is safe. */
final class SectionPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private SectionPage() {}

    static String of(Lesson lesson, Section section) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s - %s</title></head>
                <body>
                <article>
                <h1>%s</h1>
                %s<h2>What they want to hear</h2>
                %s<h2>The trap</h2>
                %s<h2>Follow-ups</h2>
                <dl>
                %s
                </dl>
                <h2>Sources</h2>
                <ul>
                %s
                </ul>
                </article>
                </body>
                </html>
                """.formatted(
                escaped(section.title()),
                escaped(lesson.title()),
                escaped(section.title()),
                html(section.body()),
                html(section.whatTheyWantToHear()),
                html(section.trap()),
                section.followUps().stream()
                        .map(it -> "<dt>%s</dt>\n<dd>%s</dd>".formatted(escaped(it.question()), html(it.answer())))
                        .collect(joining("\n")),
                section.sources().stream()
                        .map(it -> "<li><a href=\"%s\">%s</a></li>".formatted(escaped(it.url()), escaped(it.title())))
                        .collect(joining("\n")));
    }

    private static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
