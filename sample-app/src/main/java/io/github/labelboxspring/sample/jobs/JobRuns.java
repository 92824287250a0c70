package io.github.labelboxspring.sample.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Starts jobs, once for each campaign or round, and resumes those that were stopped or killed. */
@Component
class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final JobOperator operator;

    private final JobRepository repository;

    private static final int AT_ONCE = 4;

    private final List<Job> jobs;

    /** Executions that this process has started and that may still be running. */
    private final List<JobExecution> started = new ArrayList<>();

    JobRuns(JobOperator operator, JobRepository repository, List<Job> jobs) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
    }

    /**
     * Start or resume a job. Nothing happens if it is running or complete, or if {@value #AT_ONCE} others are running:
     * the only queue is the database, which is soon read again.
     */
    synchronized void ensure(String name, JobParameters parameters) {
        this.started.removeIf(execution -> !execution.isRunning());
        if (this.started.size() >= AT_ONCE) {
            return;
        }
        JobExecution last = last(name, parameters);
        try {
            if (last == null) {
                this.started.add(this.operator.start(job(name), parameters));
            } else if (!last.isRunning() && last.getStatus() != BatchStatus.COMPLETED) {
                this.started.add(this.operator.restart(last));
            }
        } catch (JobExecutionException ex) {
            throw new IllegalStateException("Job " + name + " cannot be started with " + parameters, ex);
        }
    }

    /**
     * Return the last execution. An instance without an execution was left by a process that was killed between
     * creating the two. It is deleted, since it would prevent the start.
     */
    private @Nullable JobExecution last(String name, JobParameters parameters) {
        JobInstance instance = this.repository.getJobInstance(name, parameters);
        if (instance == null) {
            return null;
        }
        if (this.repository.getJobExecutions(instance).isEmpty()) {
            this.repository.deleteJobInstance(instance);
            return null;
        }
        return this.repository.getLastJobExecution(instance);
    }

    private Job job(String name) {
        return this.jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + name));
    }

    /** Recover the executions of a process that was killed, so that they can be started again. */
    void recover() {
        for (JobExecution execution : running()) {
            LOG.info("{} was interrupted and goes on", execution.getJobInstance());
            this.operator.recover(execution);
        }
    }

    /** Return the executions that are running. */
    List<JobExecution> running() {
        List<JobExecution> running = new ArrayList<>();
        for (Job job : this.jobs) {
            Set<JobExecution> executions = this.repository.findRunningJobExecutions(job.getName());
            running.addAll(executions);
        }
        return running;
    }

    /**
     * Request all executions of this process to stop at their next commit. They record that they were stopped. Those
     * that do not reach a commit are recovered at the next start, as if the process had been killed.
     *
     * @return the executions that have not ended yet
     */
    synchronized List<JobExecution> stop() {
        this.started.removeIf(execution -> !execution.isRunning());
        for (JobExecution execution : this.started) {
            List.copyOf(execution.getStepExecutions()).forEach(StepExecution::setTerminateOnly);
        }
        return List.copyOf(this.started);
    }
}
