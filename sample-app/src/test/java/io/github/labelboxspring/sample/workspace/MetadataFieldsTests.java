package io.github.labelboxspring.sample.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.metadata.MetadataSchema;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MetadataFieldsTests {

    @Test
    void campaignsThatNeedTheFieldAtTheSameTimeShareIt() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start();
                LabelboxClient labelbox = LabelboxClient.builder()
                        .apiKey(emulator.apiKey())
                        .endpoint(emulator.endpoint())
                        .restEndpoint(emulator.restEndpoint())
                        .build()) {
            emulator.faults().on("upsertCustomMetadataSchema").always().delay(Duration.ofMillis(300));
            MetadataFields fields = new MetadataFields(labelbox);
            CompletableFuture<MetadataSchema> one = CompletableFuture.supplyAsync(fields::prediction);
            CompletableFuture<MetadataSchema> other = CompletableFuture.supplyAsync(fields::prediction);

            assertThat(one.join().id()).isEqualTo(other.join().id());
        }
    }
}
