package io.datadriven.sandbox;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the operating system takes from a worker, once it has loaded all it needs. On Linux it can then open no file and no
 * socket, write to no file, take no more memory than allowed, and burn no more processor time; elsewhere the engine's own locks
 * and the service's clock have to do.
 */
final class Cage {

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final int CPU = 0;
    private static final int FILE_SIZE = 1;
    private static final int CORE = 4;
    private static final int OPEN_FILES = 7;
    private static final int ADDRESS_SPACE = 9;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final long PAGE = 4096;

    /** The engine looks at the machine when a database is opened, and ends the process when it cannot. */
    private static final int FILES_FOR_OPENING = 1;

    private final MethodHandle setLimit =
            handle("setrlimit", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private final MethodHandle control = handle(
            "prctl",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG));

    private Cage() {}

    /**
     * Keeps the way back to the service for the worker alone: the engine writes profiles to standard output when a script asks
     * for them, and that goes to standard error from now on.
     */
    static OutputStream ownOutput() throws IOException {
        var own = new FileOutputStream("/dev/fd/1");
        var redirect =
                handle("dup2", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            check("dup2", (int) redirect.invokeExact(2, 1) == 1);
        } catch (Throwable e) {
            throw new IllegalStateException("Standard output could not be kept apart.", e);
        }
        return own;
    }

    /** Closes the door. Whatever is open stays open; nothing new can be. */
    static void lock(int moreMemoryMb) throws IOException {
        if (!LINUX) {
            return;
        }
        var pages = Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", 2)[0]);
        var cage = new Cage();
        cage.limit(ADDRESS_SPACE, pages * PAGE + moreMemoryMb * 1024L * 1024);
        cage.limit(CORE, 0);
        cage.limit(FILE_SIZE, 0);
        cage.limit(OPEN_FILES, highestOpenFile() + 1 + FILES_FOR_OPENING);
        cage.forgoPrivileges();
    }

    /** Ends the process by signal when it has burned so much processor time from its begin, even if nobody watches any more. */
    static void limitProcessor(long seconds) {
        if (LINUX) {
            new Cage().limit(CPU, seconds);
        }
    }

    private void limit(int resource, long most) {
        try (var arena = Arena.ofConfined()) {
            var limits = arena.allocate(ValueLayout.JAVA_LONG, 2);
            limits.setAtIndex(ValueLayout.JAVA_LONG, 0, most);
            limits.setAtIndex(ValueLayout.JAVA_LONG, 1, resource == CPU ? -1 : most);
            check("setrlimit " + resource, (int) setLimit.invokeExact(resource, limits) == 0);
        } catch (Throwable e) {
            throw new IllegalStateException("The worker's limits could not be set.", e);
        }
    }

    private static long highestOpenFile() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.mapToLong(it -> Long.parseLong(it.getFileName().toString()))
                    .max()
                    .orElseThrow();
        }
    }

    private void forgoPrivileges() {
        try {
            check("prctl", (int) control.invokeExact(NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L) == 0);
        } catch (Throwable e) {
            throw new IllegalStateException("The worker could not forgo privileges.", e);
        }
    }

    private static void check(String call, boolean succeeded) {
        if (!succeeded) {
            throw new IllegalStateException(call + " failed.");
        }
    }

    @SuppressWarnings("restricted") // Calls of the C library, which the worker's command line allows.
    private static MethodHandle handle(String name, FunctionDescriptor signature) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
    }
}
