package io.github.labelboxspring.sample.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts jobs, once for each campaign or round, and lets those go on that were stopped or killed. */
@Component
class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final JobOperator operator;

    private final JobRepository repository;

    private final List<Job> jobs;

    JobRuns(JobOperator operator, JobRepository repository, List<Job> jobs) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
    }

    /** Starts a job, or lets it go on; does nothing if it runs or is done. */
    void ensure(String name, JobParameters parameters) {
        JobExecution last = this.repository.getLastJobExecution(name, parameters);
        try {
            if (last == null) {
                this.operator.start(job(name), parameters);
            } else if (!last.isRunning() && last.getStatus() != BatchStatus.COMPLETED) {
                this.operator.restart(last);
            }
        } catch (JobExecutionException ex) {
            throw new IllegalStateException("Job " + name + " cannot be started with " + parameters, ex);
        }
    }

    private Job job(String name) {
        return this.jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + name));
    }

    /** Marks executions of a process that was killed, so that they can be started again. */
    void recover() {
        for (JobExecution execution : running()) {
            LOG.info("{} was interrupted and goes on", execution.getJobInstance());
            this.operator.recover(execution);
        }
    }

    /** Executions that run now. */
    List<JobExecution> running() {
        List<JobExecution> running = new ArrayList<>();
        for (Job job : this.jobs) {
            Set<JobExecution> executions = this.repository.findRunningJobExecutions(job.getName());
            running.addAll(executions);
        }
        return running;
    }

    /** Asks all executions to end at their next commit. */
    void stop() {
        for (JobExecution execution : running()) {
            try {
                this.operator.stop(execution);
            } catch (JobExecutionException ex) {
                LOG.info("{} has ended before it was stopped", Objects.requireNonNull(execution.getJobInstance()), ex);
            }
        }
    }
}
