package io.github.labelboxspring.sample.jobs;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stops jobs at their next commit when the application stops, after the web server and before the task watcher. They
 * are resumed at the next start. Jobs that take longer are interrupted and resumed from their last commit.
 */
@Component
class JobShutdown implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobShutdown.class);

    private static final long PAUSE_MILLIS = 50;

    private final JobRuns jobs;

    private final Dispatcher dispatcher;

    private final Duration patience;

    private volatile boolean running;

    /** @param patience the maximum time for jobs to reach their next commit */
    JobShutdown(JobRuns jobs, Dispatcher dispatcher, @Value("${sample.stop-patience:20s}") Duration patience) {
        this.jobs = jobs;
        this.dispatcher = dispatcher;
        this.patience = patience;
    }

    @Override
    public void start() {
        this.dispatcher.start();
        this.running = true;
    }

    @Override
    public void stop() {
        this.dispatcher.stop();
        Instant end = Instant.now().plus(this.patience);
        try {
            while (!this.jobs.stop().isEmpty() && Instant.now().isBefore(end)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        this.jobs.stop().forEach(job -> LOG.warn("{} goes on from its last commit at the next start", job));
        this.running = false;
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2 * 1024;
    }
}
