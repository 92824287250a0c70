package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationProperties;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksProperties;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherState;
import io.github.labelboxspring.work.TaskRef;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Table row 64: what an application does not use costs it little when it starts. */
class StartupCostTests {

    /** Not of the machine, whose environment may have variables that begin with {@code LABELBOX_}. */
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(context -> context.getEnvironment()
                    .getPropertySources()
                    .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
            .withConfiguration(AutoConfigurations.of(
                    LabelboxAutoConfiguration.class,
                    LabelboxObservationAutoConfiguration.class,
                    LabelboxTasksAutoConfiguration.class));

    @Test
    void nothingIsBoundWhereThereIsOnlyAKey() {
        this.runner.withPropertyValues("labelbox.api-key=key").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Stream.of(
                                    LabelboxProperties.class,
                                    LabelboxClientProperties.class,
                                    LabelboxClientFactory.class,
                                    LabelboxClients.class,
                                    LabelboxClient.class,
                                    LabelboxTasksProperties.class,
                                    LabelboxObservationProperties.class)
                            .filter(type -> isCreated(context, type)))
                    .isEmpty();
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
            assertThat(isCreated(context, LabelboxProperties.class)).isTrue();
        });
    }

    /** S9 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labelbox.api-key=a key",
                "labelbox.timeout=0s",
                "labelbox.clients.birds.timeout=soon",
                "labelbox.observations.convention=none",
                "labelbox.tasks.store=disk",
                "labelbox.tasks.watch=some",
                "labelbox.tasks.timeout=0s"
            })
    void whatIsSetIsCheckedAtTheStart(String property) {
        this.runner
                .withPropertyValues("labelbox.api-key=key", property)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void typesOfTheClientAreNotLoadedInSearchOfListeners() {
        this.runner
                .withPropertyValues("labelbox.api-key=key", "labelbox.clients.birds.api-key=other")
                .run(context -> assertThat(context.getBeanNamesForType(LabelboxClient.class, true, false))
                        .hasSize(2)
                        .allSatisfy(
                                name -> assertThat(AutoProxyUtils.determineTargetClass(context.getBeanFactory(), name))
                                        .isEqualTo(Object.class)));
    }

    @Test
    void aClientOfTheApplicationIsSearchedForListeners() {
        this.runner
                .withBean(
                        "labelboxClient",
                        LabelboxClient.class,
                        () -> LabelboxClient.builder().apiKey("key").build())
                .run(context -> assertThat(
                                AutoProxyUtils.determineTargetClass(context.getBeanFactory(), "labelboxClient"))
                        .isEqualTo(LabelboxClient.class));
    }

    /** Its bean definitions cost nothing where nothing can be observed. */
    @Test
    void observationsAreLeftOutWithoutSpringBootsSupport() {
        this.runner
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.micrometer.observation"))
                .withPropertyValues("labelbox.api-key=key")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(LabelboxObservationAutoConfiguration.class);
                    assertThat(context.getBean(LabelboxClient.class)).isNotNull();
                });
    }

    @Test
    void theWatcherHasNoThreadUntilThereIsSomethingToWatch() {
        this.runner.withPropertyValues("labelbox.api-key=key").run(context -> {
            TaskWatcher watcher = context.getBean(TaskWatcher.class);
            assertThat(watcher.isRunning()).isTrue();
            assertThat(watcher.states()).containsExactly(new TaskWatcherState("default", true, 0, null, false));
            assertThat(watching()).isZero();
            watcher.watch(TaskRef.task("t"));
            assertThat(watching()).isOne();
        });
    }

    @Test
    void theKeyIsKnownByAllItsNames() {
        assertThat(isMoreThanKeyPossible(
                        new MapPropertySource("file", Map.of("labelbox.api-key", "key", "other", "1"))))
                .isFalse();
        assertThat(isMoreThanKeyPossible(new MapPropertySource("file", Map.of("labelbox.apiKey", "key"))))
                .isFalse();
        assertThat(isMoreThanKeyPossible(variables("LABELBOX_API_KEY"))).isFalse();
        assertThat(isMoreThanKeyPossible(variables("LABELBOX_APIKEY"))).isFalse();
        assertThat(isMoreThanKeyPossible(variables("LABELBOX_TIMEOUT"))).isTrue();
        assertThat(isMoreThanKeyPossible(variables("LABELBOX_CLIENTS_BIRDS_APIKEY")))
                .isTrue();
    }

    @Test
    void aSourceThatDoesNotTellItsNamesMayHoldMore() {
        assertThat(isMoreThanKeyPossible(new PropertySource<>("vault", new Object()) {
                    @Override
                    public @Nullable Object getProperty(String name) {
                        return name.equals("labelbox.timeout") ? "0s" : null;
                    }
                }))
                .isTrue();
    }

    private static boolean isMoreThanKeyPossible(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(source);
        return PropertyPresence.isMoreThanKeyPossible(environment);
    }

    private static PropertySource<?> variables(String name) {
        return new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(name, "value"));
    }

    private static boolean isCreated(ConfigurableApplicationContext context, Class<?> type) {
        return Stream.of(context.getBeanNamesForType(type, true, false))
                .anyMatch(context.getBeanFactory()::containsSingleton);
    }

    private static long watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("labelbox-watch-"))
                .count();
    }
}
