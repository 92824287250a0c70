package io.github.labelboxspring.sample.jobs;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends jobs at their next commit when the application is stopped, after the web server and before the task watcher; the
 * next start lets them go on. What takes longer is interrupted and goes on from its last commit.
 */
@Component
class JobShutdown implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobShutdown.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 50;

    private final JobRuns jobs;

    private final Dispatcher dispatcher;

    private volatile boolean running;

    JobShutdown(JobRuns jobs, Dispatcher dispatcher) {
        this.jobs = jobs;
        this.dispatcher = dispatcher;
    }

    @Override
    public void start() {
        this.running = true;
    }

    @Override
    public void stop() {
        this.dispatcher.stop();
        Instant end = Instant.now().plus(PATIENCE);
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
