package io.datadriven.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a folder to one service. Held as long as the process lives; the system lets go of it even after a kill. */
final class FolderLock {

    /** The garbage collector would let go of a lock that nobody refers to. */
    private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

    private FolderLock() {}

    static void take(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, null);
            }
            HELD.add(lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, e);
        }
    }

    private static CannotStart inUse(Path folder, @Nullable Throwable cause) {
        return new CannotStart(
                "Another DataDriven uses the folder %s. Stop it, or set DATADRIVEN_DATA to another folder."
                        .formatted(folder),
                cause);
    }
}
