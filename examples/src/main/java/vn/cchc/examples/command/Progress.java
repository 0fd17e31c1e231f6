package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** Says on standard error what is being done, once it has taken a second; nothing where problems are printed as JSON. */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;

    private final PrintWriter err;
    private final Words words;
    private final Timer timer = new Timer("progress", true);
    private volatile String current = "";
    private volatile String said = "";

    Progress(PrintWriter err, Report report) {
        this.err = err;
        this.words = report.words();
        if (report.isJson()) {
            return;
        }
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        say();
                    }
                },
                PATIENCE_MILLIS,
                PATIENCE_MILLIS);
    }

    private void say() {
        String now = current;
        if (!now.equals(said)) {
            said = now;
            err.println(words.say(now));
            err.flush();
        }
    }

    void step(String key) {
        current = key;
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
