package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.batch.AnnotationItemWriterBuilder;
import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.workspace.MetadataFields;
import io.github.labelboxspring.sample.workspace.ProjectLabels;
import io.github.labelboxspring.sample.workspace.RoundBatch;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the pictures of a round to the labelers, with the model's predictions. */
@Configuration(proxyBeanMethods = false)
class OpenRoundJob {

    static final String NAME = "open-round";

    /** The step that sends predictions. */
    static final String PREDICTIONS = "predictions";

    private static final int CHUNK = 1_000;

    @Bean
    Job openRound(
            JobRepository repository,
            CampaignRepository campaigns,
            RoundRepository rounds,
            RoundBatch batch,
            ProjectLabels labels,
            ListItemReader<RoundItem> predictionsToSend,
            PredictionWriter predictionWriter,
            StepProgress progress,
            JobOutcome outcome) {
        Step send = new StepBuilder("batch", repository)
                .tasklet(
                        (contribution, context) -> {
                            Campaign campaign = campaigns.get(Parameters.campaign(context));
                            send(campaign, rounds.get(campaign.id(), Parameters.round(context)), rounds, batch);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        Step predictions = new StepBuilder(PREDICTIONS, repository)
                .<RoundItem, RoundItem>chunk(CHUNK)
                .reader(predictionsToSend)
                .writer(predictionWriter)
                .transactionManager(new ResourcelessTransactionManager())
                .listener(progress)
                .build();
        Step opened = new StepBuilder("opened", repository)
                .tasklet(
                        (contribution, context) -> {
                            Campaign campaign = campaigns.get(Parameters.campaign(context));
                            rounds.opened(
                                    campaign.id(),
                                    Parameters.round(context),
                                    labels.latestChange(campaign.project()).orElse(null),
                                    campaign.labelling() == Campaign.Labelling.TRUTH
                                            ? Round.LabelImport.DUE
                                            : Round.LabelImport.NONE);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        return new JobBuilder(NAME, repository)
                .start(send)
                .next(predictions)
                .next(opened)
                .listener(outcome)
                .build();
    }

    private static void send(Campaign campaign, Round round, RoundRepository rounds, RoundBatch batch) {
        List<RoundItem> items = rounds.items(campaign.id(), round.number());
        List<String> fresh = keys(items, item -> item.item().label() == null);
        List<String> labelled = keys(items, item -> item.item().label() != null);
        if (!fresh.isEmpty()) {
            batch.send(campaign.project(), "Round " + round.number(), fresh);
        }
        if (!labelled.isEmpty()) {
            batch.requeue(campaign.project(), labelled);
        }
    }

    private static List<String> keys(List<RoundItem> items, Predicate<RoundItem> which) {
        return items.stream().filter(which).map(item -> item.item().globalKey()).toList();
    }

    /** Reads the pictures with a prediction. A restart reads them again and finds what was sent before. */
    @Bean
    @StepScope
    ListItemReader<RoundItem> predictionsToSend(
            RoundRepository rounds,
            @Value("#{jobParameters['campaign']}") String campaignId,
            @Value("#{jobParameters['round']}") Long round) {
        return new ListItemReader<>(rounds.items(campaignId, round.intValue()).stream()
                .filter(item -> item.predicted() != null)
                .toList());
    }

    @Bean
    @StepScope
    PredictionWriter predictionWriter(
            MetadataFields fields,
            CampaignRepository campaigns,
            DataRowItemWriterBuilder rows,
            AnnotationItemWriterBuilder annotations,
            @Value("#{jobParameters['campaign']}") String campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        return new PredictionWriter(
                fields,
                rows.datasetId(campaign.dataset()).buildUpserting(),
                annotations.name("predictions " + campaign.id()).buildPreLabels(campaign.project()));
    }
}
