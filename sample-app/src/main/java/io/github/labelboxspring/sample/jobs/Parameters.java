package io.github.labelboxspring.sample.jobs;

import java.util.Objects;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;

/** The parameters of all jobs: the campaign, and its round if the job is one of a round. */
final class Parameters {

    static final String CAMPAIGN = "campaign";

    static final String ROUND = "round";

    private Parameters() {}

    static JobParameters of(String campaignId) {
        return new JobParametersBuilder().addString(CAMPAIGN, campaignId).toJobParameters();
    }

    static JobParameters of(String campaignId, int round) {
        return new JobParametersBuilder()
                .addString(CAMPAIGN, campaignId)
                .addLong(ROUND, (long) round)
                .toJobParameters();
    }

    static String campaign(ChunkContext context) {
        return (String) Objects.requireNonNull(
                context.getStepContext().getJobParameters().get(CAMPAIGN));
    }

    static int round(ChunkContext context) {
        return ((Long) Objects.requireNonNull(
                        context.getStepContext().getJobParameters().get(ROUND)))
                .intValue();
    }
}
