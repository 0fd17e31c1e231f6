package vn.cchc.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one writer at a time work on a file, among all threads and processes of a machine. */
final class JournalLock {

    /** What is done while nobody else writes. */
    @FunctionalInterface
    interface Work<T> {

        /** Works on the file, which stays open until this returns. */
        T on(FileChannel channel) throws IOException;
    }

    private JournalLock() {}

    /**
     * Opens a file, which is made where it is missing, and works on it alone.
     *
     * <p>The lock is on a file of its own: on POSIX systems a process loses its locks on a file as soon as it closes any channel of that
     * file, and others of this program may read the journal meanwhile. Inside one virtual machine file locks keep nobody out; an interned
     * text is the one monitor that all class loaders share.
     */
    static <T> T during(Path file, Work<T> work) throws IOException {
        Path real = real(file);
        Path turn = beside(real, ".lock");
        synchronized (("vn.cchc.io.JournalLock " + turn).intern()) {
            try (FileChannel lock = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                try (FileChannel channel = FileChannel.open(
                        real, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    return work.on(channel);
                }
            }
        }
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Path real(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        return Files.exists(whole) || folder == null
                ? whole.toRealPath()
                : folder.toRealPath().resolve(whole.getFileName());
    }
}
