package io.github.labelboxspring.sample.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.sample.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What can go wrong ends the application with a word on why and an exit code; here it talks to Labelbox by its key. */
@ExtendWith(OutputCaptureExtension.class)
class FailingJobTests {

    private final LabelboxEmulator labelbox = LabelboxEmulator.start();

    @AfterEach
    void stop() {
        this.labelbox.close();
    }

    @Test
    void aWrongKeyEndsTheJob(CapturedOutput output) {
        assertThat(exitCode("wrong-key-4711")).isEqualTo(1);
        assertThat(output.getErr()).contains("The job failed: ").doesNotContain("4711");
        assertThat(this.labelbox.requests().all()).isNotEmpty();
    }

    @Test
    void aRefusalBehindATaskEndsTheJob(CapturedOutput output) {
        this.labelbox.faults().on("createProject").always().graphqlError("BAD_USER_INPUT", "no more projects for you");
        assertThat(exitCode(this.labelbox.apiKey())).isEqualTo(1);
        assertThat(output.getErr()).contains("The job failed: ").contains("no more projects for you");
    }

    @Test
    void aTaskThatTakesTooLongEndsTheJob(CapturedOutput output) {
        assertThat(exitCode(this.labelbox.apiKey(), "--labelbox.tasks.timeout=1ms"))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("was not done in time").contains("labelbox.tasks.timeout");
    }

    private int exitCode(String key, String... further) {
        SpringApplication application = new SpringApplication(SampleApplication.class);
        String[] arguments = new String[further.length + 6];
        arguments[0] = "--labelbox.api-key=" + key;
        arguments[1] = "--labelbox.endpoint=" + this.labelbox.endpoint();
        arguments[2] = "--labelbox.polling.first=10ms";
        arguments[3] = "--labelbox.polling.max=10ms";
        arguments[4] = "--sample.digits=60";
        arguments[5] = "--sample.training=40";
        System.arraycopy(further, 0, arguments, 6, further.length);
        return SpringApplication.exit(application.run(arguments));
    }
}
