package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxProperties;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.context.ContextConfiguration;

/** S6: the slice. */
@LabelboxTest(properties = "labelbox.polling.first=20ms")
@ContextConfiguration(classes = LabelboxTestTests.Application.class)
@Import(LabelboxTestTests.Upload.class)
class LabelboxTestTests {

    @Autowired
    private Upload upload;

    @Autowired
    private LabelboxEmulator emulator;

    @Autowired
    private LabelboxProperties properties;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatIsImportedUsesTheEmulator() {
        assertThat(this.upload.organization()).isEqualTo(this.emulator.organizationId());
    }

    @Test
    void nothingElseIsThere() {
        assertThat(this.context.getBeanProvider(TaskWatcher.class).getIfAvailable())
                .isNotNull();
        assertThat(this.context.getBeanNamesForType(Other.class)).isEmpty();
        assertThat(this.context.containsBean("applicationTaskExecutor")).isFalse();
    }

    @Test
    void theTestMaySayHowOftenTasksAreAskedFor() {
        assertThat(this.properties.polling().first()).isEqualTo(Duration.ofMillis(20));
    }

    @SpringBootApplication
    static class Application {}

    record Upload(LabelboxClient client) {

        String organization() {
            return this.client.organization().get().execute().id();
        }
    }

    @Component
    static class Other {}
}
