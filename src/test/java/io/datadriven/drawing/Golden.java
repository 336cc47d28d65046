package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures that somebody has looked at. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "drawing");

    private Golden() {}

    /** If it is not, the new picture is written in place of the old one. */
    static void assertSame(String name, String picture) {
        var file = FOLDER.resolve(name);
        try {
            var known = Files.exists(file) ? Files.readString(file) : "";
            if (!picture.equals(known)) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, picture);
            }
            assertThat(picture)
                    .as("%s has changed and has been written anew. Look at it, and commit it.", file)
                    .isEqualTo(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
