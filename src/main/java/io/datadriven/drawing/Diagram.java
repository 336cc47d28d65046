package io.datadriven.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Boxes, and arrows between them. It is the same diagram in whatever order they are listed.
 *
 * <p>Two boxes with one id, or an arrow that begins or ends nowhere, are an {@link IllegalArgumentException}.
 */
public record Diagram(String title, List<Box> boxes, List<Arrow> arrows) {

    public static final int MOST_LINES = 4;

    private static final Comparator<Arrow> ORDER = Comparator.comparing(Arrow::from)
            .thenComparing(Arrow::to)
            .thenComparing(Arrow::label)
            .thenComparing(Arrow::tone);

    public Diagram {
        boxes = boxes.stream().sorted(Comparator.comparing(Box::id)).toList();
        arrows = arrows.stream().sorted(ORDER).toList();
        var ids = new HashSet<String>();
        for (var box : boxes) {
            if (!ids.add(box.id())) {
                throw new IllegalArgumentException("Two boxes are called '" + box.id() + "'");
            }
        }
        for (var arrow : arrows) {
            if (!ids.contains(arrow.from()) || !ids.contains(arrow.to())) {
                throw new IllegalArgumentException(
                        "No box is at both ends of the arrow from '" + arrow.from() + "' to '" + arrow.to() + "'");
            }
        }
    }

    /**
     * One thing of a design.
     *
     * @param id told to nobody
     * @param lines what there is to say about it, at most {@value #MOST_LINES}; what is too long is cut
     */
    public record Box(String id, Shape shape, String title, List<String> lines, Tone tone) {

        public Box {
            lines = List.copyOf(lines);
            if (lines.size() > MOST_LINES) {
                throw new IllegalArgumentException("A box has at most " + MOST_LINES + " lines");
            }
        }
    }

    /**
     * From one box to another, or to itself.
     *
     * @param label may be empty
     */
    public record Arrow(String from, String to, String label, Tone tone) {}

    int indexOf(String id) {
        return boxes.stream().map(Box::id).toList().indexOf(id);
    }

    /** The same in words, for those who cannot see it. */
    String inWords() {
        var sentences = new ArrayList<String>();
        for (var box : boxes) {
            sentences.add(said(box.title(), box.tone(), box.lines()));
        }
        for (var arrow : arrows) {
            var ends = "From " + Lettering.clean(box(arrow.from()).title()) + " to "
                    + Lettering.clean(box(arrow.to()).title());
            sentences.add(said(ends, arrow.tone(), arrow.label().isBlank() ? List.of() : List.of(arrow.label())));
        }
        return sentences.isEmpty() ? "There is nothing in it." : String.join(" ", sentences);
    }

    private Box box(String id) {
        return boxes.get(indexOf(id));
    }

    private static String said(String what, Tone tone, List<String> lines) {
        var said = new StringBuilder(Lettering.clean(what));
        if (tone.isMarked()) {
            said.append(" (").append(tone.word()).append(")");
        }
        if (!lines.isEmpty()) {
            said.append(": ")
                    .append(String.join(
                            "; ", lines.stream().map(Lettering::clean).toList()));
        }
        return said.append(".").toString();
    }
}
