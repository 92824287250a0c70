package io.github.labelboxspring.sample.jobs;

import java.util.Objects;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;

/** The parameters of all jobs: the campaign and, if the job needs them, the round and the export. */
final class Parameters {

    static final String CAMPAIGN = "campaign";

    static final String ROUND = "round";

    /** The export. A round that lacks labels is evaluated again with another export. */
    private static final String EXPORT = "export";

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

    static JobParameters of(String campaignId, int round, String export) {
        return new JobParametersBuilder(of(campaignId, round))
                .addString(EXPORT, export)
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
