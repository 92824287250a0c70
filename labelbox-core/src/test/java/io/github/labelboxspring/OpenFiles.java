package io.github.labelboxspring;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Counts open file handles.
 *
 * @param before how many were open at first, for systems that do not show which
 */
public record OpenFiles(long before) {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    public static OpenFiles now() {
        return new OpenFiles(all());
    }

    private static long all() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    /** How often a file is open; where that cannot be seen, how many more handles are open than before. */
    public long of(Path file) {
        if (!Files.isDirectory(HANDLES)) {
            return all() - this.before;
        }
        try (Stream<Path> handles = Files.list(HANDLES)) {
            Path real = file.toRealPath();
            return handles.filter(handle -> leadsTo(handle, real)).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean leadsTo(Path handle, Path file) {
        try {
            return Files.readSymbolicLink(handle).equals(file);
        } catch (IOException closed) {
            return false;
        }
    }

    /** How often a file is still open after what was cancelled had time to end. */
    public long ofInTheEnd(Path file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (of(file) > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return of(file);
    }
}
