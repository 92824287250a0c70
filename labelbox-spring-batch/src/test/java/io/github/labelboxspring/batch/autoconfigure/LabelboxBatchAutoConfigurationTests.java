package io.github.labelboxspring.batch.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.AnnotationItemWriterBuilder;
import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.batch.ExportItemReaderBuilder;
import io.github.labelboxspring.batch.ExportPartitioner;
import io.github.labelboxspring.batch.ItemMeters;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LabelboxBatchAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LabelboxAutoConfiguration.class, LabelboxBatchAutoConfiguration.class));

    private ApplicationContextRunner withClient() {
        return this.runner.withPropertyValues("labelbox.api-key=key");
    }

    @Test
    void eachInjectionPointHasABuilderOfItsOwnWithTheClient() {
        withClient().run(context -> {
            assertThat(context.getBean(ExportItemReaderBuilder.class))
                    .isNotSameAs(context.getBean(ExportItemReaderBuilder.class));
            assertThat(context.getBean(ExportItemReaderBuilder.class)
                            .name("rows")
                            .build())
                    .isNotNull();
            assertThat(context.getBean(DataRowItemWriterBuilder.class)
                            .datasetId("d")
                            .buildCreatingMissing())
                    .isNotNull();
            assertThat(context.getBean(AnnotationItemWriterBuilder.class)
                            .name("truth")
                            .buildLabels("p"))
                    .isNotNull();
            assertThat(context).hasSingleBean(ExportPartitioner.class).doesNotHaveBean(ItemMeters.class);
        });
    }

    @Test
    void beansOfTheApplicationTakeTheirPlace() {
        DataRowItemWriterBuilder own = new DataRowItemWriterBuilder();
        withClient()
                .withBean(DataRowItemWriterBuilder.class, () -> own)
                .run(context -> assertThat(context.getBean(DataRowItemWriterBuilder.class))
                        .isSameAs(own));
    }

    @Test
    void withAMeterRegistryItemsAreCounted() {
        withClient()
                .withBean(SimpleMeterRegistry.class)
                .run(context -> assertThat(context).hasSingleBean(ItemMeters.class));
    }

    @Test
    void withoutAClientThereIsNothing() {
        this.runner
                .withClassLoader(new FilteredClassLoader(LabelboxClient.class))
                .run(context -> assertThat(context).doesNotHaveBean(ExportPartitioner.class));
        this.runner
                .withPropertyValues("labelbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ExportPartitioner.class));
    }
}
