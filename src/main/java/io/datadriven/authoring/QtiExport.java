package io.datadriven.authoring;

import static java.util.stream.Collectors.joining;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Problem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Packages what is in the catalogue. */
@Singleton
class QtiExport {

    private final Catalog catalog;

    QtiExport(Catalog catalog) {
        this.catalog = catalog;
    }

    /** One challenge. A kind that QTI does not have is a problem. */
    byte[] challenge(String id) {
        var challenge = catalog.challenge(id);
        var source = catalog.source(id).tree();
        ItemExport.refusal(source).ifPresent(reason -> {
            throw new Problem(Problem.Type.NOT_IN_QTI, "'%s' cannot be exported. %s".formatted(id, reason));
        });
        return new QtiPackage(id, challenge.title(), "", Map.of(id, ItemExport.write(source))).zip();
    }

    /** All of a lesson's that can be. The manifest names what is left out, and why. */
    byte[] lesson(String id) {
        var lesson = catalog.lesson(id);
        var items = new TreeMap<String, byte[]>();
        var leftOut = new TreeMap<String, String>();
        for (Challenge challenge : catalog.challengesOf(lesson)) {
            var source = catalog.source(challenge.id()).tree();
            ItemExport.refusal(source)
                    .ifPresentOrElse(
                            reason -> leftOut.put(challenge.id(), reason),
                            () -> items.put(challenge.id(), ItemExport.write(source)));
        }
        var note = leftOut.entrySet().stream()
                .map(it -> "'%s' is left out. %s".formatted(it.getKey(), it.getValue()))
                .collect(joining(" "));
        return new QtiPackage(id, lesson.title(), note, items).zip();
    }
}
