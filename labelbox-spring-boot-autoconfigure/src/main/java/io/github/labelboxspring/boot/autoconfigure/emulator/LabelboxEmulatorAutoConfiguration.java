package io.github.labelboxspring.boot.autoconfigure.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for an embedded {@link LabelboxEmulator}, which replaces Labelbox
 * regardless of the other connection settings of the application.
 */
@AutoConfiguration(before = LabelboxAutoConfiguration.class)
@Conditional(OnEmulatorCondition.class)
@EnableConfigurationProperties(LabelboxEmulatorProperties.class)
@Import({EmulatorConfiguration.class, LabelboxEmulatorAutoConfiguration.Absent.class})
public final class LabelboxEmulatorAutoConfiguration {

    /** Fails, so that requests are not sent to Labelbox by mistake. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.github.labelboxspring.emulator.LabelboxEmulator")
    static class Absent {

        @Bean
        static BeanFactoryPostProcessor labelboxEmulatorIsMissing() {
            throw new MissingLabelboxEmulatorException();
        }
    }
}
