package io.datadriven.authoring;

import io.datadriven.catalog.ChallengeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was read from QTI.
 *
 * @param items as files of ours
 * @param faults what is missing or was left out
 */
@Schema(name = "QtiImport", description = "What an import makes of a package or an item. Nothing of it is stored.")
record QtiImport(
        @Schema(description = "The challenges, one file each, in the order of the package.")
        List<ImportedChallenge> items,

        @Schema(
                description =
                        "What could not be taken over, and what has to be written before the files can be published.")
        List<ImportFault> faults) {

    /** A challenge as a file for the content folder. */
    @Schema(name = "ImportedChallenge")
    record ImportedChallenge(
            @Schema(
                    description = "Its path below the content folder.",
                    examples = "challenges/architecture-at-scale/kappa-cutover-order.yaml")
            String file,

            @Schema(description = "The file itself, as YAML.", examples = "id: kappa-cutover-order\n")
            String yaml) {}

    private static final String FOLDER_OF_THE_HOMELESS = "imported";

    static QtiImport of(byte[] body) {
        var faults = new ArrayList<ImportFault>();
        var items = new ArrayList<ImportedChallenge>();
        try {
            var taken = new HashSet<String>();
            for (var item : items(body, faults).entrySet()) {
                read(item.getKey(), item.getValue(), taken, items, faults);
            }
        } catch (UnreadableQti e) {
            faults.add(ImportFault.of("", e));
        }
        return new QtiImport(List.copyOf(items), List.copyOf(faults));
    }

    private static Map<String, byte[]> items(byte[] body, List<ImportFault> faults) throws UnreadableQti {
        return PackageFiles.isZip(body)
                ? new Manifest(PackageFiles.of(body), faults).items()
                : Map.of("item.xml", body);
    }

    private static void read(
            String path, byte[] xml, Set<String> taken, List<ImportedChallenge> items, List<ImportFault> faults) {
        try {
            var tree = ItemImport.read(path, XmlDocuments.read(xml), faults);
            var folder = Qti.slug(tree.path("lesson").asText(FOLDER_OF_THE_HOMELESS));
            var id = ItemReading.free(Qti.slug(tree.path("id").asText()), taken);
            tree.put("id", id);
            var file = "challenges/%s/%s.yaml".formatted(folder, id);
            var yaml = ChallengeYaml.of(tree);
            ChallengeSource.read(file, yaml).faults().stream()
                    .map(ImportFault::of)
                    .forEach(faults::add);
            items.add(new ImportedChallenge(file, yaml));
        } catch (UnreadableQti e) {
            faults.add(ImportFault.of(path, e));
        }
    }
}
