package io.github.labelboxspring.batch.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.AnnotationItemWriterBuilder;
import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.batch.ExportItemReaderBuilder;
import io.github.labelboxspring.batch.ExportPartitioner;
import io.github.labelboxspring.batch.ItemMeters;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/**
 * Auto-configuration for builders of readers and writers with the client, as prototype beans; for a partitioner; and,
 * with Micrometer, for the meters of items. Each bean backs off if the application defines its own.
 */
@AutoConfiguration(
        after = LabelboxAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnSingleCandidate(LabelboxClient.class)
public final class LabelboxBatchAutoConfiguration {

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    ExportItemReaderBuilder labelboxExportItemReaderBuilder(LabelboxClient client) {
        return new ExportItemReaderBuilder().client(client);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    DataRowItemWriterBuilder labelboxDataRowItemWriterBuilder(LabelboxClient client) {
        return new DataRowItemWriterBuilder().client(client);
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    AnnotationItemWriterBuilder labelboxAnnotationItemWriterBuilder(LabelboxClient client) {
        return new AnnotationItemWriterBuilder().client(client);
    }

    @Bean
    @ConditionalOnMissingBean
    ExportPartitioner labelboxExportPartitioner(LabelboxClient client) {
        return new ExportPartitioner(client);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Meters {

        @Bean
        @ConditionalOnMissingBean
        ItemMeters labelboxItemMeters(MeterRegistry registry) {
            return new ItemMeters(registry);
        }
    }
}
