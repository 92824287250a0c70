package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that does all that is counted. */
final class BusyApplication implements AutoCloseable {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final ObservationRegistry observations = ObservationRegistry.create();

    BusyApplication() {
        this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LabelboxAutoConfiguration.class,
                        LabelboxMetricsAutoConfiguration.class,
                        LabelboxObservationAutoConfiguration.class))
                .withBean(PrometheusMeterRegistry.class, () -> this.meters)
                .withBean(ObservationRegistry.class, () -> this.observations)
                .withBean(LabelboxClientBuilderCustomizer.class, () -> builder -> builder.name("birds"))
                .withPropertyValues(
                        "labelbox.api-key=" + this.emulator.apiKey(),
                        "labelbox.endpoint=" + this.emulator.endpoint(),
                        "labelbox.rest-endpoint=" + this.emulator.restEndpoint(),
                        "labelbox.rate-limit.requests-per-minute=6000",
                        "labelbox.retry.first-delay=1ms",
                        "labelbox.polling.first=5ms",
                        "labelbox.polling.max=20ms")
                .run(context -> work(context.getBean(LabelboxClient.class)));
    }

    private void work(LabelboxClient client) {
        String dataset =
                client.datasets().create(NewDataset.of("metered")).execute().id();
        var created = client.dataRows()
                .create(dataset, List.of(NewDataRow.ofText("one"), NewDataRow.ofText("two")))
                .execute();
        assertThat(created.failures()).isEmpty();
        this.emulator.faults().on("organization").times(1).rateLimited(Duration.ofMillis(1));
        assertThat(client.organization().get().execute().id()).isNotEmpty();
        var export = client.exports()
                .ofDataset(dataset, ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS))
                .execute();
        try (Stream<?> rows = client.exports().rows(export).stream()) {
            rows.forEach(row -> {});
        }
    }

    PrometheusMeterRegistry meters() {
        return this.meters;
    }

    LabelboxEmulator emulator() {
        return this.emulator;
    }

    @Override
    public void close() {
        this.emulator.close();
        this.meters.close();
    }
}
