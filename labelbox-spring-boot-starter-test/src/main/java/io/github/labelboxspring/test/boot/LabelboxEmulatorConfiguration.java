package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Import this to let the application talk to an emulator inside its own process, whatever key is set. The emulator is
 * a bean, too, so that tests can script faults and look at requests; one of the application's own takes its place.
 */
@Configuration(proxyBeanMethods = false)
public final class LabelboxEmulatorConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LabelboxEmulator labelboxEmulator() {
        return LabelboxEmulator.start();
    }

    @Bean
    EmulatorLabelboxConnectionDetails labelboxEmulatorConnectionDetails(LabelboxEmulator emulator) {
        return new EmulatorLabelboxConnectionDetails(emulator);
    }
}
