package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.batch.ExportItemReader;
import io.github.labelboxspring.batch.ExportItemReaderBuilder;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the labels of a round from its export, compares them with the predictions, and trains the model with them. As
 * in all jobs of this application, the steps run without a transaction, since they call Labelbox and what they record
 * can be recorded again.
 */
@Configuration(proxyBeanMethods = false)
class EvaluateRoundJob {

    static final String NAME = "evaluate-round";

    /** The step that reads the export. Its context contains the counts. */
    static final String LABELS = "labels";

    private static final int CHUNK = 1_000;

    @Bean
    Job evaluateRound(
            JobRepository repository,
            ExportItemReader exportedRows,
            LabelWriter labelWriter,
            Evaluation evaluation,
            StepProgress progress,
            JobOutcome outcome) {
        Step labels = new StepBuilder(LABELS, repository)
                .<ExportedDataRow, ExportedDataRow>chunk(CHUNK)
                .reader(exportedRows)
                .writer(labelWriter)
                .transactionManager(new ResourcelessTransactionManager())
                .listener(progress)
                .build();
        Step close = new StepBuilder("close", repository)
                .tasklet(
                        (contribution, context) -> {
                            evaluation.close(Parameters.campaign(context), Parameters.round(context));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        return new JobBuilder(NAME, repository)
                .start(labels)
                .next(close)
                .listener(outcome)
                .build();
    }

    @Bean
    @StepScope
    ExportItemReader exportedRows(ExportItemReaderBuilder builder, @Value("#{jobParameters['export']}") String export) {
        return builder.name("rows").taskId(export).build();
    }

    @Bean
    @StepScope
    LabelWriter labelWriter(
            ItemRepository items,
            RoundLabels labels,
            Clock clock,
            @Value("#{jobParameters['campaign']}") String campaignId,
            @Value("#{jobParameters['round']}") Long round) {
        return new LabelWriter(items, labels, clock, campaignId, round.intValue());
    }
}
