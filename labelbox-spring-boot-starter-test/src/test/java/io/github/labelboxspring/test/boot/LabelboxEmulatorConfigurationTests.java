package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

class LabelboxEmulatorConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LabelboxAutoConfiguration.class))
            .withUserConfiguration(LabelboxEmulatorConfiguration.class);

    /** R70 */
    @Test
    void needsNoKey() {
        this.runner.run(context -> {
            LabelboxEmulator emulator = context.getBean(LabelboxEmulator.class);
            assertThat(context.getBean(LabelboxClient.class)
                            .organization()
                            .get()
                            .execute()
                            .id())
                    .isEqualTo(emulator.organizationId());
        });
    }

    /** R71: no container, and no web server of Spring's that could clash with the application's. */
    @Test
    void needsNoServerOfSpring() {
        assertThat(ClassUtils.isPresent("org.springframework.boot.web.server.WebServerFactory", null))
                .isFalse();
        this.runner
                .withClassLoader(new FilteredClassLoader("org.testcontainers"))
                .run(context ->
                        assertThat(context.getBean(LabelboxEmulator.class).port()).isPositive());
    }

    /** R72 */
    @Test
    void goesToTheEmulatorEvenIfAKeyIsSet() {
        this.runner.withPropertyValues("labelbox.api-key=real").run(context -> {
            assertThat(context.getBean(LabelboxClient.class).users().me().execute())
                    .isNotNull();
            assertThat(context.getBean(LabelboxEmulator.class).requests().count("user"))
                    .isEqualTo(1);
        });
    }

    @Test
    void usesAnEmulatorOfTheApplication() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withBean(LabelboxEmulator.class, () -> emulator)
                    .run(context -> assertThat(context.getBean(EmulatorLabelboxConnectionDetails.class)
                                    .getEndpoint())
                            .hasPort(emulator.port()));
        }
    }
}
