package io.github.labelboxspring.boot.autoconfigure.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The embedded emulator, and the client's connection to it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(LabelboxEmulator.class)
class EmulatorConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LabelboxEmulatorAutoConfiguration.class);

    private static final String DETAILS = "labelboxEmulatorConnectionDetails";

    private static final String POLLING = "labelbox.polling.";

    private static final Duration FIRST_POLL = Duration.ofMillis(100);

    private static final Duration SLOWEST_POLL = Duration.ofMillis(500);

    @Bean
    @ConditionalOnMissingBean
    LabelboxEmulator labelboxEmulator(LabelboxEmulatorProperties properties) {
        LabelboxEmulator emulator =
                LabelboxEmulator.builder().port(properties.port()).start();
        LOG.info(
                "An embedded Labelbox emulator listens on {}; no requests are sent to Labelbox itself",
                emulator.baseUrl());
        return emulator;
    }

    @Bean(DETAILS)
    EmulatorLabelboxConnectionDetails labelboxEmulatorConnectionDetails(LabelboxEmulator emulator) {
        return new EmulatorLabelboxConnectionDetails(emulator);
    }

    /** Polls an emulator at short intervals, unless the application configures the intervals. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    LabelboxClientBuilderCustomizer labelboxEmulatorPolling(Environment environment) {
        if (environment.containsProperty(POLLING + "first") || environment.containsProperty(POLLING + "max")) {
            return builder -> {};
        }
        Duration taskWait = Binder.get(environment)
                .bind(POLLING + "task-wait", Duration.class)
                .orElse(null);
        return builder -> builder.polling(new Polling(FIRST_POLL, SLOWEST_POLL, taskWait));
    }

    @Bean
    static BeanFactoryPostProcessor labelboxEmulatorComesFirst() {
        return EmulatorConfiguration::preferEmulator;
    }

    /** Keeps connection details of the application available by type and name. */
    private static void preferEmulator(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(LabelboxConnectionDetails.class, true, false)) {
            if (beans.containsBeanDefinition(name)) {
                beans.getBeanDefinition(name).setPrimary(name.equals(DETAILS));
            }
        }
    }
}
