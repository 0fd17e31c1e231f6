package vn.cchc.ranking.robustness;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a long run is carried out: by the caller's thread alone, or with others that the caller hands in; who hears how far it is; when it stops. None of
 * this changes a result, but that a stopped run has fewer draws.
 *
 * @param executor whose threads help
 * @param threads how many threads work together, the caller's among them; 1 or more
 * @param progress who hears how many draws are done, of how many
 * @param cancelled asked now and then; once it is true the run stops and answers what it has
 */
public record RunControl(Executor executor, int threads, Progress progress, BooleanSupplier cancelled) {

    /** The caller's thread alone, without a word, to the end. */
    public static final RunControl ALONE = new RunControl(Runnable::run, 1, (done, of) -> {}, () -> false);

    /** Hears how far a run is. */
    public interface Progress {
        /** Is told after every few draws, by the caller's thread. */
        void report(int done, int of);
    }

    public RunControl {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** Returns this control with helpers: so many threads work together, the caller's among them. */
    public RunControl with(Executor helpers, int newThreads) {
        return new RunControl(helpers, newThreads, progress, cancelled);
    }

    /** Returns this control with somebody who hears how far the run is. */
    public RunControl with(Progress listener) {
        return new RunControl(executor, threads, listener, cancelled);
    }

    /** Returns this control with another reason to stop. */
    public RunControl until(BooleanSupplier stop) {
        return new RunControl(executor, threads, progress, stop);
    }

    /** Does every task once. The caller's thread does whatever no helper has taken up, so that it never waits for a helper that does not come. */
    void forEach(int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(tasks);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.countDown();
                }
            }
        };
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            try {
                executor.execute(worker);
            } catch (RejectedExecutionException e) {
                // a pool that is full or shut down leaves the work to the caller
                break;
            }
        }
        worker.run();
        await(done);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
