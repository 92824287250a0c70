package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.webhook.CampaignWebhook;
import io.github.labelboxspring.sample.workspace.CampaignWorkspace;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcPagingItemReader;
import org.springframework.batch.infrastructure.item.database.Order;
import org.springframework.batch.infrastructure.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates data rows of the pictures of a campaign. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final String NAME = "import";

    private static final int CHUNK = 500;

    @Bean
    Job importCampaign(
            JobRepository repository,
            CampaignRepository campaigns,
            ItemRepository items,
            Campaigns begun,
            CampaignWorkspace workspace,
            CampaignWebhook webhook,
            JdbcPagingItemReader<Item> picturesToImport,
            PictureWriter pictureWriter,
            StepProgress progress,
            JobOutcome outcome) {
        Step prepare = new StepBuilder("prepare", repository)
                .tasklet(
                        (contribution, context) -> {
                            String campaign = Parameters.campaign(context);
                            workspace.prepare(campaigns.get(campaign));
                            webhook.prepare(campaigns.get(campaign).project());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        Step rows = new StepBuilder("data-rows", repository)
                .<Item, Item>chunk(CHUNK)
                .reader(picturesToImport)
                .writer(pictureWriter)
                .transactionManager(new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .listener(progress)
                .build();
        Step done = new StepBuilder("imported", repository)
                .tasklet(
                        (contribution, context) -> {
                            String campaign = Parameters.campaign(context);
                            requireAny(items, campaign);
                            begun.imported(campaign);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        return new JobBuilder(NAME, repository)
                .start(prepare)
                .next(rows)
                .next(done)
                .listener(outcome)
                .build();
    }

    private static void requireAny(ItemRepository items, String campaign) {
        if (items.counts(campaign).imported() == 0) {
            throw new IllegalStateException("None of the pictures could be imported. The first: "
                    + items.problems(campaign, 1).get(0).problem());
        }
    }

    /** Reads the pictures without a data row. A restart begins with the first of these. */
    @Bean
    @StepScope
    JdbcPagingItemReader<Item> picturesToImport(
            DataSource database, @Value("#{jobParameters['campaign']}") String campaignId) throws Exception {
        return new JdbcPagingItemReaderBuilder<Item>()
                .name("pictures")
                .dataSource(database)
                .selectClause("select " + ItemRepository.COLUMNS)
                .fromClause("from item")
                .whereClause("where campaign_id = :campaign and not imported")
                .parameterValues(Map.of("campaign", campaignId))
                .sortKeys(Map.of("seq", Order.ASCENDING))
                .pageSize(CHUNK)
                .rowMapper(ItemRepository.MAPPER)
                .saveState(false)
                .build();
    }

    @Bean
    @StepScope
    PictureWriter pictureWriter(
            PictureUpload upload,
            ItemRepository items,
            CampaignRepository campaigns,
            DataRowItemWriterBuilder rows,
            @Value("#{jobParameters['campaign']}") String campaignId) {
        return new PictureWriter(
                upload,
                items,
                rows.datasetId(campaigns.get(campaignId).dataset()).buildCreatingMissing());
    }
}
