package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Holds what hostile input may cost to the bytes that its reader allocates, which no busy machine changes as it does the time. */
public final class Allocated {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocated() {}

    /** Calls, and holds whatever this thread allocates meanwhile to a number of MiB. */
    public static <T> T within(int mebibytes, Callable<T> call) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        try {
            T result = call.call();
            long bytes = THREADS.getThreadAllocatedBytes(thread) - before;
            assertThat(bytes).as("allocated bytes").isLessThan((long) mebibytes << 20);
            return result;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
