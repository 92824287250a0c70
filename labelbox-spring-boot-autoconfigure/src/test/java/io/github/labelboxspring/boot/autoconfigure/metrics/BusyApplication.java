package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.webhooks.LabelboxWebhooksAutoConfiguration;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import io.github.labelboxspring.boot.webhooks.WebhookRequest;
import io.github.labelboxspring.boot.webhooks.WebhookSignature;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** An application that does all that is counted. */
final class BusyApplication implements AutoCloseable {

    private static final String SECRET = "canary-secret-4711";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final ObservationRegistry observations = ObservationRegistry.create();

    BusyApplication() {
        this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LabelboxAutoConfiguration.class,
                        LabelboxMetricsAutoConfiguration.class,
                        LabelboxObservationAutoConfiguration.class,
                        LabelboxWebhooksAutoConfiguration.class))
                .withBean(PrometheusMeterRegistry.class, () -> this.meters)
                .withBean(ObservationRegistry.class, () -> this.observations)
                .withPropertyValues(
                        "labelbox.clients.birds.api-key=" + this.emulator.apiKey(),
                        "labelbox.webhooks.path=/labelbox",
                        "labelbox.webhooks.secret=" + SECRET,
                        "labelbox.endpoint=" + this.emulator.endpoint(),
                        "labelbox.rest-endpoint=" + this.emulator.restEndpoint(),
                        "labelbox.rate-limit.requests-per-minute=6000",
                        "labelbox.retry.first-delay=1ms",
                        "labelbox.polling.first=5ms",
                        "labelbox.polling.max=20ms")
                .run(context -> {
                    work(context.getBean(LabelboxClient.class));
                    receive(context.getBean(WebhookReceiver.class));
                });
    }

    private static void receive(WebhookReceiver receiver) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "X-Labelbox-Event", "LABEL_CREATED",
                "X-Labelbox-Id", "1",
                "X-Hub-Signature-256", WebhookSignature.sha256(SECRET, body));
        WebhookRequest signed = WebhookRequest.of(headers::get, body.length);
        assertThat(receiver.receive(signed, body)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(receiver.receive(signed, new byte[] {1})).isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        assertThat(receiver.refuse(WebhookRequest.of(header -> null, 1))).isEqualTo(WebhookOutcome.UNSIGNED);
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
