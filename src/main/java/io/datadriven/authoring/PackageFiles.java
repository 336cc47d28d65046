package io.datadriven.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip from anybody, unpacked in memory and within limits. */
final class PackageFiles {

    private static final int MOST_FILES = 1_000;
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LARGEST_PACKAGE = 8 << 20;
    private static final int MOST_TIMES_LARGER = 100;
    private static final int ALWAYS_FINE = 1 << 18;

    private final byte[] packed;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long unpacked;

    private PackageFiles(byte[] packed) {
        this.packed = packed;
    }

    /** The contents by their paths. */
    static Map<String, byte[]> of(byte[] zip) throws UnreadableQti {
        return new PackageFiles(zip).read();
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private Map<String, byte[]> read() throws UnreadableQti {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("The zip cannot be unpacked: it is damaged, or packed in an unusual way.");
        }
        if (files.isEmpty()) {
            throw refused("This is no zip, or an empty one.");
        }
        return files;
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException, UnreadableQti {
        var name = entry.getName();
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.matches("(.*/)?\\.\\.(/.*)?")) {
            throw refused(
                    "The zip has a file with the path '%s', which leads out of the package.".formatted(cut(name)));
        }
        var content = zip.readNBytes(LARGEST_FILE + 1);
        unpacked += content.length;
        if (content.length > LARGEST_FILE || unpacked > LARGEST_PACKAGE || isBomb()) {
            throw refused(
                    "Unpacked, the zip is too large: a file has at most %,d bytes, all together %,d, and no more than %d times the zip."
                            .formatted(LARGEST_FILE, LARGEST_PACKAGE, MOST_TIMES_LARGER));
        }
        if (files.size() >= MOST_FILES) {
            throw refused("The zip has more than %,d files.".formatted(MOST_FILES));
        }
        if (!entry.isDirectory() && files.put(name, content) != null) {
            throw refused("The zip has '%s' twice.".formatted(cut(name)));
        }
    }

    private boolean isBomb() {
        return unpacked > ALWAYS_FINE && unpacked > (long) packed.length * MOST_TIMES_LARGER;
    }

    private static UnreadableQti refused(String reason) {
        return new UnreadableQti(1, reason);
    }

    private static String cut(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
