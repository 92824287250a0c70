package io.github.labelboxspring.test.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** S14, M16: a real container. {@code scripts/check-image} names its image. */
@EnabledIfSystemProperty(
        named = "labelbox.emulator.image",
        matches = ".+",
        disabledReason = "scripts/check-image runs it, where there is an image")
@SpringBootTest(properties = {"labelbox.api-key=real", "labelbox.polling.first=10ms", "labelbox.polling.max=50ms"})
class ServiceConnectionTests {

    @ServiceConnection
    static final LabelboxEmulatorContainer EMULATOR = new LabelboxEmulatorContainer(
                    DockerImageName.parse(System.getProperty("labelbox.emulator.image", "labelbox-emulator")))
            .withSeed(MountableFile.forClasspathResource("container-seed.yaml"));

    @AfterAll
    static void stop() {
        EMULATOR.stop();
    }

    @Test
    void leadsTheClientToTheContainer(@Autowired LabelboxClient client, @Autowired LabelboxConnectionDetails details) {
        assertThat(details.getApiKey()).isEqualTo(EMULATOR.getApiKey());
        assertThat(client.datasets().list().execute()).extracting(Dataset::name).containsExactly("Seeded");

        Dataset birds = client.datasets().create(NewDataset.of("Birds")).execute();
        List<NewDataRow> rows = List.of(NewDataRow.ofText("wren").withGlobalKey("wren"));
        assertThat(client.dataRows().create(birds.id(), rows).execute().failures())
                .isEmpty();
        assertThat(client.dataRows().getByGlobalKey("wren").execute().globalKey())
                .isEqualTo("wren");

        EMULATOR.reset();
        assertThat(client.datasets().list().execute()).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
