package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.util.Objects;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Provides the counts of completed jobs. */
@Component
public class JobResults {

    private final JobRepository repository;

    private final RoundRepository rounds;

    JobResults(JobRepository repository, RoundRepository rounds) {
        this.repository = repository;
        this.rounds = rounds;
    }

    /** Return the counts of the export of a round. */
    public ExportCounts export(String campaignId, int round) {
        String export =
                Objects.requireNonNull(this.rounds.get(campaignId, round).exportTask(), "It is not exported yet");
        return ExportCounts.of(
                step(EvaluateRoundJob.NAME, Parameters.of(campaignId, round, export), EvaluateRoundJob.LABELS)
                        .getExecutionContext());
    }

    /** Return the number of predictions that were sent to Labelbox when a round was opened. */
    public long predictions(String campaignId, int round) {
        return step(OpenRoundJob.NAME, Parameters.of(campaignId, round), OpenRoundJob.PREDICTIONS)
                .getWriteCount();
    }

    private StepExecution step(String job, JobParameters parameters, String step) {
        JobExecution execution = Objects.requireNonNull(
                this.repository.getLastJobExecution(job, parameters), () -> "Job " + job + " has not run");
        return Objects.requireNonNull(
                this.repository.getLastStepExecution(execution.getJobInstance(), step),
                () -> "Step " + step + " has not run");
    }
}
