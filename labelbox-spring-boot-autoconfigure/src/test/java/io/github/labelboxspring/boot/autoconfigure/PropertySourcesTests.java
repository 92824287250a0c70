package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * S9, table row 62: properties have their effect, and are checked at the start, wherever they come from. Nothing asks for the
 * client when these applications start.
 */
class PropertySourcesTests {

    private static final String KEY = "labelbox.api-key";

    private static final String TIMEOUT = "labelbox.timeout";

    @TempDir
    private Path folder;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LabelboxAutoConfiguration.class));

    @ParameterizedTest
    @EnumSource
    void aKeyAlone(Source source) {
        source.set(this.runner, this.folder, Map.of(KEY, "key")).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LabelboxConnectionDetails.class).getApiKey())
                    .isEqualTo("key");
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatCannotBeOne(Source source) {
        source.set(this.runner, this.folder, Map.of(KEY, "a key"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidLabelboxPropertiesException.class));
    }

    @ParameterizedTest
    @EnumSource
    void aBlankKeyIsNone(Source source) {
        source.set(this.runner, this.folder, Map.of(KEY, " ", TIMEOUT, "7s")).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LabelboxConnectionDetails.class).getApiKey())
                    .isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aValue(Source source) {
        source.set(this.runner, this.folder, Map.of(KEY, "key", TIMEOUT, "7s")).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LabelboxClient.class).status().settings().timeout())
                    .isEqualTo(Duration.ofSeconds(7));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatCannotBeUsed(Source source) {
        source.set(this.runner.withPropertyValues(KEY + "=key"), this.folder, Map.of(TIMEOUT, "0s"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidLabelboxPropertiesException.class));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSwitchedOffIsNotChecked(Source source) {
        source.set(this.runner, this.folder, Map.of("labelbox.enabled", "false", TIMEOUT, "0s"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LabelboxClient.class));
    }

    /** Beans that are created lazily all over do not spare the check. */
    @Test
    void aLazyApplicationIsCheckedAtTheStart() {
        this.runner
                .withPropertyValues(KEY + "=key", TIMEOUT + "=0s")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void anApplicationMayScanForPropertiesAndHaveItsOwnBelowTheSameName() {
        this.runner
                .withUserConfiguration(Scanning.class)
                .withPropertyValues(KEY + "=key", "labelbox.tenant=birds")
                .run(context -> assertThat(context)
                        .hasSingleBean(LabelboxProperties.class)
                        .getBean(LabelboxClient.class)
                        .isNotNull());
    }

    /** Where the properties stand. */
    enum Source {
        VARIABLES {
            @Override
            ApplicationContextRunner set(ApplicationContextRunner runner, Path folder, Map<String, String> properties) {
                Map<String, Object> variables = properties.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().equals(KEY)
                                        ? "LABELBOX_API_KEY"
                                        : each.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                                Map.Entry::getValue));
                return runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
            }
        },
        CONFIG_TREE {
            @Override
            ApplicationContextRunner set(ApplicationContextRunner runner, Path folder, Map<String, String> properties) {
                properties.forEach((name, value) -> write(folder.resolve(name), value));
                return runner.withInitializer(new ConfigDataApplicationContextInitializer())
                        .withPropertyValues("spring.config.import=configtree:" + folder + "/");
            }
        },
        PROFILE {
            @Override
            ApplicationContextRunner set(ApplicationContextRunner runner, Path folder, Map<String, String> properties) {
                write(
                        folder.resolve("application-birds.yaml"),
                        properties.entrySet().stream()
                                .map(each -> each.getKey() + ": \"" + each.getValue() + "\"\n")
                                .collect(Collectors.joining()));
                return runner.withInitializer(new ConfigDataApplicationContextInitializer())
                        .withPropertyValues("spring.profiles.active=birds", "spring.config.location=" + folder + "/");
            }
        },
        WITHOUT_NAMES {
            @Override
            ApplicationContextRunner set(ApplicationContextRunner runner, Path folder, Map<String, String> properties) {
                return runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new PropertySource<>("vault", new Object()) {
                            @Override
                            public @Nullable Object getProperty(String name) {
                                return properties.get(name);
                            }
                        }));
            }
        };

        abstract ApplicationContextRunner set(
                ApplicationContextRunner runner, Path folder, Map<String, String> properties);

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = LabelboxProperties.class)
    static class Scanning {}
}
