package vn.cchc.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import vn.cchc.io.Journal;
import vn.cchc.model.round.Round;

/**
 * Measures reading, verifying and replaying a long journal in processor time, where waiting for a core does not count: for machines that
 * others use at the same time. Prints CSV in milliseconds: by the clock, of the thread that does the work, and of the whole process with
 * compiler and collector.
 */
public final class JournalTimes {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int RUNS = 15;
    private static final int ENTRIES = 100_000;

    /** What is measured. */
    private interface Work<T> {
        T done() throws IOException;
    }

    private JournalTimes() {}

    /** Measures each part in turn, the first runs with code that is not compiled yet. */
    public static void main(String[] arguments) throws IOException {
        JournalBenchmark.Long journal = new JournalBenchmark.Long();
        journal.entries = ENTRIES;
        journal.write();
        System.out.println("run,part,clock ms,thread ms,process ms");
        for (int run = 1; run <= RUNS; run++) {
            // what the run before left behind is not this run's to collect
            System.gc();
            Journal read = timed(run, "verify", journal::verified);
            Round round = timed(run, "replay", () -> journal.replayed(read));
            if (round.entries().size() != ENTRIES) {
                throw new IllegalStateException("an entry was lost");
            }
        }
    }

    private static <T> T timed(int run, String part, Work<T> work) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = system.getProcessCpuTime();
        long thread = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        T result = work.done();
        System.out.printf(
                java.util.Locale.ROOT,
                "%d,%s,%.0f,%.0f,%.0f%n",
                run,
                part,
                (System.nanoTime() - wall) / NANOS_PER_MILLI,
                (threads.getCurrentThreadCpuTime() - thread) / NANOS_PER_MILLI,
                (system.getProcessCpuTime() - processor) / NANOS_PER_MILLI);
        return result;
    }
}
