package vn.cchc.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import vn.cchc.ranking.robustness.Robustness;

/**
 * Measures the variation of weights in processor time, where waiting for a core does not count: for machines that others use at the same time. Prints
 * CSV in milliseconds, by the clock, of the calling thread, and of the whole process with helper, compiler and
 * collector, and the mean width between the 5 % and the 95 % quantile; then how much of the heap the
 * result of ten thousand draws holds, beside the scorecards.
 */
public final class RobustnessTimes {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;
    private static final int MANY_DRAWS = 10_000;

    private RobustnessTimes() {}

    /**
     * Measures each part in turn, the first runs with code that is not compiled yet.
     *
     * @param arguments the number of units (3321) and of runs (15)
     */
    public static void main(String[] arguments) {
        RobustnessBenchmark.Ranked ranked = new RobustnessBenchmark.Ranked();
        ranked.units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_321;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        RobustnessBenchmark benchmark = new RobustnessBenchmark();
        ranked.prepare();
        System.out.println("run,part,clock ms,thread ms,process ms,mean width");
        for (int run = 1; run <= runs; run++) {
            timed(run, "bound", () -> benchmark.bound(ranked));
            timed(run, "draw", () -> meanWidth(benchmark.draw(ranked)));
            timed(run, "drawWithAHelper", () -> meanWidth(benchmark.drawWithAHelper(ranked)));
        }
        double before = used();
        Robustness many = ranked.many(MANY_DRAWS);
        double held = used() - before;
        ranked.letGo();
        // named after measuring, or it would be collected before
        System.out.printf(Locale.ROOT, "held by %,d draws: %.1f MiB%n", many.drawn(), held);
    }

    private static void timed(int run, String part, DoubleSupplier work) {
        // what the run before left behind is not this run's to collect
        System.gc();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = system.getProcessCpuTime();
        long thread = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        double width = work.getAsDouble();
        System.out.printf(
                Locale.ROOT,
                "%d,%s,%.0f,%.0f,%.0f,%.2f%n",
                run,
                part,
                (System.nanoTime() - wall) / NANOS_PER_MILLI,
                (threads.getCurrentThreadCpuTime() - thread) / NANOS_PER_MILLI,
                (system.getProcessCpuTime() - processor) / NANOS_PER_MILLI,
                width);
    }

    private static double meanWidth(Robustness result) {
        return result.spreads().stream()
                .mapToDouble(spread -> spread.high().subtract(spread.low()).doubleValue())
                .average()
                .orElseThrow();
    }

    /** What lives on the heap, in mebibytes. */
    private static double used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MEBIBYTE;
    }
}
