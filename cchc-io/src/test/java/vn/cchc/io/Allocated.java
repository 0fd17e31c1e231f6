package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;

/** Holds what hostile input may cost to the bytes that its reader allocates, which no busy machine changes as it does the time. */
public final class Allocated {

    private Allocated() {}

    /** Calls, and holds whatever this thread allocates meanwhile to a number of MiB. */
    public static <T> T within(int mebibytes, Callable<T> call) {
        try {
            long before = bytes();
            T result = call.call();
            assertThat(bytes() - before).as("allocated bytes").isLessThan((long) mebibytes << 20);
            return result;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    // by name, since the module under test does not read those of management
    private static long bytes() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Method allocated =
                Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
        return (long) allocated.invoke(threads, Thread.currentThread().getId());
    }
}
