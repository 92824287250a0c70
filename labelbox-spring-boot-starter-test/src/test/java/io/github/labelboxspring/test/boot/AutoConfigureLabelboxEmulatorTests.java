package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.boot.autoconfigure.LabelboxProperties;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** S6: of an application with a key, an endpoint and connection details of its own. */
@SpringBootTest(
        classes = AutoConfigureLabelboxEmulatorTests.Application.class,
        properties = {"labelbox.api-key=real", "labelbox.endpoint=https://api.example.org/graphql"})
@AutoConfigureLabelboxEmulator
class AutoConfigureLabelboxEmulatorTests {

    @Autowired
    private LabelboxEmulator emulator;

    @Autowired
    private LabelboxClient client;

    @Autowired
    private TaskWatcher watcher;

    @Autowired
    private TaskWatchStore store;

    @Autowired
    private LabelboxProperties properties;

    @Autowired
    private Application application;

    /** Twice: the second would see the first's data, fault and task. */
    @RepeatedTest(2)
    void eachTestMethodBeginsWithAnEmptyEmulator() throws InterruptedException {
        assertThat(this.store.find("default", false, 10)).isEmpty();
        assertThat(this.emulator.requests().count("createDataset")).isZero();
        assertThat(this.client.datasets().list().execute()).isEmpty();
        String dataset =
                this.client.datasets().create(NewDataset.of("Birds")).execute().id();
        assertThat(this.watcher
                        .startAndWatch(this.client.dataRows().create(dataset, List.of(NewDataRow.ofText("wren"))))
                        .execute())
                .isNotNull();
        assertThat(this.application.ends.poll(2, TimeUnit.SECONDS))
                .as("asked for often")
                .isNotNull();
        assertThat(this.watcher
                        .startAndWatch(this.client.dataRows().create(dataset, List.of(NewDataRow.ofText("wren"))))
                        .execute())
                .isNotNull();
        this.emulator.faults().on("datasets").always().graphqlError("INTERNAL_SERVER_ERROR", "no");
    }

    /** Whatever the application says; the test itself may say otherwise. */
    @Test
    void pollingIsFast() {
        assertThat(this.properties.polling().first()).isEqualTo(Duration.ofMillis(10));
    }

    @Nested
    class NestedTests {

        @Autowired
        private LabelboxEmulator same;

        @RepeatedTest(2)
        void inheritsTheEmulator() {
            assertThat(this.same).isSameAs(AutoConfigureLabelboxEmulatorTests.this.emulator);
            assertThat(this.same.requests().count("organization")).isZero();
            assertThat(AutoConfigureLabelboxEmulatorTests.this
                            .client
                            .organization()
                            .get()
                            .execute())
                    .isNotNull();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        final BlockingQueue<TaskCompletedEvent> ends = new LinkedBlockingQueue<>();

        @EventListener
        void ended(TaskCompletedEvent event) {
            this.ends.add(event);
        }

        @Bean
        @Primary
        LabelboxConnectionDetails vaultDetails() {
            return new LabelboxConnectionDetails() {

                @Override
                public String getApiKey() {
                    throw new IllegalStateException("not reachable from a test");
                }

                @Override
                public URI getEndpoint() {
                    return URI.create("https://vault.example.org");
                }

                @Override
                public URI getRestEndpoint() {
                    return getEndpoint();
                }

                @Override
                public URI getAppUrl() {
                    return getEndpoint();
                }
            };
        }
    }
}
