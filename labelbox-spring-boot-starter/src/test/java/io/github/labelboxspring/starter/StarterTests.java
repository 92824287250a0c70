package io.github.labelboxspring.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A whole application with nothing but the starter. */
@ExtendWith(OutputCaptureExtension.class)
class StarterTests {

    /** R49 */
    @Test
    void leavesAProgramWithoutWebServerOne() {
        SpringApplication application = new SpringApplication(Application.class);
        assertThat(application.getWebApplicationType()).isEqualTo(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run("--labelbox.api-key=key")) {
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
            assertThat(context.getBean(TaskWatcher.class).isRunning()).isTrue();
        }
    }

    /** R40, R43 */
    @Test
    void saysWhatToDoWhenTheKeyIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(NeedsClient.class)).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("no API key is set (property labelbox.api-key)")
                .contains("LABELBOX_API_KEY")
                .doesNotContain("\tat ");
    }

    /** R41 */
    @Test
    void addsNothingWhenItIsDisabled() {
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Application.class, "--labelbox.enabled=false")) {
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("abelbox"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class NeedsClient {

        @Bean
        String needing(LabelboxClient client) {
            return client.toString();
        }
    }
}
